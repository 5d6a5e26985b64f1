/** Two syllables, some with a particle: the hardest words for an index of trigrams. */
export const searchWords = ['심야에', '버스를', '공원을', '도서관에', '하천에', '장마'];
