import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/** One JSON object a line. What is logged is chosen line by line: no headers, no bodies, no variables. */
export const createLogger = (level: LogLevel, destination?: DestinationStream): Logger =>
  pino({ level, base: null, timestamp: stdTimeFunctions.isoTime, formatters: { level: label => ({ level: label }) } }, destination!);
