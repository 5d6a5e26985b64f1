/**
 * Counting days as Korean law does (Civil Act §157 to §161 through the General Act on Public
 * Administration §6): the first day does not count unless it begins at 0:00, a period ends with the end
 * of its last day, and an end on a Saturday, Sunday or public holiday moves to the next working day.
 * Korea has had no summer time since 1988, so its zone is a constant nine hours.
 */
import * as holidays from '@hyunbinseo/holidays-kr/all';

const dayLength = 86_400_000;
const zoneOffset = 9 * 3_600_000;
const holidayDates = new Set(Object.values(holidays).flatMap(year => Object.keys(year)));

/** Days since 1970-01-01 of the Korean calendar day in which the instant lies. */
const dayNumber = (at: Date): number => Math.floor((at.getTime() + zoneOffset) / dayLength);
const firstInstant = (day: number): Date => new Date(day * dayLength - zoneOffset);
const lastInstant = (day: number): Date => new Date((day + 1) * dayLength - zoneOffset - 1);

/** The Korean calendar day of an instant, YYYY-MM-DD. */
export const koreanDay = (at: Date): string => new Date(at.getTime() + zoneOffset).toISOString().slice(0, 10);

/** The first instant of the Korean month in which `at` lies. */
export const startOfKoreanMonth = (at: Date): Date => new Date(`${koreanDay(at).slice(0, 7)}-01T00:00:00+09:00`);

const dateOf = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

function isWorkingDay(day: number): boolean {
  const weekday = new Date(day * dayLength).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidayDates.has(dateOf(day));
}

/** Number of the last day of a period of `days` that begins at `from`. */
function lastDay(from: Date, days: number): number {
  const first = dayNumber(from);
  const beginsAtMidnight = from.getTime() === firstInstant(first).getTime();
  return first + days - (beginsAtMidnight ? 1 : 0);
}

/** The last instant of a period of calendar days, whatever day of the week that is. */
export const endOfPeriod = (from: Date, days: number): Date => lastInstant(lastDay(from, days));

/** The last instant of a legal period: like `endOfPeriod`, but never on a day off. */
export function endOfLegalPeriod(from: Date, days: number): Date {
  let day = lastDay(from, days);
  while (!isWorkingDay(day)) day += 1;
  return lastInstant(day);
}
