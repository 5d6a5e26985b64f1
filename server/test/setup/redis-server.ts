/**
 * Started once for a run of tests that need Redis: a single server and a cluster of three masters on loopback, unless
 * TEST_REDIS_URL and TEST_REDIS_CLUSTER_URL name others. Speaks and ends as database-server.ts does.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../free-port.js';

const folder = mkdtempSync(join(tmpdir(), 'oasis-redis-'));
const running: ChildProcess[] = [];

async function startRedis(...options: string[]): Promise<number> {
  const port = await freePort();
  const dir = join(folder, String(port));
  mkdirSync(dir);
  const server = spawn('redis-server', [
    '--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', '', '--appendonly', 'no', ...options,
  ], { stdio: ['ignore', 'ignore', 'inherit'] });
  running.push(server);
  await once(server, 'spawn').catch((error: unknown) => {
    console.error('These suites need redis-server: apt-get install redis-server, or set TEST_REDIS_URL and TEST_REDIS_CLUSTER_URL.');
    throw error;
  });
  const client = connect(port);
  await client.ping();
  client.disconnect();
  return port;
}

/** Patient: the server may still be starting, which is no error. */
const connect = (port: number): Redis =>
  new Redis(port, '127.0.0.1', { retryStrategy: () => 20, maxRetriesPerRequest: null }).on('error', () => undefined);

async function startCluster(): Promise<number[]> {
  const ports: number[] = [];
  for (let node = 0; node < 3; node++) {
    ports.push(await startRedis('--cluster-enabled', 'yes', '--cluster-port', String(await freePort())));
  }
  const nodes = ports.map(connect);
  const slots = [0, 5461, 10_923, 16_384];
  for (const [index, node] of nodes.entries()) {
    await node.call('CLUSTER', 'ADDSLOTSRANGE', slots[index]!, slots[index + 1]! - 1);
    await node.call('CLUSTER', 'SET-CONFIG-EPOCH', index + 1);
  }
  const busPort = async (node: Redis): Promise<string> => (/:\d+@(\d+)/.exec(String(await node.call('CLUSTER', 'NODES'))))![1]!;
  for (const [index, node] of nodes.entries()) {
    if (index > 0) await nodes[0]!.call('CLUSTER', 'MEET', '127.0.0.1', ports[index]!, await busPort(node));
  }
  for (const node of nodes) {
    while (!/cluster_state:ok[^]*cluster_known_nodes:3/.test(String(await node.call('CLUSTER', 'INFO')))) await delay(20);
    node.disconnect();
  }
  return ports;
}

const url = (port: number): string => `redis://127.0.0.1:${port}`;
const { TEST_REDIS_URL, TEST_REDIS_CLUSTER_URL } = process.env;
console.log(JSON.stringify({
  TEST_REDIS_URL: TEST_REDIS_URL ?? url(await startRedis()),
  TEST_REDIS_CLUSTER_URL: TEST_REDIS_CLUSTER_URL ?? (await startCluster()).map(url).join(','),
}));

await once(process.stdin.resume(), 'end');
await Promise.all(running.map(async server => {
  server.kill();
  await once(server, 'exit');
}));
rmSync(folder, { recursive: true, force: true });
