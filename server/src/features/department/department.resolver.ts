import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../graphql/context.js';
import { Refusal } from '../../shared/errors.js';
import { Language } from '../../shared/vocabulary.js';
import { OwnProfile } from '../member/member.type.js';
import type { DepartmentService } from './department.service.js';
import { CategoryType, DepartmentScorecard, DepartmentType } from './department.type.js';
import { toCategory, toDepartment } from './department.view.js';

const nameIn = (language: Language, of: { nameKo: string; nameEn: string }): string =>
  language === 'EN' ? of.nameEn : of.nameKo;

@Resolver(() => DepartmentType)
export class DepartmentResolver {
  constructor(private readonly departments: DepartmentService) {}

  @Query(() => [DepartmentType], { name: 'departments', description: 'All departments, in the order of their Korean names.' })
  async listDepartments(): Promise<DepartmentType[]> {
    return (await this.departments.listDepartments()).map(toDepartment);
  }

  @Query(() => DepartmentType, { nullable: true, description: 'One department by its slug, or null.' })
  async department(@Arg('slug', () => String) slug: string): Promise<DepartmentType | null> {
    const found = await this.departments.findBySlug(slug);
    return found && toDepartment(found);
  }

  @FieldResolver(() => String, { description: 'Its name in the language asked for.' })
  name(
    @Root() department: DepartmentType,
    @Arg('language', () => Language, { defaultValue: Language.KO }) language: Language,
  ): string {
    return nameIn(language, department.entity);
  }

  @FieldResolver(() => DepartmentType, { nullable: true, description: 'The department it belongs to; null at the top.' })
  async parent(@Root() { entity }: DepartmentType, @Ctx() { loaders }: RequestContext): Promise<DepartmentType | null> {
    if (!entity.parentId) return null;
    const parent = await loaders.of(this.departments.byIds).load(entity.parentId);
    return parent && toDepartment(parent);
  }

  @FieldResolver(() => [CategoryType], { description: 'The categories it answers for.' })
  async categories(@Root() { entity }: DepartmentType, @Ctx() { loaders }: RequestContext): Promise<CategoryType[]> {
    return (await loaders.of(this.departments.categoriesOf).load(entity.id)).map(toCategory);
  }

  @FieldResolver(() => DepartmentScorecard, { description: 'How it keeps its deadlines.' })
  scorecard(@Root() { entity }: DepartmentType, @Ctx() { loaders }: RequestContext): Promise<DepartmentScorecard> {
    return loaders.of(this.departments.scorecards).load(entity.id);
  }
}

@Resolver(() => CategoryType)
export class CategoryResolver {
  constructor(private readonly departments: DepartmentService) {}

  @Query(() => [CategoryType], { name: 'categories', description: 'All categories, in their fixed order.' })
  async listCategories(): Promise<CategoryType[]> {
    return (await this.departments.listCategories()).map(toCategory);
  }

  @FieldResolver(() => String, { description: 'Its name in the language asked for.' })
  name(
    @Root() category: CategoryType,
    @Arg('language', () => Language, { defaultValue: Language.KO }) language: Language,
  ): string {
    return nameIn(language, category.entity);
  }

  @FieldResolver(() => DepartmentType, { description: 'The department that answers for it.' })
  async department(@Root() { entity }: CategoryType, @Ctx() { loaders }: RequestContext): Promise<DepartmentType> {
    const department = await loaders.of(this.departments.byIds).load(entity.departmentId);
    return toDepartment(department!);
  }
}

@Resolver(() => OwnProfile)
export class OwnDepartmentsResolver {
  constructor(private readonly service: DepartmentService) {}

  @FieldResolver(() => [DepartmentType], { description: 'The departments that an official works for; empty for everyone else.' })
  async departments(@Root() _profile: OwnProfile, @Ctx() { viewer, loaders }: RequestContext): Promise<DepartmentType[]> {
    if (!viewer) throw new Refusal('UNAUTHENTICATED');
    const found = await Promise.all(viewer.departmentIds.map(id => loaders.of(this.service.byIds).load(id)));
    return found.filter(department => department !== null).map(toDepartment);
  }
}
