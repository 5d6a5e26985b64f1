/** Imports the archive of the national petition board as proposals. Running it again adds only what is missing. */
import { createReadStream } from 'node:fs';
import type { MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { CategorySchema } from '../../features/department/department.entity.js';
import { generateCitizens, readGeneratedCitizens, type GeneratedCitizen } from '../../features/member/generated-citizens.js';
import { publishProposal } from '../../features/proposal/proposal.publish.js';
import { whileImporting } from '../../features/proposal/voting-windows.js';
import { instant } from '../../db/rows.js';
import { ManualClock } from '../../shared/clock.js';
import { endOfPeriod, koreanDay } from '../../shared/korean-time.js';
import type { ProposalStatus } from '../../shared/vocabulary.js';
import type { Progress } from '../progress.js';
import type { Workbench } from '../workbench.js';
import { ensureImportedAuthor } from './imported-author.js';
import { categoryOf, longestLine, parsePetition, sourceOf, type Petition } from './petition.js';
import { textOf } from './petition-text.js';
import { readLines } from './read-lines.js';
import { replay, type Replay, type ReplayedRound } from './replay.js';

export interface ImportOptions {
  readonly file: string;
  /** Replays the votes, too. */
  readonly votes: boolean;
  /** Votes of one petition at most; by default as many as there are generated citizens. */
  readonly cap?: number;
  /** By default all dates are moved together, so that the last window closes in 30 days. */
  readonly keepDates: boolean;
}

export interface ImportReport {
  imported: number;
  /** Were there already, or stood in the file before. */
  skipped: number;
  bad: number;
  cast: number;
  readonly refused: ReadonlyMap<string, number>;
  seconds: number;
}

/** Voters are made up where there are fewer; with a cap, as many as it asks for. */
const votersWithoutCap = 1_000;
const closesInDays = 30;
/** Petitions held in memory and lived through together. */
const together = 1_000;
const day = 86_400_000;

export async function importPetitions(
  bench: Workbench, options: ImportOptions, progress: Progress, onBadLine: (number: number, problem: string) => void,
): Promise<ImportReport> {
  const began = performance.now();
  const now = bench.clock.now();
  const shift = options.keepDates ? 0 : await findShift(options.file, now);
  const clock = new ManualClock(now);
  const refused = new Map<string, number>();
  const report: ImportReport = { imported: 0, skipped: 0, bad: 0, cast: 0, refused, seconds: 0 };
  await whileImporting(bench.orm, () => progress.during('petitions', null, async advance => {
    const voters = options.votes ? await gatherVoters(bench.orm, options.cap, now) : [];
    const context: Replay = {
      services: await bench.servicesAt(clock), clock, now, voters, refused,
      onPublished: count => {
        report.imported += count;
        advance(count);
      },
      onCast: count => {
        report.cast += count;
        advance(0);
      },
    };
    const plan = await planner(bench, options, shift, voters.length, now);
    const seen = new Set<string>();
    let batch: Petition[] = [];
    const bring = async (): Promise<void> => {
      const rounds = await plan(batch);
      report.skipped += batch.length - rounds.filter(round => round.isNew).length;
      batch = [];
      await replay(rounds, context);
    };
    for await (const { number, text } of readLines(createReadStream(options.file), longestLine)) {
      if (text?.trim() === '') continue;
      const parsed = parsePetition(text);
      if ('problem' in parsed) {
        report.bad += 1;
        onBadLine(number, parsed.problem);
      } else if (seen.has(parsed.petition.petition_idx)) report.skipped += 1;
      else {
        seen.add(parsed.petition.petition_idx);
        batch.push(parsed.petition);
        if (batch.length === together) await bring();
      }
    }
    await bring();
  }));
  report.seconds = (performance.now() - began) / 1000;
  return report;
}

/** Milliseconds, whole days, by which the last window closes in 30 days from now. */
async function findShift(file: string, now: Date): Promise<number> {
  let newest = '';
  for await (const { text } of readLines(createReadStream(file), longestLine)) {
    const parsed = text?.trim() ? parsePetition(text) : null;
    if (parsed && 'petition' in parsed && parsed.petition.end > newest) newest = parsed.petition.end;
  }
  return newest ? Date.parse(koreanDay(now)) + closesInDays * day - Date.parse(newest) : 0;
}

/** The generated citizens who vote, more of them made up first where they are too few. */
async function gatherVoters(orm: MikroORM, cap: number | undefined, now: Date): Promise<GeneratedCitizen[]> {
  const wanted = cap ?? votersWithoutCap;
  const there = await readGeneratedCitizens(orm.em.fork(), cap ?? Number.MAX_SAFE_INTEGER);
  if (there.length >= wanted) return there;
  const more = Array.from({ length: wanted - there.length }, () => now);
  return [...there, ...(await orm.em.fork().transactional(tx => generateCitizens(tx, more)))];
}

interface Found {
  source: string;
  id: string;
  status: ProposalStatus;
  publishedAt: string;
  closesAt: string;
  voteCount: number;
}

type PlannedRound = ReplayedRound & { readonly isNew: boolean };

/** Makes of petitions the rounds that are still to be lived through, wholly or in part. */
async function planner(
  { orm, services }: Workbench, options: ImportOptions, shift: number, voters: number, now: Date,
): Promise<(petitions: readonly Petition[]) => Promise<PlannedRound[]>> {
  const { voteThreshold, reviewDays } = await services.settings.read();
  const categories = new Map((await orm.em.fork().findAll(CategorySchema)).map(category => [category.slug, category]));
  const authorId = await orm.em.fork().transactional(tx => ensureImportedAuthor(tx, now));
  const dayOf = (date: string): Date => new Date(Date.parse(`${date}T00:00:00+09:00`) + shift);

  const roundOf = (petition: Petition, found: Found | undefined): PlannedRound[] => {
    const votes = Math.min(petition.num_agree, options.cap ?? voters, voters);
    const chosen = { votes, firstVoter: voters > 0 ? (Number(petition.petition_idx) * 7_919) % voters : 0 };
    if (found) {
      // An import that was broken off goes on where it was; casting a vote twice changes nothing.
      const takesVotes = found.status === 'VOTING' || found.status === 'REVIEW';
      if (!takesVotes || found.voteCount >= votes) return [];
      return [{ ...chosen, isNew: false, opensAt: instant(found.publishedAt), closesAt: instant(found.closesAt), publish: async () => found.id }];
    }
    const begin = dayOf(petition.begin);
    const opensAt = begin < now ? begin : now;
    const closesAt = endOfPeriod(dayOf(petition.end), 1);
    return [{
      ...chosen, isNew: true, opensAt, closesAt,
      publish: tx => publishProposal(tx, {
        authorId, byOfficial: false, text: textOf(petition), category: {
          slug: categoryOf(petition), departmentId: categories.get(categoryOf(petition))!.departmentId,
        }, at: opensAt, closesAt, threshold: voteThreshold, reviewDays, source: sourceOf(petition),
      }),
    }];
  };

  return async petitions => {
    const { rows } = await sql<Found>`
      select source, id, status, published_at as "publishedAt", voting_closes_at as "closesAt", vote_count as "voteCount"
      from proposal where source = any (${petitions.map(sourceOf)}::text[])`.execute(orm.em.fork().getKysely());
    const bySource = new Map(rows.map(row => [row.source, row]));
    return petitions.flatMap(petition => roundOf(petition, bySource.get(sourceOf(petition))));
  };
}
