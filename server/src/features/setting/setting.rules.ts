/**
 * Settings that are data: an administrator changes them, everyone can read them, and each round or
 * review keeps the values it began under. What differs from these defaults is a row of `setting`.
 */
import type { Language } from '../../shared/vocabulary.js';

export interface SettingDefinition {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** What it means, with the source of the rule: law, ordinance, or the house. */
  readonly description: Readonly<Record<Language, string>>;
}

export const settingCatalogue = {
  voteThreshold: {
    default: 10,
    min: 0,
    max: 1_000_000,
    description: {
      KO: '부서검토가 시작되려면 넘어야 하는 투표 수입니다. 10이면 11번째 투표에서 시작됩니다. 근거: 서비스 운영 기준.',
      EN: 'The number of votes to be exceeded before the department reviews a proposal: with 10, the 11th vote opens the review. Source: house rule.',
    },
  },
  votingDays: {
    default: 30,
    min: 1,
    max: 365,
    description: {
      KO: '투표기간(일)입니다. 시작한 날은 세지 않고, 마지막 날이 끝날 때(한국 시간) 마감합니다. 근거: 서비스 운영 기준, 민법 제157조와 제159조의 기간 계산.',
      EN: 'Days of a voting period. The first day does not count; it closes when the last day ends, Korean time. Source: house rule, counted by Civil Act §157 and §159.',
    },
  },
  reviewDays: {
    default: 30,
    min: 1,
    max: 365,
    description: {
      KO: '부서답변 처리기한(일)입니다. 마지막 날이 토요일이나 공휴일이면 다음 근무일까지입니다. 근거: 국민 제안 규정 제10조, 민법 제161조.',
      EN: 'Days within which the department decides and replies. A last day on a Saturday or public holiday moves to the next working day. Source: national decree on citizen proposals §10, Civil Act §161.',
    },
  },
  reviewExtensionDays: {
    default: 30,
    min: 0,
    max: 90,
    description: {
      KO: '부서가 이유를 밝히고 처리기한을 한 번 늦출 수 있는 최대 일수입니다. 0이면 늦출 수 없습니다. 근거: 서비스 운영 기준(국민 제안 규정에는 연장 규정이 없습니다).',
      EN: 'By how many days at most a department may put off its reply, once and with a published reason; 0 allows none. Source: house rule (the decree knows no extension).',
    },
  },
} as const satisfies Record<string, SettingDefinition>;

export type SettingKey = keyof typeof settingCatalogue;
export const settingKeys = Object.keys(settingCatalogue) as SettingKey[];
export type SettingValues = Readonly<Record<SettingKey, number>>;

export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(settingCatalogue, key);

export const isSettingValue = (key: SettingKey, value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= settingCatalogue[key].min && (value as number) <= settingCatalogue[key].max;
