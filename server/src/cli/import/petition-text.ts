/** A petition's plain text as a proposal's Markdown, so that every character is read as it was written. */
import { proposalLimits, type ProposalText } from '../../features/proposal/proposal.rules.js';
import { withoutForbidden } from '../../shared/text.js';
import type { Petition } from './petition.js';

export function textOf(petition: Petition): ProposalText {
  const whole = withoutForbidden(petition.title).normalize('NFC').replace(/\s+/g, ' ').trim();
  const title = cutAtWord(whole, proposalLimits.title.max);
  const body = [
    title === whole ? '' : `**${escapeMarkdown(whole)}**`,
    escapeMarkdown(withoutForbidden(petition.content).normalize('NFC')),
    source(petition),
  ].filter(Boolean).join('\n\n');
  return { title, body, district: null, tags: [] };
}

/** KOGL type 1 asks for the source; the dates are those of the board. */
const source = ({ petition_idx, begin, end, num_agree }: Petition): string =>
  `출처: 청와대 국민청원 ${petition_idx}번, ${begin}부터 ${end}까지 ${num_agree.toLocaleString('ko')}명 동의 (공공누리 제1유형)`;

/** At most `longest` characters; what is left out is marked by …, at the end of a word where that is near. */
function cutAtWord(text: string, longest: number): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const cut = characters.slice(0, longest - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s,.·-]+$/, '')}…`;
}

const url = /https?:\/\/[\x21-\x3b\x3d\x3f-\x7e]+/g;

/** Markdown that shows exactly this text: line ends stay line ends, empty lines paragraphs, addresses links. */
export function escapeMarkdown(text: string): string {
  return text.trim().split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map(paragraph => paragraph.split('\n').map(line => escapeLine(line.trim())).join('\\\n'))
    .join('\n\n');
}

function escapeLine(line: string): string {
  let escaped = '';
  let position = 0;
  for (const { 0: found, index } of line.matchAll(url)) {
    const address = found.replace(/[.,;:!?'")\]]+$/, '');
    escaped += `${escapeInline(line.slice(position, index))}<${address}>`;
    position = index + address.length;
  }
  return escapeLineStart(escaped + escapeInline(line.slice(position)));
}

const escapeInline = (text: string): string =>
  text.replace(/[\\`*_[\]<>~|]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');

/** What would begin a heading, a list, a rule or the underline of a heading. */
const escapeLineStart = (line: string): string =>
  line.replace(/^(?:#|[-+=])/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
