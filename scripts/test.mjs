/**
 * `npm test`: every check and every suite that is possible on this machine; what is left out it names, with the way to
 * get it. Arguments: paths, to run only the suites below them; names of checks (lint, types …); `--require-all`, under
 * which what is left out has failed. Ends with the line `N passed, N failed`, in which a check counts as one.
 */
import { checks, runChecks } from './test/checks.mjs';
import { findMissing } from './test/requirements.mjs';
import { listSuites, runSuites } from './test/suites.mjs';

const requireAll = process.argv.includes('--require-all');
const wanted = process.argv.slice(2).filter(argument => argument !== '--require-all');
const paths = wanted.filter(argument => !(argument in checks));
const all = wanted.length === 0;

const total = { passed: 0, failed: 0 };
const add = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};

add(await runChecks(all ? Object.keys(checks) : wanted.filter(argument => argument in checks)));

const notes = [];
if (all || paths.length > 0) {
  const missing = await findMissing();
  const projects = ['tools', 'client', 'server', 'redis', 'browser'].filter(project => !missing.has(project));
  add(await runSuites(projects, paths));
  for (const [project, how] of missing) {
    const suites = await listSuites(project, paths);
    if (suites.length === 0) continue;
    notes.push(`Left out: ${suites.length} suites that ${how}`, ...suites.map(suite => `  ${suite}`));
    if (requireAll) add({ passed: 0, failed: suites.length });
  }
}

console.log(['', ...notes, `${total.passed} passed, ${total.failed} failed`].join('\n'));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
