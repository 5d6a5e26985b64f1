import { startTestApp } from '../../test/app.js';
import { BareSocket } from '../../test/live-client.js';

it('a process that sends its sockets away still answers requests, but says that nobody new should come', async () => {
  const app = await startTestApp({ LIVE_DRAIN_MS: '60000' });
  const readiness = async (): Promise<unknown> => (await fetch(`${app.url}/readyz`)).json();
  expect(await readiness()).toEqual({ status: 'ready', parts: { database: 'ok', broker: 'ok', sockets: 'ok' } });
  // One leaves each millisecond.
  const sockets = await Promise.all(Array.from({ length: 1_500 }, () => BareSocket.initialised(`${app.url.replace('http', 'ws')}/graphql`)));
  const closed = app.close();
  await sockets[0]!.closed;
  const [state, { data }] = await Promise.all([readiness(), app.send('{ __typename }')]);
  expect(state).toEqual({ status: 'not ready', parts: { database: 'ok', broker: 'ok', sockets: 'down' } });
  expect(data).toEqual({ __typename: 'Query' });
  expect(await sockets.at(-1)!.closed).toEqual({ code: 1001, reason: 'Going away' });
  await closed;
});
