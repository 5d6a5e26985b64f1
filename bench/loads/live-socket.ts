/**
 * One client's socket at the least cost: no WebSocket library, no JSON, one read buffer for all sockets of the process.
 * Of a message it reads the number behind `"version":`, which tells events apart.
 */
import { connect, type Socket } from 'node:net';
import { FrameReader, maskedFrame } from './frames.js';

export interface LiveSocketOptions {
  readonly port: number;
  /** What to subscribe to, once acknowledged; without it the connection is only opened (and acknowledged with `graphql`). */
  readonly subscribe?: { readonly id: string; readonly query: string; readonly variables: object };
  /** Whether the server speaks graphql-transport-ws. */
  readonly graphql: boolean;
  onVersion(version: number): void;
  onLost(why: string): void;
}

const reading = Buffer.allocUnsafe(256 * 1024);
const versionKey = Buffer.from('"version":');
const ackKey = Buffer.from('"connection_ack"');
const errorKey = Buffer.from('"errors"');
const errorType = Buffer.from('"type":"error"');
const opcodes = { text: 1, close: 8, ping: 9, pong: 10 };

/** Resolves once the handshake is done, and with graphql-transport-ws once it is acknowledged. */
export function openLiveSocket(options: LiveSocketOptions): Promise<Socket> {
  const { port, graphql } = options;
  return new Promise((resolve, reject) => {
    let upgraded = false;
    let head = '';
    const send = (opcode: number, text: Buffer): void => void socket.write(maskedFrame(opcode, text));
    const sendJson = (message: object): void => send(opcodes.text, Buffer.from(JSON.stringify(message)));
    const begin = (): void => {
      if (options.subscribe) {
        const { id, query, variables } = options.subscribe;
        sendJson({ id, type: 'subscribe', payload: { query, variables } });
      }
      resolve(socket);
    };
    const frames = new FrameReader((buffer, opcode, start, end) => {
      if (opcode === opcodes.text) {
        const message = buffer.subarray(start, end);
        const at = message.indexOf(versionKey);
        if (at >= 0) options.onVersion(numberAt(message, at + versionKey.length));
        else if (message.includes(ackKey)) begin();
        else if (message.includes(errorKey) || message.includes(errorType)) options.onLost(message.toString());
      } else if (opcode === opcodes.ping) send(opcodes.pong, Buffer.from(buffer.subarray(start, end)));
      else if (opcode === opcodes.close) options.onLost(`closed with ${buffer.readUInt16BE(start)}`);
    });
    const socket = connect({
      port, host: '127.0.0.1', noDelay: true,
      onread: {
        buffer: reading,
        callback(length, buffer) {
          if (upgraded) {
            frames.read(buffer as Buffer, length);
            return true;
          }
          head += Buffer.from(buffer as Buffer).toString('latin1', 0, length);
          const end = head.indexOf('\r\n\r\n');
          if (end < 0) return true;
          if (!head.startsWith('HTTP/1.1 101')) {
            reject(new Error(`The upgrade was refused: ${head.slice(0, 100)}`));
            return true;
          }
          upgraded = true;
          const rest = Buffer.from(head.slice(end + 4), 'latin1');
          if (graphql) sendJson({ type: 'connection_init' });
          else resolve(socket);
          if (rest.length > 0) frames.read(rest, rest.length);
          return true;
        },
      },
    });
    socket.once('connect', () => {
      socket.write([
        'GET /graphql HTTP/1.1', `Host: 127.0.0.1:${port}`, 'Connection: Upgrade', 'Upgrade: websocket',
        'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        ...(graphql ? ['Sec-WebSocket-Protocol: graphql-transport-ws'] : []), '', '',
      ].join('\r\n'));
    });
    socket.once('error', error => {
      options.onLost(error.message);
      reject(error);
    });
    socket.once('close', () => options.onLost('closed'));
  });
}

function numberAt(text: Buffer, start: number): number {
  let value = 0;
  for (let at = start; at < text.length; at += 1) {
    const digit = text[at]! - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  return value;
}
