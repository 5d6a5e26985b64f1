/** The list of periodic work. What depends on a deadline is decided by comparing with it, never by when a job ran. */
import type { Services } from '../services.js';
import type { Clock } from '../shared/clock.js';
import type { PeriodicJob } from './jobs.js';

const dayLength = 86_400_000;

const report = (count: number, what: string): string | null => (count > 0 ? `${count} ${what}.` : null);

/** @param eventRetentionDays how long a live client may be away and still resume */
export const periodicJobs = ({ votingWindows, events, sessions }: Services, clock: Clock, eventRetentionDays: number): PeriodicJob[] => [
  {
    name: 'close-voting-windows',
    cron: '* * * * *',
    run: async () => report(await votingWindows.closeEnded(), 'voting windows closed'),
  },
  {
    name: 'purge-events',
    cron: '17 4 * * *',
    run: async () => report(await events.purge(new Date(clock.now().getTime() - eventRetentionDays * dayLength)), 'old events purged'),
  },
  {
    name: 'forget-expired-sessions',
    cron: '47 4 * * *',
    run: async () => report(await sessions.forgetExpired(), 'expired sessions forgotten'),
  },
];
