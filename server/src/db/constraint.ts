/** The name of the constraint that a failed statement ran into, or null when it failed for another reason. */
export function violatedConstraint(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const integrityViolation = error.code.startsWith('23');
  return integrityViolation && 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : null;
}
