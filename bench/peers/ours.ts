/**
 * Loaded beside our server by `--import`, before it starts: lets the bench publish a tally as the relay would, read the
 * hub's counters, and add a static body to the very same Fastify. The server itself is as it is.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { InProcessBroker } from '../../server/src/broker/in-process-broker.js';
import { LiveHub } from '../../server/src/live/hub.js';
import { answerQuestions } from './control.js';

const ready = Promise.withResolvers<true>();
const seen: { broker?: InProcessBroker; hub?: LiveHub } = {};
let body = Buffer.from('{}');
const sockets = new Set<Socket>();

const listen = InProcessBroker.prototype.subscribe;
InProcessBroker.prototype.subscribe = function (...args) {
  seen.broker = this;
  return listen.apply(this, args);
};
const open = LiveHub.prototype.open;
LiveHub.prototype.open = function (...args) {
  seen.hub = this;
  return open.apply(this, args);
};

subscribe('fastify.initialization', message => {
  const { fastify } = message as { fastify: FastifyInstance };
  fastify.get('/bench/static', async (_, reply) => reply.type('application/json; charset=utf-8').send(body));
  if (process.env['BENCH_WATCH_BUFFERS']) {
    fastify.server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
  }
  fastify.addHook('onListen', async () => ready.resolve(true));
});

answerQuestions({
  ready: () => ready.promise,
  publish: ({ topic, message }: { topic: string; message: string }) => seen.broker!.publish(topic, message),
  /** Bytes that wait in the process for the socket that takes them most slowly. */
  mostWaiting: () => Math.max(0, ...[...sockets].map(socket => socket.writableLength)),
  counters: () => ({ ...seen.hub?.counters }),
  body: (text: string) => void (body = Buffer.from(text)),
});
