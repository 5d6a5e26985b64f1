/** Department and category as partners see them. */
import { encodeId } from '../../shared/ids.js';
import type { Category, Department } from './department.entity.js';
import { CategoryType, DepartmentType } from './department.type.js';

export const toDepartment = (entity: Department): DepartmentType =>
  Object.assign(new DepartmentType(), { id: encodeId('Department', entity.id), slug: entity.slug, entity });

export const toCategory = (entity: Category): CategoryType =>
  Object.assign(new CategoryType(), { slug: entity.slug, entity });
