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

export class DepartmentService {
  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
  ) {}

  listDepartments(): Promise<Department[]> {
    return this.orm.em.fork().findAll(DepartmentSchema, { orderBy: { catchAll: 'asc', nameKo: 'asc' } });
  }

  listCategories(): Promise<Category[]> {
    return this.orm.em.fork().findAll(CategorySchema, { orderBy: { position: 'asc' } });
  }

  findBySlug(slug: string): Promise<Department | null> {
    return this.orm.em.fork().findOne(DepartmentSchema, { slug });
  }

  readonly byIds: BatchRead<string, Department | null> = async ids => {
    const found = await this.orm.em.fork().find(DepartmentSchema, { id: { $in: [...ids] } });
    const byId = new Map(found.map(department => [department.id, department]));
    return ids.map(id => byId.get(id) ?? null);
  };

  readonly categoriesBySlugs: BatchRead<string, Category | null> = async slugs => {
    const found = await this.orm.em.fork().find(CategorySchema, { slug: { $in: [...slugs] } });
    const bySlug = new Map(found.map(category => [category.slug, category]));
    return slugs.map(slug => bySlug.get(slug) ?? null);
  };

  readonly categoriesOf: BatchRead<string, Category[]> = async departmentIds => {
    const found = await this.orm.em.fork()
      .find(CategorySchema, { departmentId: { $in: [...departmentIds] } }, { orderBy: { position: 'asc' } });
    return departmentIds.map(id => found.filter(category => category.departmentId === id));
  };

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
