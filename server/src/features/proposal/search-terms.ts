/**
 * What of a text can be found. Korean is written with particles stuck to its words (버스를, 버스에서), so
 * whole words would miss; every pair of neighbouring syllables is a term instead, and a query asks for the
 * pairs of its words without their particle. Words of other scripts are reduced to their English stem.
 */
import { stemmer } from 'stemmer';

const hangul = /[\uAC00-\uD7A3]+/gu;
const otherWord = /[\p{L}\p{N}]+/gu;

/** Particles and endings that a query word may end in, longest first. */
const particles = [
  '에서는', '으로는', '에게서', '이라도', '에서도', '으로도',
  '에서', '에는', '에도', '에게', '으로', '까지', '부터', '처럼', '보다', '이나', '라도', '마다', '조차', '밖에', '들을', '들이', '들은', '하고',
  '을', '를', '이', '가', '은', '는', '에', '의', '로', '와', '과', '도', '만', '나',
].sort((a, b) => b.length - a.length);

/** The word without its particle, as long as `least` syllables remain. */
function withoutParticle(word: string, least: number): string {
  const particle = particles.find(ending => word.endsWith(ending) && word.length - ending.length >= least);
  return particle ? word.slice(0, -particle.length) : word;
}

function pairs(word: string): string[] {
  const found: string[] = [];
  for (let index = 0; index + 1 < word.length; index += 1) found.push(word.slice(index, index + 2));
  return found;
}

const normalize = (text: string): string => text.normalize('NFC').toLowerCase();

const otherTerms = (text: string): string[] =>
  [...text.replace(hangul, ' ').matchAll(otherWord)].map(([word]) => stemmer(word).slice(0, 40));

/** Every word term under which a text is found, each once. */
export function documentTerms(text: string): string[] {
  const clean = normalize(text);
  const terms = new Set(otherTerms(clean));
  for (const [word] of clean.matchAll(hangul)) {
    for (const pair of pairs(word)) terms.add(pair);
    // A word of one syllable (길을) has no pair of its own.
    const bare = withoutParticle(word, 1);
    if (bare.length === 1) terms.add(bare);
  }
  return [...terms];
}

/** For each word of the query, the terms that a text must all have to answer it; empty when there is no word. */
export function queryWords(query: string): string[][] {
  const clean = normalize(query);
  const words = otherTerms(clean).map(term => [term]);
  for (const [word] of clean.matchAll(hangul)) {
    const bare = withoutParticle(word, 2);
    words.push(bare.length === 1 ? [bare] : pairs(bare));
  }
  return words;
}

/** The terms that a text must all have to answer the query. */
export const queryTerms = (query: string): string[] => [...new Set(queryWords(query).flat())];

/** What a proposal is about, as terms that no word can make: so one index finds words and place together. */
export const placeTerms = ({ category, district }: { readonly category: string | null; readonly district: string | null }): string[] =>
  [...(category ? [`#${category}`] : []), ...(district ? [`@${district}`] : [])];

/**
 * How a term is stored: as 32 bits (FNV-1a over its UTF-16 bytes). A third of the room of the text itself, so that
 * long texts stay on their page and needn't be unpacked to be looked at. Among the terms of a language, one or
 * two pairs share a number.
 */
export function termKey(term: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < term.length; index += 1) {
    const unit = term.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >> 8), 0x01000193);
  }
  return hash | 0;
}

export interface Findable {
  readonly title: string;
  readonly body: string;
  readonly category: string;
  readonly district: string | null;
}

/** What is stored to find a proposal by. */
export const searchKeys = ({ title, body, category, district }: Findable): { titleTerms: number[]; terms: number[] } => ({
  titleTerms: documentTerms(title).map(termKey),
  terms: [...documentTerms(`${title}\n${body}`), ...placeTerms({ category, district })].map(termKey),
});
