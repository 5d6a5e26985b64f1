/** Who is asking: what a session says about its member, read once a request. Policies take this, never a token. */
import type { Role } from '../shared/vocabulary.js';

export interface Actor {
  readonly memberId: string;
  readonly handle: string;
  /** The person behind the account; null until the identity is verified. Votes belong to it. */
  readonly personId: string | null;
  readonly roles: readonly Role[];
  /** Departments an official works for; empty for everyone else. */
  readonly departmentIds: readonly string[];
}

/** Null is a visitor. */
export type Viewer = Actor | null;
