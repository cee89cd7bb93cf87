-- Answers of creating API calls, for seven days: the same key and body get the same answer again.
create table platform_idempotency (
  account text not null,
  operation text not null,
  key text not null,
  body_hash text not null,
  status int not null default 0,
  location text,
  answer text,
  created_at timestamptz not null default now(),
  primary key (account, operation, key)
);
create index platform_idempotency_age on platform_idempotency (created_at);
create extension if not exists pg_trgm;
create extension if not exists unaccent;
