/**
 * The three headings that the decree asks a proposal for (국민 제안 규정 §5: present state and problem,
 * improvement, expected effect), as one Markdown text and back. The API takes any Markdown: a text that
 * was not written with these headings is left alone.
 */
export interface Sections {
  situation: string;
  improvement: string;
  effect: string;
}

export type Language = 'ko' | 'en';
export const sectionKeys = ['situation', 'improvement', 'effect'] as const;
export type SectionKey = (typeof sectionKeys)[number];

export const headings: Record<Language, Record<SectionKey, string>> = {
  ko: { situation: '현황과 문제점', improvement: '개선방안', effect: '기대효과' },
  en: { situation: 'Present state and problem', improvement: 'Improvement', effect: 'Expected effect' },
};

/** One Markdown body; a section without text has no heading either. */
export const assembleBody = (sections: Sections, language: Language): string =>
  sectionKeys
    .map(key => [headings[language][key], sections[key].trim()] as const)
    .filter(([, text]) => text !== '')
    .map(([heading, text]) => `## ${heading}\n\n${text}`)
    .join('\n\n');

const splitIn = (body: string, language: Language): Sections | null => {
  const sections: Sections = { situation: '', improvement: '', effect: '' };
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  let position = -1;
  for (const line of lines) {
    const found = sectionKeys.findIndex(key => line === `## ${headings[language][key]}`);
    if (found >= 0) {
      // Twice, or out of order: the author made a structure of their own.
      if (found <= position) return null;
      position = found;
      continue;
    }
    const key = sectionKeys[position];
    if (key) sections[key] += `${line}\n`;
    else if (line.trim() !== '') return null;
  }
  if (position < 0) return null;
  for (const key of sectionKeys) sections[key] = sections[key].trim();
  return sections;
};

/** The sections of a body that was made by `assembleBody`, and their language; null for any other text. */
export const splitBody = (body: string): { sections: Sections; language: Language } | null => {
  for (const language of ['ko', 'en'] as const) {
    const sections = splitIn(body, language);
    if (sections) return { sections, language };
  }
  return null;
};
