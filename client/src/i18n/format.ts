/** The one place that names the zone: every date on every page is a Korean one. */
export const TIME_ZONE = 'Asia/Seoul';
export type LanguageCode = 'ko' | 'en';

const LOCALE: Record<LanguageCode, string> = { ko: 'ko-KR', en: 'en-GB' };
const DAY_MS = 86_400_000;

/** Everything that turns values into text in one language. Dates are ISO strings or Dates; `now` is passed in. */
export interface Format {
  readonly language: LanguageCode;
  /** 1,284 */
  number(value: number): string;
  /** A share from 0 to 1 as whole percent, without a space: 98% */
  percent(share: number): string;
  /** This year 11월 6일, other years 2026년 11월 6일 */
  date(at: string | Date, now?: Date): string;
  /** The same, as short as it goes, for narrow columns: 6 Nov */
  short(at: string | Date, now?: Date): string;
  /** 오후 3:42 */
  time(at: string | Date): string;
  /** 2026년 11월 6일 오후 3:42, for titles */
  full(at: string | Date): string;
  /** Under a day 2시간 전, else as `date` */
  relative(at: string | Date, now?: Date): string;
}

const parse = (at: string | Date): Date => (typeof at === 'string' ? new Date(at) : at);

/** Calendar day in Seoul as YYYY-MM-DD. */
export const seoulDay = (at: string | Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, dateStyle: 'short' }).format(parse(at));

/** Whole Korean calendar days from `now` until the day of `at`; 0 today, negative once it is over. */
export function daysUntil(at: string | Date, now: Date = new Date()): number {
  return Math.round((Date.parse(seoulDay(at)) - Date.parse(seoulDay(now))) / DAY_MS);
}

export function createFormat(language: LanguageCode): Format {
  const locale = LOCALE[language];
  const zone = { timeZone: TIME_ZONE };
  const numbers = new Intl.NumberFormat(locale);
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const thisYear = new Intl.DateTimeFormat(locale, { ...zone, month: 'long', day: 'numeric' });
  const anyYear = new Intl.DateTimeFormat(locale, { ...zone, year: 'numeric', month: 'long', day: 'numeric' });
  // Korean months are short as they are.
  const month = language === 'ko' ? 'long' : 'short';
  const shortThisYear = new Intl.DateTimeFormat(locale, { ...zone, month, day: 'numeric' });
  const shortAnyYear = new Intl.DateTimeFormat(locale, { ...zone, year: 'numeric', month, day: 'numeric' });
  const clock = new Intl.DateTimeFormat(locale, { ...zone, hour: 'numeric', minute: '2-digit' });
  const full = new Intl.DateTimeFormat(locale, { ...zone, dateStyle: 'long', timeStyle: 'short' });
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });

  const isThisYear = (at: string | Date, now: Date): boolean => seoulDay(at).slice(0, 4) === seoulDay(now).slice(0, 4);
  const date = (at: string | Date, now = new Date()): string => (isThisYear(at, now) ? thisYear : anyYear).format(parse(at));

  return {
    language,
    number: (value) => numbers.format(value),
    percent: (share) => shares.format(share),
    date,
    short: (at, now = new Date()) => (isThisYear(at, now) ? shortThisYear : shortAnyYear).format(parse(at)),
    time: (at) => clock.format(parse(at)),
    full: (at) => full.format(parse(at)),
    relative(at, now = new Date()) {
      const minutes = Math.floor((now.getTime() - parse(at).getTime()) / 60_000);
      if (minutes < 1) return language === 'ko' ? '방금' : 'just now';
      if (minutes < 60) return ago.format(-minutes, 'minute');
      if (minutes < 24 * 60) return ago.format(-Math.floor(minutes / 60), 'hour');
      return date(at, now);
    },
  };
}
