const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const RIEUL = 8;
/** Final sound of each digit as it is read in Korean: 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGIT_FINALS = [21, RIEUL, 0, 16, 0, 0, 1, RIEUL, RIEUL, 0];
/** Letters whose Korean name ends in a consonant: 엘 엠 엔 알. */
const LETTER_FINALS: Record<string, number> = { l: RIEUL, m: 16, n: 4, r: RIEUL };

/** Number of the final consonant of the last sound of `word` (0 for an open syllable), or null if it can't be known. */
function finalConsonant(word: string): number | null {
  const last = word.replace(/[^\p{L}\p{N}]+$/u, '').at(-1);
  if (last === undefined) return null;
  const code = last.charCodeAt(0);
  if (code >= HANGUL_FIRST && code <= HANGUL_LAST) return (code - HANGUL_FIRST) % 28;
  if (/\d/.test(last)) return DIGIT_FINALS[Number(last)] ?? 0;
  if (/[a-z]/i.test(last)) return LETTER_FINALS[last.toLowerCase()] ?? 0;
  return null;
}

/**
 * `word` with the particle that fits its last sound; `pair` names the form after a consonant first: `이/가`, `을/를`,
 * `은/는`, `과/와`, `으로/로`. After ㄹ 으로/로 takes 로. Where the sound can't be known both are shown, as `을(를)`.
 */
export function withJosa(word: string, pair: string): string {
  const [closed = '', open = ''] = pair.split('/');
  const final = finalConsonant(word);
  if (final === null) return `${word}${closed}(${open})`;
  const takesOpen = final === 0 || (final === RIEUL && closed === '으로');
  return word + (takesOpen ? open : closed);
}
