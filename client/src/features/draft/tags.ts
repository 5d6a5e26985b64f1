/**
 * Tags from what was typed: separated by commas or line ends, with or without `#`. Order kept, doubles
 * (whatever their case) dropped.
 */
export const parseTags = (typed: string): string[] => {
  const seen = new Set<string>();
  return typed
    .split(/[,，、\n]/)
    .map(tag => tag.trim().replace(/^#+/, '').trim().replace(/\s+/g, ' '))
    .filter(tag => {
      const key = tag.toLocaleLowerCase('ko');
      if (tag === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
};
