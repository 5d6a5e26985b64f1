import { Migration } from '@mikro-orm/migrations';

/** Who works for which department, and the settings that administrators change. */
export class Migration20261124000300 extends Migration {
  override up(): void {
    this.addSql(`
      create table department_member (
        member_id uuid not null references member (id),
        department_id uuid not null references department (id),
        created_at timestamptz not null,
        primary key (member_id, department_id)
      )`);
    this.addSql('create index department_member_department on department_member (department_id)');

    // Only what differs from the catalogue in features/setting/setting.rules.ts has a row.
    this.addSql(`
      create table setting (
        key text primary key,
        value jsonb not null,
        updated_at timestamptz not null,
        updated_by uuid references member (id)
      )`);
  }

  override down(): void {
    this.addSql('drop table setting');
    this.addSql('drop table department_member');
  }
}
