/** Reads unmasked WebSocket frames (RFC 6455 §5.2) out of what a socket gives, copying only what is cut in two. */

export interface Frame {
  readonly opcode: number;
  /** Where the payload is in the buffer that `onFrame` is called with. */
  readonly start: number;
  readonly end: number;
}

type OnFrame = (buffer: Buffer, opcode: number, start: number, end: number) => void;

/** One for each socket; it keeps nothing but the beginning of a frame that has not come whole. */
export class FrameReader {
  #rest: Buffer | undefined;

  constructor(private readonly onFrame: OnFrame) {}

  /** `buffer` may be used again by the caller afterwards. */
  read(buffer: Buffer, length: number): void {
    let bytes = buffer;
    let end = length;
    if (this.#rest) {
      bytes = Buffer.concat([this.#rest, buffer.subarray(0, length)]);
      end = bytes.length;
      this.#rest = undefined;
    }
    let at = 0;
    while (end - at >= 2) {
      let size = bytes[at + 1]! & 0x7f;
      let start = at + 2;
      if (size === 126) {
        if (end - at < 4) break;
        size = (bytes[at + 2]! << 8) | bytes[at + 3]!;
        start += 2;
      } else if (size === 127) {
        if (end - at < 10) break;
        size = bytes.readUInt32BE(at + 6);
        start += 8;
      }
      if (start + size > end) break;
      this.onFrame(bytes, bytes[at]! & 0x0f, start, start + size);
      at = start + size;
    }
    if (at < end) this.#rest = Buffer.from(bytes.subarray(at, end));
  }
}

const mask = Buffer.from([0x12, 0x34, 0x56, 0x78]);

/** A frame as clients send it. */
export function maskedFrame(opcode: number, payload: Buffer): Buffer {
  const small = payload.length < 126;
  const frame = Buffer.allocUnsafe((small ? 6 : 8) + payload.length);
  frame[0] = 0x80 | opcode;
  if (small) frame[1] = 0x80 | payload.length;
  else {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(payload.length, 2);
  }
  const start = frame.length - payload.length;
  mask.copy(frame, start - 4);
  for (let index = 0; index < payload.length; index += 1) frame[start + index] = payload[index]! ^ mask[index & 3]!;
  return frame;
}
