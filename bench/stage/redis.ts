/** A Redis for the peers that need one: REDIS_URL, else one of our own when `redis-server` is there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { atEnd } from './cleanup.js';
import { freePort } from './ports.js';

/** Null when there is none; the peers are then left out, and the report says so. */
export async function openRedis(): Promise<string | null> {
  if (process.env['REDIS_URL']) return process.env['REDIS_URL'];
  const port = await freePort();
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore', detached: true,
  });
  try {
    await once(server, 'spawn');
  } catch {
    return null;
  }
  atEnd(async () => {
    if (server.exitCode !== null) return;
    server.kill('SIGTERM');
    await once(server, 'exit');
  });
  const client = new Redis(port, '127.0.0.1', { retryStrategy: () => 20, maxRetriesPerRequest: null }).on('error', () => undefined);
  await client.ping();
  client.disconnect();
  return `redis://127.0.0.1:${port}`;
}
