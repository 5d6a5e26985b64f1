import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { GivenRole } from '../features/member/member.entity.js';
import type { Workbench } from './workbench.js';

export interface OfficialOptions {
  readonly email: string;
  readonly name: string;
  /** By default the e-mail address's part before the @. */
  readonly handle?: string;
  readonly departments: readonly string[];
  readonly administrator: boolean;
  readonly moderator: boolean;
}

export const newPassword = (): string => randomBytes(15).toString('base64url');

/** The first line of a stream. */
export async function readPassword(input: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input })) return line;
  return '';
}

/** Whoever has departments is an official of them. Gives the new account's handle. */
export async function createOfficial({ services }: Workbench, options: OfficialOptions, password: string): Promise<string> {
  const { email, name, departments, administrator, moderator } = options;
  const roles: GivenRole[] = [
    ...(departments.length > 0 ? ['OFFICIAL' as const] : []),
    ...(moderator ? ['MODERATOR' as const] : []),
    ...(administrator ? ['ADMINISTRATOR' as const] : []),
  ];
  const handle = options.handle ?? email.split('@')[0]!.toLowerCase().replace(/[^a-z0-9_-]+/g, '-');
  const member = await services.staff.createOfficial({
    email, password, handle, displayName: name, departmentSlugs: departments, roles,
  });
  return member.handle;
}
