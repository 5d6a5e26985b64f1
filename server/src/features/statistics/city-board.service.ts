/** Counts the city's figures, at most once in a few seconds however many look. */
import { sql } from 'kysely';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Clock } from '../../shared/clock.js';
import { koreanDay, startOfKoreanMonth } from '../../shared/korean-time.js';
import { District } from '../../shared/vocabulary.js';
import type { CityBoard } from './city-board.type.js';

const keptFor = 5_000;

type Counts = Omit<CityBoard, 'districts' | 'at'> & { byDistrict: Partial<Record<District, number>> | null };

export class CityBoardService {
  #latest: { at: number; board: Promise<CityBoard> } | null = null;

  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
  ) {}

  read(): Promise<CityBoard> {
    const now = this.clock.now();
    if (this.#latest && Math.abs(now.getTime() - this.#latest.at) < keptFor) return this.#latest.board;
    const board = this.#count(now);
    this.#latest = { at: now.getTime(), board };
    // A failed count is no answer to keep.
    board.catch(() => (this.#latest = null));
    return board;
  }

  async #count(now: Date): Promise<CityBoard> {
    const { rows } = await sql<Counts>`
      select
        (select coalesce(sum(votes), 0)::int from daily_tally where day = ${koreanDay(now)}::date) as "votesToday",
        (select count(*)::int from proposal where published_at >= ${startOfKoreanMonth(now)}) as "proposalsThisMonth",
        (select count(*)::int from review where state <> 'DECIDED') as "inReviewCount",
        (select count(*)::int from review where state in ('OPEN', 'TAKEN') and due_at < ${now}) as "overdueCount",
        (select count(*)::int from proposal where status in ('ADOPTED', 'REALIZING', 'REALIZED')) as "adoptedCount",
        (select count(*)::int from proposal where published_at is not null) as "proposalCount",
        (select jsonb_object_agg(district, proposals) from (
          select district, count(*)::int as proposals from proposal
          where district is not null and published_at is not null group by district) d) as "byDistrict"`
      .execute(this.orm.em.fork().getKysely());
    const { byDistrict, ...counts } = rows[0]!;
    return {
      ...counts,
      districts: Object.values(District).map(district => ({ district, count: byDistrict?.[district] ?? 0 })),
      at: now,
    };
  }
}
