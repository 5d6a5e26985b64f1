/** The list of periodic work. What depends on a deadline is decided by comparing with it, never by when a job ran. */
import type { Services } from '../services.js';
import type { PeriodicJob } from './jobs.js';

export const periodicJobs = ({ votingWindows }: Services): PeriodicJob[] => [
  {
    name: 'close-voting-windows',
    cron: '* * * * *',
    async run() {
      const closed = await votingWindows.closeEnded();
      return closed > 0 ? `Closed ${closed} voting windows.` : null;
    },
  },
];
