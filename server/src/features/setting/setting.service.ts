import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { isSettingKey, isSettingValue, settingCatalogue, settingKeys, type SettingValues } from './setting.rules.js';

export class SettingService {
  constructor(private readonly orm: MikroORM) {}

  /**
   * The settings in force. Give the transaction's `em` where a round or review begins, and keep the
   * values with it: a later change must not touch what has begun.
   */
  async read(em: EntityManager = this.orm.em.fork()): Promise<SettingValues> {
    const rows = await em.execute<{ key: string; value: unknown }[]>('select key, value from setting');
    const values = Object.fromEntries(settingKeys.map(key => [key, settingCatalogue[key].default as number]));
    for (const { key, value } of rows) {
      if (!isSettingKey(key) || !isSettingValue(key, value)) {
        throw new Error(`The table setting holds a value that the catalogue does not allow: ${key}`);
      }
      values[key] = value;
    }
    return values as SettingValues;
  }
}
