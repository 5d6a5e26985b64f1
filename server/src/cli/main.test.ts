/** The program as it is called: what it says where, and how it ends. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'oasis-cli-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function oasis(args: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', 'server/src/cli/main.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'], DATABASE_URL: database.url, SESSION_SECRET: 'a secret of the tests, long enough',
      PERSON_SECRET: 'another secret of the tests, long', NODE_NO_WARNINGS: '1', ...environment,
    },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', chunk => (out += String(chunk)));
  child.stderr.on('data', chunk => (err += String(chunk)));
  return new Promise(resolve => child.once('close', code => resolve({ code, out, err })));
}

describe('npm run oasis', () => {
  it('ends with 2 and a line on stderr when it is not used as it should be', async () => {
    expect(await oasis(['nothing'])).toEqual({ code: 2, out: '', err: "error: unknown command 'nothing'\n" });
    expect(await oasis(['recount'], { DATABASE_POOL: 'many' })).toEqual({ code: 2, out: '', err: 'DATABASE_POOL: must be a whole number.\n' });
  }, 60_000);

  it('works on a new database, and ends with 1 when something was bad', async () => {
    const file = join(folder, 'petitions.jsonl');
    const good = { petition_idx: '1', category: '기타', begin: '2020-01-01', end: '2020-01-31', title: '나무를 심읍시다', content: '그늘이 모자랍니다.', num_agree: 3 };
    writeFileSync(file, `${JSON.stringify(good)}\nnonsense\n`);
    const { code, out, err } = await oasis(['import', 'petitions', file, '--votes', '--cap', '5']);
    expect({ code, err: err.split('\n')[0] }).toEqual({ code: 1, err: expect.stringMatching(/^line 2: no JSON/) });
    expect(out).toMatch(/^Imported 1 \(\d+\/s\) petitions and 3 \(\d+\/s\) votes in [\d.]+ s\.\n1 lines were bad and left out\.\n$/);
    expect(await oasis(['recount'])).toEqual({ code: 0, out: 'Every count is right.\n', err: '' });
    expect((await oasis(['audit', 'verify'])).out).toContain('wait to be chained');
  }, 120_000);
});
