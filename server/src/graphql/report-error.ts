/** The log's side of an error. Never what was typed: no variables, no tokens, no names, no member beside a proposal. */
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { errorCode, errorId, rootOf } from './format-error.js';

export interface ReportedRequest {
  /** Null for what failed before it became a request. */
  readonly requestId: string | null;
  /** As the client named it. */
  readonly operationName?: string | null | undefined;
}

const reported = new WeakSet<object>();

/** Logs the error once, under the id that the client is given: refusals as `info`, faults of ours as `error` with their stack. */
export function reportError(logger: Logger, error: unknown, { requestId, operationName }: ReportedRequest): void {
  const root = rootOf(error);
  if (typeof root === 'object' && root !== null) {
    if (reported.has(root)) return;
    reported.add(root);
  }
  const code = errorCode(error);
  const about = {
    requestId,
    errorId: errorId(error),
    code,
    ...(operationName && { operation: operationName.slice(0, 64) }),
    ...(error instanceof GraphQLError && error.path && { path: error.path.join('.') }),
  };
  if (code === 'INTERNAL') logger.error({ ...about, fault: describeFault(root) }, 'fault');
  else logger.info(about, 'refused');
}

/** What helps to find a fault. PostgreSQL quotes values in messages and lists them in `detail`: both stay out. */
export function describeFault(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { message: `Something that is no error was thrown: ${typeof fault}` };
  const cause = fault.cause instanceof Error ? fault.cause : null;
  const database = 'code' in fault && typeof fault.code === 'string' && /^[0-9A-Z]{5}$/.test(fault.code);
  return {
    type: fault.name,
    ...(!database && { message: fault.message }),
    ...('code' in fault && { code: fault.code }),
    ...('constraint' in fault && { constraint: fault.constraint }),
    stack: fault.stack?.split('\n').filter(line => /^\s+at /.test(line)).map(line => line.trim()),
    ...(cause && { cause: describeFault(cause) }),
  };
}
