/** One proposal of the demonstration and what became of it. Days are counted back from the start of the server. */
import type { Criterion, DecisionOutcome, District } from '../shared/vocabulary.js';
import type { CitizenHandle, OfficialHandle } from './accounts.js';

export interface Story {
  readonly language: 'ko' | 'en';
  readonly title: string;
  /** The three things that the law asks a proposal for (국민 제안 규정 §5). */
  readonly situation: string;
  readonly improvement: string;
  readonly effect: string;
  readonly category: string;
  readonly district: District | null;
  readonly tags: readonly string[];
  /** An account to sign in with; by default one of the citizens who can't. */
  readonly author?: CitizenHandle;
  readonly published: number;
  /** Votes of generated citizens, evenly between the two days. */
  readonly votes?: { readonly count: number; readonly from: number; readonly to: number };
  /** Further voters, at the end. */
  readonly votesOf?: readonly CitizenHandle[];
  readonly withdrawn?: { readonly on: number; readonly reason: string };
  readonly review?: {
    readonly by: OfficialHandle;
    readonly taken: number;
    readonly decision?: {
      readonly on: number;
      readonly outcome: DecisionOutcome;
      readonly reply: string;
      /** In how many days it is planned; for ADOPTED. */
      readonly plannedIn?: number;
      readonly criteria: Readonly<Record<Criterion, readonly [score: number, remark?: string]>>;
    };
  };
}

const headings = {
  ko: ['현황과 문제점', '개선방안', '기대효과'],
  en: ['Present state and problem', 'Improvement', 'Expected effect'],
} as const;

/** The body as the form would have made it. */
export const bodyOf = ({ language, situation, improvement, effect }: Story): string =>
  [situation, improvement, effect].map((text, index) => `## ${headings[language][index]}\n\n${text}`).join('\n\n');
