/**
 * `npm run dev`: the server from its sources, started again when they change, and the client by Vite, which passes
 * /graphql and the rest on to the server. Ctrl-C ends both; when one ends by itself, so does the other.
 */
import { spawn } from 'node:child_process';

const serverPort = process.env.PORT ?? '4000';
const clientPort = process.env.CLIENT_PORT ?? '5173';

const programs = [
  [
    '--watch', '--watch-preserve-output', '--watch-path=server/src', '--enable-source-maps',
    '--import', '@swc-node/register/esm-register', 'server/src/main.ts',
  ],
  ['node_modules/vite/bin/vite.js', 'client', '--port', clientPort, '--strictPort', '--clearScreen', 'false'],
];

const env = {
  ...process.env,
  PORT: serverPort,
  OASIS_SERVER: `http://127.0.0.1:${serverPort}`,
  // The browser is on Vite's port: that is where its requests say they come from.
  PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${clientPort}`,
  ALLOWED_ORIGINS: process.env.ALLOWED_ORIGINS ?? `http://127.0.0.1:${clientPort}`,
};

// Sessions of their own: Ctrl-C comes to us alone, and each is asked to end once.
const children = programs.map(args => spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit'], detached: true }));
const isRunning = ({ exitCode, signalCode }) => exitCode === null && signalCode === null;
const endAll = () => children.filter(isRunning).forEach(child => child.kill('SIGTERM'));

let asked = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    asked = true;
    endAll();
  });
}
for (const child of children) {
  child.once('exit', code => {
    // Whoever ends unasked takes the other along.
    if (!asked) process.exitCode = code || 1;
    asked = true;
    endAll();
  });
}
console.log(`Open http://localhost:${clientPort}; the server is on port ${serverPort}.`);
