import { createHash } from 'node:crypto';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Viewer } from '../../auth/actor.js';
import type { InTransaction } from '../../db/transaction.js';
import type { Clock } from '../../shared/clock.js';
import { badInput, Refusal, type FieldProblem } from '../../shared/errors.js';
import { cleanText } from '../../shared/text.js';
import { recordAct } from '../audit/audit.service.js';
import { refuseChangeSetting } from './setting.policy.js';
import {
  isSettingKey, isSettingValue, settingCatalogue, settingKeys, type SettingKey, type SettingValues,
} from './setting.rules.js';

export interface ChangeSetting {
  key: string;
  value: number;
  /** Public. */
  reason: string;
}

export class SettingService {
  constructor(
    private readonly orm: MikroORM,
    private readonly inTransaction: InTransaction,
    private readonly clock: Clock,
  ) {}

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

  /** Holds for rounds and reviews that begin from now on. The change and its reason enter the audit log. */
  async changeSetting(viewer: Viewer, input: ChangeSetting): Promise<SettingKey> {
    const refusal = refuseChangeSetting(viewer);
    if (refusal || !viewer) throw new Refusal(refusal ?? 'UNAUTHENTICATED');
    const { key, value, reason } = checkChange(input);
    await this.inTransaction(async tx => {
      const db = tx.getKysely();
      // One change at a time, so that each entry tells the value that it replaced.
      await sql`select pg_advisory_xact_lock(hashtext('setting'))`.execute(db);
      const from = (await this.read(tx))[key];
      const at = this.clock.now();
      await sql`
        insert into setting (key, value, updated_at, updated_by)
        values (${key}, ${value}::int::text::jsonb, ${at}, ${viewer.memberId}::uuid)
        on conflict (key) do update
        set value = excluded.value, updated_at = excluded.updated_at, updated_by = excluded.updated_by`.execute(db);
      await recordAct(tx, {
        act: 'setting.change', actorKind: 'OFFICIAL', actorId: viewer.memberId,
        subjectType: 'Setting', subjectId: subjectOf(key), details: { key, from, to: value }, personalText: reason, at,
      });
    });
    return key;
  }
}

function checkChange({ key, value, reason }: ChangeSetting): { key: SettingKey; value: number; reason: string } {
  if (!isSettingKey(key)) throw badInput({ field: 'key', problem: 'unknown' });
  const problems: FieldProblem[] = [];
  const { min, max } = settingCatalogue[key];
  if (!isSettingValue(key, value)) problems.push({ field: 'value', problem: 'outOfRange', min, max });
  const cleanReason = cleanText('reason', reason, { min: 5, max: 500, multiline: true }, problems);
  if (problems.length > 0) throw badInput(...problems);
  return { key, value, reason: cleanReason };
}

/** The audit log knows subjects by UUID; a setting's is made of its name. */
const subjectOf = (key: SettingKey): string =>
  createHash('sha256').update(`setting ${key}`).digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
