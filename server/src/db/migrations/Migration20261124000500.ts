import { Migration } from '@mikro-orm/migrations';

/** Tells an old state of a department's queue from a new one. */
export class Migration20261124000500 extends Migration {
  override up(): void {
    this.addSql('alter table department add column queue_version int not null default 1');
  }

  override down(): void {
    this.addSql('alter table department drop column queue_version');
  }
}
