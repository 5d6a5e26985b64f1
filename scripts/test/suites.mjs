/** Runs Jest and counts. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

export async function runSuites(projects, paths) {
  const folder = mkdtempSync(join(tmpdir(), 'oasis-results-'));
  const results = join(folder, 'results.json');
  const status = await new Promise(resolve => {
    const args = [...jest, '--passWithNoTests', '--json', `--outputFile=${results}`, '--selectProjects', ...projects, '--', ...paths];
    // Its JSON goes to the file; on the output it would say it twice.
    spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }).once('exit', resolve);
  });
  const counted = count(results, status);
  rmSync(folder, { recursive: true });
  return counted;
}

function count(results, status) {
  let report;
  try {
    report = JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const passed = report.numPassedTests;
  // A file that could not even be loaded has failed once; a skipped test has not been passed.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + report.numPendingTests + report.numTodoTests;
  return { passed, failed: failed === 0 && status !== 0 ? 1 : failed };
}

/** The files that would have run. */
export async function listSuites(project, paths) {
  const { stdout } = spawnSync(process.execPath, [...jest, '--listTests', '--selectProjects', project, '--', ...paths], { encoding: 'utf8' });
  return stdout.split('\n').filter(line => line.startsWith('/')).map(file => relative('.', file)).sort();
}
