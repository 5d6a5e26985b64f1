import { Migration } from '@mikro-orm/migrations';

/** Events, live signals and the audit chain. */
export class Migration20261124000100 extends Migration {
  override up(): void {
    this.addSql(`
      create table event (
        id bigint generated always as identity primary key,
        seq bigint unique,
        previous_seq bigint,
        topic text not null,
        type text not null,
        subject_id uuid not null,
        payload jsonb not null,
        at timestamptz(3) not null,
        published boolean not null default false,
        constraint event_numbered_with_previous check ((seq is null) = (previous_seq is null)),
        constraint event_published_once_numbered check (not published or seq is not null)
      )`);
    // What is not numbered is not published either: one small index finds all the relay has to do.
    this.addSql('create index event_pending on event (id) where not published');
    this.addSql('create index event_by_topic on event (topic, seq)');

    this.addSql(`
      create table live_signal (
        id bigint generated always as identity primary key,
        topic text not null,
        subject_id uuid not null,
        payload jsonb not null
      ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)`);

    this.addSql(`
      create table audit_entry (
        id bigint generated always as identity primary key,
        position bigint unique,
        previous_hash text,
        hash text,
        act text not null,
        subject_type text not null,
        subject_id uuid not null,
        actor_kind text not null,
        actor_id uuid,
        details jsonb not null,
        text_commitment text,
        text_salt text,
        text text,
        at timestamptz(3) not null,
        constraint audit_entry_chained_whole check (num_nulls(position, previous_hash, hash) in (0, 3)),
        constraint audit_entry_text_committed check (text is null or (text_commitment is not null and text_salt is not null)),
        constraint audit_entry_system_has_no_actor check (actor_kind <> 'SYSTEM' or actor_id is null)
      )`);
    this.addSql('create index audit_entry_unchained on audit_entry (id) where hash is null');
    this.addSql('create index audit_entry_by_subject on audit_entry (subject_id, id)');

    // Append-only: an entry is chained once, and later only its personal text may be removed.
    this.addSql(`
      create function audit_entry_is_append_only() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          raise exception 'audit entries are never deleted';
        end if;
        if old.hash is not null and (new.position, new.previous_hash, new.hash)
            is distinct from (old.position, old.previous_hash, old.hash)
          or (new.id, new.act, new.subject_type, new.subject_id, new.actor_kind, new.actor_id, new.details,
              new.text_commitment, new.at)
            is distinct from (old.id, old.act, old.subject_type, old.subject_id, old.actor_kind, old.actor_id, old.details,
              old.text_commitment, old.at)
          or (new.text is distinct from old.text and new.text is not null)
          or (new.text_salt is distinct from old.text_salt and new.text_salt is not null) then
          raise exception 'audit entries are never changed';
        end if;
        return new;
      end $$`);
    this.addSql(`
      create trigger audit_entry_append_only before update or delete on audit_entry
      for each row execute function audit_entry_is_append_only()`);

    this.addSql(`
      create table event_stream (
        only_row boolean primary key default true check (only_row),
        last_seq bigint not null default 0,
        purged_seq bigint not null default 0,
        audit_position bigint not null default 0,
        audit_hash text not null default ''
      )`);
    this.addSql('insert into event_stream default values');
  }
}
