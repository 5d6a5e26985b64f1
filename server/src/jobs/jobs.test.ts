/** The periodic work on a real pg-boss: it runs, is taken once among several processes, and survives a failure. */
import { setTimeout as delay } from 'node:timers/promises';
import { createLogger } from '../transport/logger.js';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { startServices, type TestServices } from '../../test/services.js';
import { makeCitizens, makeDepartment } from '../../test/factories.js';
import { startJobs } from './jobs.js';
import { periodicJobs } from './periodic-jobs.js';
import { PgBoss } from 'pg-boss';

const log = createLogger('silent');

describe('jobs', () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createTestDatabase()));
  afterAll(() => database.drop());

  it('run once for each time they are due, whichever process takes them', async () => {
    let runs = 0;
    const job = { name: 'count', cron: '0 0 1 1 *', run: async () => `${++runs}` };
    const processes = await Promise.all([startJobs(database.url, [job], log), startJobs(database.url, [job], log)]);
    const sender = new PgBoss({ connectionString: database.url, schema: 'pgboss' });
    await sender.start();
    await sender.send('count', {});
    const deadline = Date.now() + 15_000;
    while (runs === 0 && Date.now() < deadline) await delay(50);
    await delay(500);
    expect(runs).toBe(1);
    await sender.stop();
    await Promise.all(processes.map(jobs => jobs.stop()));
  }, 30_000);
});

describe('the periodic work', () => {
  let world: TestServices;
  beforeAll(async () => void (world = await startServices()));
  afterAll(() => world.close());

  it('closes windows, purges events and forgets sessions, and says nothing when there is nothing', async () => {
    const { orm, services, clock } = world;
    const jobs = new Map(periodicJobs(services, clock, 30).map(job => [job.name, job]));
    for (const job of jobs.values()) expect(await job.run()).toBeNull();

    await makeDepartment(orm, 'jobs');
    const [author] = await makeCitizens(orm, 1);
    await services.proposals.submitProposal(author!, { title: 'It will lapse', body: 'Nobody votes for it.', category: 'jobs' });
    await services.sessions.createSessionsFor([author!.memberId]);
    await orm.em.fork().execute(`update auth.session set "expiresAt" = now() - interval '1 day'`);
    clock.advance(31 * 86_400_000);
    expect(await jobs.get('close-voting-windows')!.run()).toBe('1 voting windows closed.');
    expect(await jobs.get('close-voting-windows')!.run()).toBeNull();
    expect(await jobs.get('forget-expired-sessions')!.run()).toBe('1 expired sessions forgotten.');
    const [{ status }] = await orm.em.fork().execute<[{ status: string }]>('select status from proposal');
    expect(status).toBe('LAPSED');
  });
});
