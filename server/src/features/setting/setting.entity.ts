import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** A setting that differs from its default; see setting.rules.ts for the catalogue. */
export const SettingSchema = defineEntity({
  name: 'Setting',
  tableName: 'setting',
  properties: {
    key: p.text().primary(),
    value: p.json<number>(),
    updatedAt: p.datetime(),
    updatedBy: p.uuid().nullable(),
  },
});
export type StoredSetting = InferEntity<typeof SettingSchema>;
