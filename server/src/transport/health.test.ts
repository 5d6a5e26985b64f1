import { startHttp } from '../../test/http.js';

async function status(url: string, headers: Record<string, string> = {}): Promise<number> {
  const response = await fetch(url, { headers });
  await response.text();
  return response.status;
}

test('readiness names the part that does not answer; liveness does not care', async () => {
  let broken = false;
  const http = await startHttp({ checks: { broker: () => (broken ? Promise.reject(new Error('away')) : Promise.resolve()) } });
  const read = async (path: string): Promise<[number, unknown]> => {
    const response = await fetch(http.url + path);
    return [response.status, await response.json()];
  };
  expect(await read('/readyz')).toEqual([200, { status: 'ready', parts: { database: 'ok', broker: 'ok' } }]);
  broken = true;
  expect(await read('/readyz')).toEqual([503, { status: 'not ready', parts: { database: 'ok', broker: 'down' } }]);
  expect(await read('/healthz')).toEqual([200, { status: 'ok' }]);
  await http.close();
});

test('a part that never answers is down after two seconds', async () => {
  const http = await startHttp({ checks: { broker: () => new Promise(() => undefined) } });
  expect(await status(`${http.url}/readyz`)).toBe(503);
  await http.close();
});

test('figures are for this machine alone, unless a setting opens them', async () => {
  const closed = await startHttp();
  expect(await (await fetch(`${closed.url}/metrics`)).text()).toContain('oasis_graphql_operations_total');
  expect(await status(`${closed.url}/metrics`, { 'x-forwarded-for': '203.0.113.9' })).toBe(404);
  await closed.close();

  const off = await startHttp({ http: { metrics: 'off' } });
  expect(await status(`${off.url}/metrics`)).toBe(404);
  await off.close();
});

test('closing lets a running request end', async () => {
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
  const { promise: free, resolve: release } = Promise.withResolvers<void>();
  const http = await startHttp({
    prepare: app => void app.get('/slow', async () => {
      reach();
      await free;
      return { done: true };
    }),
  });
  const answer = fetch(`${http.url}/slow`);
  await reached;
  const closed = http.close();
  release();
  expect(await (await answer).json()).toEqual({ done: true });
  await closed;
});
