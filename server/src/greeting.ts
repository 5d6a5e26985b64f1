/** What a person reads in the terminal once the server is up. */
import type { App } from './app.js';
import type { Config } from './config.js';
import { demoAccounts, demoPassword } from './demo/accounts.js';

export function greet({ database, filled }: App, { PUBLIC_URL, DEMO }: Config): void {
  const lines = [
    '',
    `Oasis is ready: ${PUBLIC_URL}`,
    `  GraphQL and WebSocket  ${PUBLIC_URL}/graphql`,
    ...(database.dataDir ? [`  Data                   ${database.dataDir}`] : []),
  ];
  if (database.dataDir && DEMO !== 'off') {
    lines.push('', filled ? 'An empty database was filled with a demonstration. Accounts to try' : 'Accounts of the demonstration',
      ...demoAccounts.map(({ email, about }) => `  ${email.padEnd(34)} ${about}`), `  Their password is ${demoPassword}`);
  }
  lines.push('', 'Ctrl-C stops it.', '');
  console.log(lines.join('\n'));
}
