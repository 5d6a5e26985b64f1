/** Whether the process lives (`/healthz`), whether it can serve (`/readyz`), and its figures (`/metrics`). */
import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { Refusal } from '../shared/errors.js';
import type { HttpSettings } from './settings.js';

/** A part that must answer before requests make sense; it rejects when it doesn't. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<unknown>>>;

const patience = 2_000;

export function serveHealth(app: FastifyInstance, checks: ReadinessChecks): void {
  let closing = false;
  app.addHook('preClose', async () => void (closing = true));
  app.get('/healthz', async (_, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/readyz', async (_, reply) => {
    const asked = Object.entries(checks).map(async ([part, check]) => [part, (await answers(check)) ? 'ok' : 'down'] as const);
    const parts = Object.fromEntries(await Promise.all(asked));
    const ready = !closing && !Object.values(parts).includes('down');
    const status = closing ? 'closing' : ready ? 'ready' : 'not ready';
    return reply.code(ready ? 200 : 503).header('cache-control', 'no-store').send({ status, parts });
  });
}

async function answers(check: () => Promise<unknown>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(() => resolve(false), patience);
  try {
    return await Promise.race([check().then(() => true, () => false), late]);
  } finally {
    clearTimeout(timer);
  }
}

export function serveMetrics(app: FastifyInstance, registry: Registry, audience: HttpSettings['metrics']): void {
  if (audience === 'off') return;
  app.get('/metrics', async (request, reply) => {
    // The socket's address, not the forwarded one: whoever reads figures reads them on this machine.
    const address = request.socket.remoteAddress ?? '';
    const local = /^(::1|(::ffff:)?127\.)/.test(address) && !request.headers['x-forwarded-for'];
    if (audience === 'loopback' && !local) throw new Refusal('NOT_FOUND');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
