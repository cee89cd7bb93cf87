-- Who may sign in, for which account, and every sign-in as a row that can be ended.
create table access_person (
  id uuid primary key,
  email text not null,
  name text not null,
  language text not null default 'en',
  password_hash text,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
create unique index access_person_email on access_person (lower(email));

create table access_membership (
  person uuid not null references access_person,
  account text not null,
  roles text[] not null,
  disabled_at timestamptz,
  primary key (person, account)
);
create index access_membership_account on access_membership (account);

create table access_client (
  id uuid primary key,
  account text not null,
  name text not null,
  secret_hash text not null,
  roles text[] not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  ended_at timestamptz,
  created_by uuid not null references access_person,
  created_at timestamptz not null default now()
);
create index access_client_account on access_client (account);

create table access_sign_in (
  id uuid primary key,
  person uuid references access_person,
  client uuid references access_client,
  door text not null check (door in ('WEB', 'API', 'EXT')),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  source text not null default '',
  agent text not null default '',
  check ((person is null) <> (client is null))
);
create index access_sign_in_person on access_sign_in (person) where ended_at is null;
create index access_sign_in_client on access_sign_in (client) where ended_at is null;

-- Wrong passwords in a row, per e-mail and source (AC4).
create table access_wrong_try (
  email text not null,
  source text not null,
  tries int not null,
  wait_until timestamptz not null,
  primary key (email, source)
);

create table access_outside_issuer (
  issuer text primary key,
  account text not null,
  mail_domains text[] not null
);
create table access_outside_identity (
  issuer text not null references access_outside_issuer,
  subject text not null,
  person uuid not null references access_person,
  primary key (issuer, subject)
);

create table access_link (
  hash text primary key,
  act text not null check (act in ('INVITATION', 'NEW_PASSWORD')),
  person uuid not null references access_person,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index access_link_person on access_link (person);

-- Append-only for the application (a trigger refuses change and removal).
create table access_audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  person uuid,
  person_name text not null,
  account text not null,
  act text not null,
  subject text not null default '',
  before jsonb,
  after jsonb,
  channel text not null,
  source text not null default ''
);
create index access_audit_account on access_audit (account, id desc);
create index access_audit_subject on access_audit (subject, id desc);
create function access_audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end $$;
create trigger access_audit_append_only before update or delete or truncate on access_audit
  for each statement execute function access_audit_is_append_only();
