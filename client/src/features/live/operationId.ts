/**
 * One id for the same live operation in every browser, so that the server can send one frame to all of them. Ids need
 * to be unique on one socket only, hence the variables are part of it. (cyrb53: 53 bits, not for secrets.)
 */
export function operationId(name: string, variables: unknown): string {
  const text = JSON.stringify(variables) ?? '';
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `${name}-${(4294967296 * (2097151 & low) + (high >>> 0)).toString(36)}`;
}
