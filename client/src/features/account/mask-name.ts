/** What a full Korean name needs at least to be worth masking, and the longest that is still surely a name. */
const fullName = /^[가-힣]{2,5}$/;

/** A name as Seoul's sites show it, `이○연`; null where nothing sensible can be suggested. */
export const maskName = (name: string): string | null => {
  const clean = name.trim();
  if (!fullName.test(clean)) return null;
  const syllables = [...clean];
  if (syllables.length === 2) return `${syllables[0]}○`;
  return `${syllables[0]}${'○'.repeat(syllables.length - 2)}${syllables.at(-1)}`;
};
