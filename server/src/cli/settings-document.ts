/** `docs/settings.md`, made from the catalogues that the server itself reads. */
import { catalogue } from '../config.js';
import type { RateLimit } from '../auth/settings.js';
import { settingCatalogue } from '../features/setting/setting.rules.js';

const introduction = `# Settings

Made by \`npm run oasis -- settings\` from \`server/src/config.ts\` and \`server/src/features/setting/setting.rules.ts\`;
change it there.

## Settings of a process

Environment variables. An empty one counts as not set. A bad value stops the start with one line that says which
and why.
`;

const data = `
## Settings that are data

Rows of the table \`setting\`, for everyone to read by the query \`settings\`. Each round and each review keeps the
values that it began under.
`;

export function settingsDocument(): string {
  const process = Object.entries(catalogue).map(([name, schema]) =>
    [`\`${name}\``, byDefault(schema.safeParse(undefined).data), schema.description ?? '']);
  const stored = Object.entries(settingCatalogue).map(([name, { default: value, min, max, description }]) =>
    [`\`${name}\``, `\`${value}\``, `${min} to ${max}`, description.EN]);
  return [
    introduction, table(['Setting', 'Default', 'Meaning'], process),
    data, table(['Setting', 'Default', 'Range', 'Meaning'], stored),
  ].join('\n') + '\n';
}

function byDefault(value: unknown): string {
  if (isRateLimit(value)) return value.points > 0 ? `\`${value.points}/${value.seconds}\`` : '`off`';
  return typeof value === 'string' || typeof value === 'number' ? `\`${value}\`` : '';
}

const isRateLimit = (value: unknown): value is RateLimit => typeof value === 'object' && value !== null && 'points' in value;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
