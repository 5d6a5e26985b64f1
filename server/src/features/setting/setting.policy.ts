import type { Viewer } from '../../auth/actor.js';
import type { ErrorCode } from '../../shared/errors.js';

/** Rules of the house are changed by administrators, and everyone can read them. */
export function refuseChangeSetting(viewer: Viewer): ErrorCode | null {
  if (!viewer) return 'UNAUTHENTICATED';
  return viewer.roles.includes('ADMINISTRATOR') ? null : 'FORBIDDEN';
}
