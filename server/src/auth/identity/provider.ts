/** How the person behind an account is known. Each way to prove it (phone, foreigner registration, …) is an adapter. */

export interface IdentityClaim {
  readonly name: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly phone: string;
}

export interface IdentityProvider {
  /** Keeps the keys of different providers apart. */
  readonly name: string;
  /**
   * A key that is the same for the same human being, however often and from whatever account it is asked for.
   * It is personal data: it is hashed at once and neither stored nor logged.
   * Throws BAD_USER_INPUT with `details.fields` for a claim that can't be true.
   */
  identify(claim: IdentityClaim, now: Date): Promise<string>;
}
