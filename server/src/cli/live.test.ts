/** What a command does reaches whoever watches the running server. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { follow } from '../../test/live-client.js';
import { startTestApp, type TestApp } from '../../test/app.js';
import { createOrm } from '../db/orm.js';
import { createServices } from '../services.js';
import { testAuth } from '../../test/auth-settings.js';
import { ManualClock, type Clock } from '../shared/clock.js';
import { importPetitions } from './import/import-petitions.js';
import { silentProgress } from './progress.js';
import type { Workbench } from './workbench.js';

const now = new Date('2026-11-20T06:00:00Z');
let app: TestApp;
let folder: string;

beforeAll(async () => {
  app = await startTestApp({ RELAY_POLL_MS: '50' }, new ManualClock(now));
  folder = mkdtempSync(join(tmpdir(), 'oasis-live-'));
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await app.close();
});

it('brings imported votes to a browser', async () => {
  const orm = await createOrm(app.database.url);
  const clock = new ManualClock(now);
  const servicesAt = (at: Clock) => createServices({
    orm, clock: at, auth: testAuth, relay: { poke: () => undefined }, votes: { batchSize: 500, queueSize: 10_000 },
  });
  const bench: Workbench = { orm, clock, services: await servicesAt(clock), servicesAt };
  const file = join(folder, 'petitions.jsonl');
  writeFileSync(file, JSON.stringify({
    petition_idx: '1', category: '기타', begin: '2026-11-01', end: '2026-12-01', title: '나무를 심읍시다', content: '그늘이 모자랍니다.', num_agree: 12,
  }));
  try {
    await importPetitions(bench, { file, votes: false, keepDates: true }, silentProgress, () => undefined);
    const { proposals: { nodes: [proposal] } } = await app.must<{ proposals: { nodes: { id: string }[] } }>('{ proposals(first: 1) { nodes { id } } }');
    const watched = follow(app.connect(), 'subscription($ids: [ID!]!) { voteTally(proposalIds: $ids) { count status } }', { ids: [proposal!.id] });
    expect((await watched.count(1))[0]!.data).toEqual({ voteTally: { count: 0, status: 'VOTING' } });
    await importPetitions(bench, { file, votes: true, cap: 20, keepDates: true }, silentProgress, () => undefined);
    const seen = await watched.when(items => (items.at(-1)!.data as { voteTally: { count: number } }).voteTally.count === 12);
    expect(seen.at(-1)!.data).toEqual({ voteTally: { count: 12, status: 'REVIEW' } });
    watched.stop();
  } finally {
    await orm.close();
  }
});
