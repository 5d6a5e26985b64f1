/**
 * Text that people type. Everything that is stored goes through `cleanText`, so that no NUL reaches
 * PostgreSQL and nothing invisible or direction-changing hides in names and titles.
 */
import type { FieldProblem } from './errors.js';

// C0 and C1 controls except tab and line feed; zero-width and word joiners, bidi controls, BOM, tags, lone surrogates,
// and the Hangul fillers that pass for letters. ZWJ and variation selectors stay: emoji are made with them.
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u3164\uffa0\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/u;

/** The text without what `cleanText` refuses: for texts that came from elsewhere and can't be asked for again. */
export const withoutForbidden = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(new RegExp(forbidden, 'gu'), '');

/** All that a text may hold and nobody sees: what fonts leave out, spaces, and the Braille pattern without dots. */
const invisible = /^[\p{Default_Ignorable_Code_Point}\s\u2800]*$/u;

export interface TextLimits {
  /** In characters (Unicode code points, after NFC). */
  readonly min?: number;
  readonly max: number;
  /** Line breaks and tabs are allowed, and lines are kept as they are. */
  readonly multiline?: boolean;
}

/** The text in NFC, with line ends as `\n` and trimmed; in a single line runs of white space are one space. */
const normalize = (text: string, multiline: boolean): string => {
  const composed = text.normalize('NFC').replace(/\r\n?/g, '\n');
  return multiline ? composed.trim() : composed.replace(/[ \t\n\u00a0\u3000]+/g, ' ').trim();
};

/**
 * The cleaned text, or what is wrong with it: `required`, `tooShort`, `tooLong` or `controlCharacters`.
 * Problems are pushed to `problems`, so that one answer can name all fields.
 */
export function cleanText(field: string, text: string, limits: TextLimits, problems: FieldProblem[]): string {
  const { min = 1, max, multiline = false } = limits;
  // Cheap refusal before any work on a text that is far too long.
  const clean = text.length > max * 8 ? text : normalize(text, multiline);
  const length = text.length > max * 8 ? text.length : [...clean].length;
  if (length > max) problems.push({ field, problem: 'tooLong', max });
  else if (forbidden.test(clean)) problems.push({ field, problem: 'controlCharacters' });
  else if (min > 0 && invisible.test(clean)) problems.push({ field, problem: 'required' });
  else if (length < min) problems.push({ field, problem: 'tooShort', min });
  return clean;
}
