import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { describeFault } from '../graphql/report-error.js';

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/**
 * One JSON object a line. What is logged is chosen line by line: no headers, no bodies, no variables.
 * Give errors as `err`, so that values which PostgreSQL quotes in its messages stay out.
 */
export const createLogger = (level: LogLevel, destination: DestinationStream = process.stdout): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
      serializers: { err: describeFault },
    },
    destination,
  );
