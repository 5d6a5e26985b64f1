import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { generatedKeyHash } from '../../features/member/generated-citizens.js';
import { newId, randomId } from '../../shared/ids.js';

const handle = 'imported-petitions';

/** The member in whose name petitions stand here; the archive doesn't say who wrote them. Returns the id. */
export async function ensureImportedAuthor(tx: EntityManager, at: Date): Promise<string> {
  const db = tx.getKysely();
  const personId = randomId();
  await sql`
    with made as (
      insert into member (id, handle, display_name, person_id, verified_at, roles, created_at)
      select ${newId(at.getTime())}::uuid, ${handle}, '가져온 국민청원', ${personId}::uuid, ${at}::timestamptz, '{}', ${at}
      where not exists (select from member where handle = ${handle}) returning person_id
    )
    insert into person (id, key_hash) select person_id, ${generatedKeyHash(sql`person_id`)} from made`
    .execute(db);
  const { rows } = await sql<{ id: string }>`select id from member where handle = ${handle}`.execute(db);
  return rows[0]!.id;
}
