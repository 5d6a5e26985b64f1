/** Departments, their categories, and how they keep their deadlines. */
import { sql } from 'kysely';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { BatchRead } from '../../graphql/context.js';
import type { Clock } from '../../shared/clock.js';
import { CategorySchema, DepartmentSchema, type Category, type Department } from './department.entity.js';
import type { DepartmentScorecard } from './department.type.js';

type ScorecardRow = DepartmentScorecard & { departmentId: string };

const emptyScorecard: DepartmentScorecard = {
  openCount: 0, overdueCount: 0, dueThisWeekCount: 0, unassignedCount: 0, decidedCount: 0,
  onTimeShare: null, medianDays: null,
};

interface Directory {
  readonly departments: readonly Department[];
  readonly categories: readonly Category[];
  readonly byId: ReadonlyMap<string, Department>;
  readonly bySlug: ReadonlyMap<string, Category>;
}

const keptFor = 5_000;

export class DepartmentService {
  #kept: { readonly at: number; readonly directory: Promise<Directory> } | null = null;

  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
  ) {}

  async listDepartments(): Promise<readonly Department[]> {
    return (await this.#directory()).departments;
  }

  async listCategories(): Promise<readonly Category[]> {
    return (await this.#directory()).categories;
  }

  async findBySlug(slug: string): Promise<Department | null> {
    const known = (directory: Directory): boolean => directory.departments.some(department => department.slug === slug);
    const { departments } = await this.#directoryWith(known);
    return departments.find(department => department.slug === slug) ?? null;
  }

  readonly byIds: BatchRead<string, Department | null> = async ids => {
    const { byId } = await this.#directoryWith(directory => ids.every(id => directory.byId.has(id)));
    return ids.map(id => byId.get(id) ?? null);
  };

  readonly categoriesBySlugs: BatchRead<string, Category | null> = async slugs => {
    const { bySlug } = await this.#directoryWith(directory => slugs.every(slug => directory.bySlug.has(slug)));
    return slugs.map(slug => bySlug.get(slug) ?? null);
  };

  readonly categoriesOf: BatchRead<string, Category[]> = async departmentIds => {
    const { categories } = await this.#directory();
    return departmentIds.map(id => categories.filter(category => category.departmentId === id));
  };

  /** They are few, asked for on every page, and changed once in a year: read at most every few seconds. */
  #directory(): Promise<Directory> {
    const now = performance.now();
    if (!this.#kept || now - this.#kept.at > keptFor) {
      const directory = this.#readDirectory();
      this.#kept = { at: now, directory };
      // A failed look is no answer to keep.
      directory.catch(() => (this.#kept = null));
    }
    return this.#kept.directory;
  }

  /** The directory, read anew when what is asked for is younger than the one that is kept. */
  async #directoryWith(complete: (directory: Directory) => boolean): Promise<Directory> {
    const kept = await this.#directory();
    if (complete(kept)) return kept;
    this.#kept = null;
    return this.#directory();
  }

  async #readDirectory(): Promise<Directory> {
    const em = this.orm.em.fork();
    const departments = await em.findAll(DepartmentSchema, { orderBy: { catchAll: 'asc', nameKo: 'asc' } });
    const categories = await em.findAll(CategorySchema, { orderBy: { position: 'asc' } });
    return {
      departments, categories,
      byId: new Map(departments.map(department => [department.id, department])),
      bySlug: new Map(categories.map(category => [category.slug, category])),
    };
  }

  readonly scorecards: BatchRead<string, DepartmentScorecard> = async departmentIds => {
    const now = this.clock.now();
    const { rows } = await sql<ScorecardRow>`
      select r.department_id as "departmentId",
        count(*) filter (where r.state <> 'DECIDED')::int as "openCount",
        count(*) filter (where r.state in ('OPEN', 'TAKEN') and r.due_at < ${now})::int as "overdueCount",
        count(*) filter (where r.state <> 'DECIDED' and r.due_at >= ${now}
          and r.due_at < ${now}::timestamptz + interval '7 days')::int as "dueThisWeekCount",
        count(*) filter (where r.state = 'OPEN')::int as "unassignedCount",
        count(*) filter (where r.state = 'DECIDED')::int as "decidedCount",
        avg((r.decided_at <= r.due_at)::int) filter (where r.state = 'DECIDED')::float8 as "onTimeShare",
        round(percentile_cont(0.5) within group (order by extract(epoch from r.decided_at - r.opened_at) / 86400)
          filter (where r.state = 'DECIDED'))::int as "medianDays"
      from review r where r.department_id = any (${[...departmentIds]}::uuid[])
      group by r.department_id`.execute(this.orm.em.fork().getKysely());
    const byId = new Map(rows.map(({ departmentId, ...scorecard }) => [departmentId, scorecard]));
    return departmentIds.map(id => byId.get(id) ?? emptyScorecard);
  };
}
