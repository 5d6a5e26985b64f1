/** The bounds: `ws.send` of one buffer to all, and a frame built once and written to each socket. No GraphQL, no ids. */
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { textFrame } from '../../server/src/live/frame.js';
import { answerQuestions, givenPort } from './control.js';
import type { Tally } from './tally.js';

const server = createServer();
const sockets = new Map<WebSocket, Duplex>();
const webSockets = new WebSocketServer({ noServer: true, clientTracking: false, perMessageDeflate: false });
server.on('upgrade', (request, raw: Duplex, head) => {
  webSockets.handleUpgrade(request, raw, head, socket => {
    sockets.set(socket, raw);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
});

/** As long as one of ours, so that all send the same number of bytes. */
const id = '8b0c1f2e-3d4a-4b5c-9d6e-7f8091a2b3c4';
const message = (voteTally: Tally): string => JSON.stringify({ id, type: 'next', payload: { data: { voteTally } } });

const publishers = {
  send(tally: Tally) {
    const buffer = Buffer.from(message(tally));
    for (const socket of sockets.keys()) socket.send(buffer, { binary: false });
  },
  prebuilt(tally: Tally) {
    const frame = textFrame(message(tally));
    for (const raw of sockets.values()) raw.write(frame);
  },
};

await new Promise<void>(resolve => server.listen(givenPort(), '127.0.0.1', resolve));
answerQuestions({ publish: publishers[process.env['BENCH_MODE'] as keyof typeof publishers] });
