import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the parameters that OWASP names first: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// The same Hangul comes composed or decomposed, depending on the keyboard.
const compose = (password: string): string => password.normalize('NFC');

export const hashPassword = (password: string): Promise<string> => hash(compose(password), cost);

export const verifyPassword = ({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> =>
  verify(stored, compose(password));
