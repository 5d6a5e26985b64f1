import type { District } from '../gql/graphql';

export const DISTRICTS = [
  'JONGNO', 'JUNG', 'YONGSAN', 'SEONGDONG', 'GWANGJIN', 'DONGDAEMUN', 'JUNGNANG', 'SEONGBUK', 'GANGBUK', 'DOBONG',
  'NOWON', 'EUNPYEONG', 'SEODAEMUN', 'MAPO', 'YANGCHEON', 'GANGSEO', 'GURO', 'GEUMCHEON', 'YEONGDEUNGPO', 'DONGJAK',
  'GWANAK', 'SEOCHO', 'GANGNAM', 'SONGPA', 'GANGDONG',
] as const satisfies readonly District[];

/** A district by its name; null for all of Seoul, and for anything else that a browser may have kept. */
export const districtOf = (text: string): District | null => DISTRICTS.find((district) => district === text) ?? null;
