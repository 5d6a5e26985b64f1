/** Why the embedded PostgreSQL can't run, in one line that says what to do. `main` prints the message and nothing else. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
