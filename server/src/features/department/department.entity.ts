import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** A part of the city administration that answers proposals. */
export const DepartmentSchema = defineEntity({
  name: 'Department',
  tableName: 'department',
  properties: {
    id: p.uuid().primary(),
    /** Stable name in URLs and filters. */
    slug: p.text(),
    nameKo: p.text(),
    nameEn: p.text(),
    parentId: p.uuid().strictNullable(),
    /** The one desk that gets what fits nowhere else. */
    catchAll: p.boolean(),
  },
});
export type Department = InferEntity<typeof DepartmentSchema>;

/** What a proposal is about; it decides the responsible department. */
export const CategorySchema = defineEntity({
  name: 'Category',
  tableName: 'category',
  properties: {
    slug: p.text().primary(),
    nameKo: p.text(),
    nameEn: p.text(),
    position: p.integer(),
    departmentId: p.uuid(),
  },
});
export type Category = InferEntity<typeof CategorySchema>;
