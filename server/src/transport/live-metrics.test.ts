import { startTestApp } from '../../test/app.js';
import { makeCitizens, makeDepartment } from '../../test/factories.js';
import { nextOf } from '../../test/live.js';
import { encodeId } from '../shared/ids.js';

it('tells Prometheus how many watch, what was made and sent, and that nothing waits', async () => {
  const app = await startTestApp();
  await makeDepartment(app.orm, 'figures');
  const [author] = await makeCitizens(app.orm, 1);
  const proposal = await app.services.proposals.submitProposal(author!, {
    title: 'A proposal to be watched', body: 'Its text is long enough.', category: 'figures',
  });
  const watchers = Array.from({ length: 3 }, () => app.connect().iterate({
    query: 'subscription($ids: [ID!]!) { voteTally(proposalIds: $ids) { count } }', variables: { ids: [encodeId('Proposal', proposal)] },
  }));
  await Promise.all(watchers.map(watcher => nextOf(watcher)));

  const text = await (await fetch(`${app.url}/metrics`)).text();
  const figures: Record<string, number> = Object.fromEntries(Array.from(text.matchAll(/^oasis_(\w+) (\S+)$/gm), ([, name, value]) => [name!, Number(value)] as const));
  expect(figures).toMatchObject({
    live_sockets: 3, live_groups: 1, live_executions_total: 1, live_deliveries_total: 3, live_waiting_bytes: 0,
  });
  expect(figures['live_topics']).toBeGreaterThanOrEqual(1);
  expect(figures['live_tick_seconds']).toBeGreaterThanOrEqual(0.05);
  expect(figures['relay_lag_seconds']).toBeLessThan(5);
  await app.close();
});
