/**
 * The planned time of an adopted proposal (실시 예정 시기), chosen as a month. It lies within three years
 * of the decision (국민 제안 규정 §10②, §11); a month stands for its last instant in Korean time.
 */
const zoneOffset = 9 * 3_600_000;
const years = 3;

/** `YYYY-MM`. */
export type Month = string;

const asKorean = (at: Date): Date => new Date(at.getTime() + zoneOffset);

const monthName = (year: number, month: number): Month => `${year}-${String(month).padStart(2, '0')}`;

/** The last instant of a month in Korea, or null when the text is no month. */
export const plannedInstant = (month: Month): Date | null => {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
  if (!match) return null;
  return new Date(Date.UTC(Number(match[1]), Number(match[2]), 1) - zoneOffset - 1);
};

/** The last instant that a planned time may have when the decision is made at `now`. */
export const plannedLimit = (now: Date): Date => {
  const limit = asKorean(now);
  const day = limit.getUTCDate();
  limit.setUTCFullYear(limit.getUTCFullYear() + years);
  // A missing date is the month's last (Civil Act §160): 29 February becomes the 28th.
  if (limit.getUTCDate() !== day) limit.setUTCDate(0);
  return new Date(limit.getTime() - zoneOffset);
};

/** The months that can be chosen at `now`: this one and every one that ends within three years. */
export const plannedMonths = (now: Date): Month[] => {
  const limit = plannedLimit(now).getTime();
  const start = asKorean(now);
  const months: Month[] = [];
  for (let ahead = 0; ; ahead += 1) {
    const at = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + ahead, 1));
    const month = monthName(at.getUTCFullYear(), at.getUTCMonth() + 1);
    const end = plannedInstant(month);
    if (!end || end.getTime() > limit) return months;
    months.push(month);
  }
};
