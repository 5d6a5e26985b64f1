/**
 * What the server said no to, read once and in one shape, whichever way it came: as GraphQL errors, as an
 * HTTP status with or without a body, or as no answer at all. Forms and pages act on `code` and never on
 * an English message.
 */
export interface FieldProblem {
  /** Name of the input field as the schema has it, e.g. `title` or `criteria.0.score`. */
  field: string;
  /** A stable word, e.g. `tooLong`; `sentences.ts` has what people read. */
  problem: string;
  [limit: string]: unknown;
}

export interface ClientRefusal {
  /** A code of the schema's `ErrorCode`, or `OFFLINE` when no answer came. */
  code: string;
  /** Under this id the server's log has the same failure. */
  errorId: string | null;
  /** Seconds until it makes sense to try again. */
  retryAfter: number | null;
  fields: FieldProblem[];
  details: Record<string, unknown>;
}

type Bag = Record<string, unknown>;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const fieldProblems = (value: unknown): FieldProblem[] =>
  Array.isArray(value)
    ? value.filter((item): item is FieldProblem => isBag(item) && text(item.field) !== null && text(item.problem) !== null)
    : [];

const fromGraphQLError = (error: Bag): ClientRefusal => {
  const extensions = isBag(error.extensions) ? error.extensions : {};
  const details = isBag(extensions.details) ? extensions.details : {};
  return {
    code: text(extensions.code) ?? 'INTERNAL',
    errorId: text(extensions.errorId) ?? text(extensions.id),
    retryAfter: typeof details.retryAfter === 'number' ? details.retryAfter : null,
    fields: fieldProblems(details.fields),
    details,
  };
};

const plain = (code: string): ClientRefusal => ({ code, errorId: null, retryAfter: null, fields: [], details: {} });

const byStatus = (status: number): string =>
  status === 429 ? 'RATE_LIMITED' : status === 401 ? 'UNAUTHENTICATED' : status === 403 ? 'FORBIDDEN' : 'INTERNAL';

const firstErrorIn = (body: unknown): Bag | null => {
  const errors = isBag(body) && Array.isArray(body.errors) ? body.errors : [];
  return errors.find(isBag) ?? null;
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
};

export const readRefusal = (error: unknown): ClientRefusal => {
  const direct = firstErrorIn(error);
  if (direct) return fromGraphQLError(direct);
  if (isBag(error) && isBag(error.extensions)) return fromGraphQLError(error);
  if (isBag(error) && typeof error.statusCode === 'number') {
    const inBody = typeof error.bodyText === 'string' ? firstErrorIn(parsed(error.bodyText)) : null;
    return inBody ? fromGraphQLError(inBody) : plain(byStatus(error.statusCode));
  }
  // fetch says TypeError for every way in which no answer came.
  return plain(error instanceof TypeError ? 'OFFLINE' : 'INTERNAL');
};
