/** What is checked without running the product. Each is a command that fails with a reason. */
import { spawn } from 'node:child_process';

const bin = (path, ...args) => [process.execPath, `node_modules/${path}`, ...args];

export const checks = {
  lint: bin('eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  'server-types': bin('typescript/bin/tsc', '-p', 'tsconfig.json'),
  'client-types': bin('typescript/bin/tsc', '-p', 'client/tsconfig.json'),
  'browser-types': bin('typescript/bin/tsc', '-p', 'e2e/tsconfig.json'),
  schema: [process.execPath, '--import', '@swc-node/register/esm-register', 'server/src/graphql/emit.ts', '--check'],
  codegen: bin('@graphql-codegen/cli/cjs/bin.js', '--config', 'codegen.yml', '--check'),
};

/** Two at a time; a passed one says its time, a failed one everything. */
export async function runChecks(names) {
  const waiting = [...names];
  const result = { passed: 0, failed: 0 };
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const startedAt = performance.now();
      const { status, output } = await run(checks[name]);
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      console.log(status === 0 ? `ok      ${name} (${seconds} s)` : `FAILED  ${name}\n${output.trimEnd()}`);
      result[status === 0 ? 'passed' : 'failed']++;
    }
  };
  await Promise.all([work(), work()]);
  return result;
}

function run([command, ...args]) {
  return new Promise(resolve => {
    let output = '';
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, FORCE_COLOR: '0' } });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (output += text));
    child.once('error', error => resolve({ status: 1, output: error.message }));
    child.once('close', status => resolve({ status, output }));
  });
}
