import { Migration } from '@mikro-orm/migrations';

/** Sign-in (better-auth's own tables in the schema `auth`), members and the persons behind them. */
export class Migration20261124000150 extends Migration {
  override up(): void {
    // What better-auth 1.7.5 asks for, with its spelling; it never migrates by itself.
    this.addSql('create schema if not exists auth');
    this.addSql(`
      create table auth."user" (
        "id" text primary key,
        "name" text not null,
        "email" text not null unique,
        "emailVerified" boolean not null,
        "image" text,
        "createdAt" timestamptz not null default current_timestamp,
        "updatedAt" timestamptz not null default current_timestamp
      )`);
    this.addSql(`
      create table auth.session (
        "id" text primary key,
        "expiresAt" timestamptz not null,
        "token" text not null unique,
        "createdAt" timestamptz not null default current_timestamp,
        "updatedAt" timestamptz not null,
        "ipAddress" text,
        "userAgent" text,
        "userId" text not null references auth."user" ("id") on delete cascade
      )`);
    this.addSql('create index "session_userId_idx" on auth.session ("userId")');
    this.addSql(`
      create table auth.account (
        "id" text primary key,
        "accountId" text not null,
        "providerId" text not null,
        "userId" text not null references auth."user" ("id") on delete cascade,
        "accessToken" text,
        "refreshToken" text,
        "idToken" text,
        "accessTokenExpiresAt" timestamptz,
        "refreshTokenExpiresAt" timestamptz,
        "scope" text,
        "password" text,
        "createdAt" timestamptz not null default current_timestamp,
        "updatedAt" timestamptz not null
      )`);
    this.addSql('create index "account_userId_idx" on auth.account ("userId")');
    this.addSql(`
      create table auth.verification (
        "id" text primary key,
        "identifier" text not null,
        "value" text not null,
        "expiresAt" timestamptz not null,
        "createdAt" timestamptz not null default current_timestamp,
        "updatedAt" timestamptz not null default current_timestamp
      )`);
    this.addSql('create index "verification_identifier_idx" on auth.verification ("identifier")');

    // Nothing that names the person: a keyed hash of the provider's key, and an id that tells no time.
    this.addSql(`
      create table person (
        id uuid primary key,
        key_hash bytea not null unique check (octet_length(key_hash) = 32)
      )`);

    this.addSql(`
      create table member (
        id uuid primary key,
        auth_user_id text unique references auth."user" ("id"),
        handle text not null unique check (handle ~ '^[a-z0-9][a-z0-9_-]{2,39}$'),
        display_name text not null check (char_length(display_name) between 1 and 40),
        person_id uuid unique references person (id),
        verified_at timestamptz,
        roles text[] not null default '{}' check (roles <@ array['EXPERT', 'OFFICIAL', 'MODERATOR', 'ADMINISTRATOR']),
        created_at timestamptz not null,
        check ((person_id is null) = (verified_at is null)),
        constraint member_official_is_no_citizen check (person_id is null or not 'OFFICIAL' = any (roles))
      )`);
  }

  override down(): void {
    for (const table of ['member', 'person', 'auth.verification', 'auth.account', 'auth.session', 'auth."user"']) {
      this.addSql(`drop table ${table}`);
    }
    this.addSql('drop schema auth');
  }
}
