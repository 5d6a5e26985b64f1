/** WebSocket text frames as they go over the wire (RFC 6455 §5.2: from a server, unmasked, never fragmented). */

const finalText = 0x81;

function header(length: number, frame: Buffer): number {
  frame[0] = finalText;
  if (length < 126) {
    frame[1] = length;
    return 2;
  }
  if (length < 65_536) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
    return 4;
  }
  frame[1] = 127;
  frame.writeBigUInt64BE(BigInt(length), 2);
  return 10;
}

const headerSize = (length: number): number => (length < 126 ? 2 : length < 65_536 ? 4 : 10);

export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const frame = Buffer.allocUnsafe(headerSize(length) + length);
  frame.write(text, header(length, frame));
  return frame;
}

/** An execution result as it stands in messages: made once, whoever gets it. */
export type EncodedResult = Buffer;

export const encodeResult = (result: object): EncodedResult => Buffer.from(JSON.stringify(result));

const endOfMessage = '}'.charCodeAt(0);

/** One result on its way to many operations: the frame is made once for each operation id. */
export class Payload {
  readonly #result: EncodedResult;
  #lastId: string | undefined;
  #lastFrame: Buffer | undefined;
  #frames: Map<string, Buffer> | undefined;

  constructor(result: EncodedResult) {
    this.#result = result;
  }

  /** The frame of the `next` message for the operation. */
  frameFor(id: string): Buffer {
    if (id === this.#lastId) return this.#lastFrame!;
    let frame = this.#frames?.get(id);
    if (!frame) {
      frame = this.#build(id);
      // The map is made for the second id only: most often there is one for all, or a new one for each.
      if (this.#lastId !== undefined) (this.#frames ??= new Map()).set(id, frame);
    }
    this.#lastId = id;
    this.#lastFrame = frame;
    return frame;
  }

  #build(id: string): Buffer {
    const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
    const headLength = Buffer.byteLength(head);
    const length = headLength + this.#result.length + 1;
    const frame = Buffer.allocUnsafe(headerSize(length) + length);
    const start = header(length, frame);
    frame.write(head, start);
    this.#result.copy(frame, start + headLength);
    frame[frame.length - 1] = endOfMessage;
    return frame;
  }
}
