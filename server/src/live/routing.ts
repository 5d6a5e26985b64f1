import { badInput } from '../shared/errors.js';
import { decodeId, type IdType } from '../shared/ids.js';

export const maxIds = 100;

/**
 * The UUIDs of a list of ids that a subscription is to follow, without doubles. Throws BAD_USER_INPUT for none or
 * more than 100, and NOT_FOUND for an id of another kind.
 */
export function uuidsOf(type: IdType, field: string, ids: readonly string[]): string[] {
  if (ids.length === 0) throw badInput({ field, problem: 'required' });
  if (ids.length > maxIds) throw badInput({ field, problem: 'tooMany', max: maxIds });
  return [...new Set(ids.map(id => decodeId(type, id)))];
}
