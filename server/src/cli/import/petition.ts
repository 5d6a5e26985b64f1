/** One line of the archive of the national petition board (청와대 국민청원), and where its matter belongs here. */
import { z } from 'zod';
import { withoutForbidden } from '../../shared/text.js';

/** Characters of a petition's text at most. The longest on the board had about half as many. */
const longestText = 50_000;
export const longestLine = 8 * longestText;

const date = z.iso.date('must be a date like 2019-07-31');
const petitionLine = z.object({
  petition_idx: z.union([z.string(), z.number()]).transform(String).pipe(z.string().regex(/^\d{1,12}$/, 'must be a number')),
  category: z.string(),
  begin: date,
  end: date,
  title: z.string().refine(text => withoutForbidden(text).trim() !== '', 'is empty'),
  // Some petitions say all they have to say in their title.
  content: z.string().refine(text => [...text].length <= longestText, `has more than ${longestText.toLocaleString('en')} characters`),
  num_agree: z.int('must be a whole number').min(0, 'must not be negative'),
}).refine(({ begin, end }) => begin <= end, { path: ['end'], message: 'lies before begin' });

export type Petition = z.infer<typeof petitionLine>;

/** The petition, or in words why the line is none. */
export function parsePetition(text: string | null): { petition: Petition } | { problem: string } {
  if (text === null) return { problem: `longer than ${longestLine.toLocaleString('en')} characters` };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: `no JSON (${(error as Error).message})` };
  }
  const { data, error } = petitionLine.safeParse(value);
  if (data) return { petition: data };
  return { problem: error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(' ')).join('; ') };
}

/** What came from there goes by this, so that a second import finds it. */
export const sourceOf = ({ petition_idx }: Petition): string => `petition:${petition_idx}`;

/** The board's categories and ours; what fits nowhere goes to the desk for everything else. */
const categories: Readonly<Record<string, string>> = {
  '교통/건축/국토': 'transport',
  '안전/환경': 'safety',
  '보건복지': 'welfare',
  '육아/교육': 'education',
  '저출산/고령화대책': 'family',
  '인권/성평등': 'family',
  '반려동물': 'animals',
  '문화/예술/체육/언론': 'culture',
  '일자리': 'economy',
  '경제민주화': 'economy',
  '성장동력': 'economy',
  '농산어촌': 'economy',
  '미래': 'digital',
};

export const categoryOf = ({ category }: Petition): string => categories[category.trim()] ?? 'other';
