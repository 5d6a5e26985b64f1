/** Who looks at the product where every page of it is walked through: each has a window of their own. */
import type { Page } from 'playwright-core';
import type { TestApp } from '../../server/test/app.js';
import { findPerson, type Person } from './people.js';
import type { Stage } from './stage.js';

export type Reader = 'visitor' | 'citizen' | 'newcomer' | 'official';
export type Readers = Readonly<Record<Reader, Person | undefined>>;
export type Language = 'ko' | 'en';

/** From the people of the demonstration. */
export async function gatherReaders(app: TestApp): Promise<Readers> {
  const [citizen, newcomer, official] = await Promise.all(
    ['hangang-walk', 'first-day', 'transport-desk'].map(handle => findPerson(app, handle)));
  return { visitor: undefined, citizen, newcomer, official };
}

/** A window in a language, with a draft that is ready to be published. Nothing moves in it. */
export const openReader = (stage: Stage, as: Person | undefined, language: Language): Promise<Page> =>
  stage.open('about:blank', {
    as, reducedMotion: 'reduce', stored: { 'oasis.language': language, 'oasis.draft': JSON.stringify(draft) },
  });

/** As the client keeps it (client/src/features/draft). */
const draft = {
  version: 1,
  savedAt: Date.parse('2026-11-06T06:42:00Z'),
  value: {
    title: '정류장에 바람막이를 세워 주세요', situation: '겨울 아침 정류장은 **바람길**입니다.', improvement: '- 바람막이를 세웁니다.\n- 문은 달지 않습니다.',
    effect: '기다리는 사람이 덜 춥습니다.', category: 'transport', district: 'MAPO', tags: ['버스', '겨울'],
  },
};
