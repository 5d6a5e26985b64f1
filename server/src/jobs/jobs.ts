/** Periodic work by pg-boss, on the same PostgreSQL. Several processes may run it: each job is taken once. */
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';

export interface PeriodicJob {
  readonly name: string;
  /** Five cron fields, Korean time. */
  readonly cron: string;
  /** Does the work and says in one word or line what it did; null when there was nothing to do. */
  run(): Promise<string | null>;
}

export interface Jobs {
  /** Lets running work finish. */
  stop(): Promise<void>;
}

export async function startJobs(databaseUrl: string, jobs: readonly PeriodicJob[], log: Logger): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: databaseUrl, schema: 'pgboss', application_name: 'oasis-jobs', max: 3 });
  boss.on('error', err => log.error({ err }, 'The job queue has a problem.'));
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(job.name, { policy: 'singleton', retryLimit: 2, deleteAfterSeconds: 86_400 });
    await boss.schedule(job.name, job.cron, null, { tz: 'Asia/Seoul' });
    await boss.work(job.name, async () => {
      const done = await job.run();
      if (done) log.info({ job: job.name }, done);
    });
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) };
}
