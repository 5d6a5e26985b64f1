/** The secrets of an installation that was given none: made once and kept beside its data. */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const secrets = z.object({ sessionSecret: z.string().min(32), personSecret: z.string().min(32) });
export type Secrets = z.infer<typeof secrets>;

/** Reads `secrets.json` in the folder, making it first if need be. Only its owner can read the file. */
export function keepSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  try {
    const made: Secrets = { sessionSecret: newSecret(), personSecret: newSecret() };
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
  }
}

const newSecret = (): string => randomBytes(32).toString('base64url');
