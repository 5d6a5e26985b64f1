import type { EntityManager } from '@mikro-orm/postgresql';
import { CategorySchema } from './department.entity.js';

/** A category by its slug, in the transaction of a use case that needs its department. */
export const findCategory = (tx: EntityManager, slug: string): Promise<{ slug: string; departmentId: string } | null> =>
  tx.findOne(CategorySchema, { slug });
