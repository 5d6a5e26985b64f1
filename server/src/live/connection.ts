import type { Flushable } from './tick.js';

/** A socket as the live hub sees it. */
export interface LiveConnection {
  /** False from the moment it begins to close: nothing may be sent any more. */
  readonly open: boolean;
  /** So much waits to be read on the other side that nothing should be added. */
  readonly blocked: boolean;
  send(frame: Buffer): void;
  /** Several frames sent within `work` leave in one write. */
  together(work: () => void): void;
  /** Flushes the job once the connection is not blocked any more, or is closed. */
  whenWritable(job: Flushable): void;
  close(code: number, reason: string): void;
}

/** Close codes of our own, in the range that applications may use; the others are graphql-transport-ws' own. */
export const LiveCloseCode = {
  /** The reader did not keep up with a lossless subscription: connect again and resume from the last cursor. */
  TooSlow: 4413,
} as const;
