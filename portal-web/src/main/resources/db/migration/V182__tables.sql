-- What people keep of lists: views of their own, and files of all that a list holds.
create table tables_view (
  id uuid primary key,
  account text not null,
  person uuid not null,
  path text not null,
  name text not null,
  -- filters, order and columns as they stand in an address
  query text not null,
  made_at timestamptz not null,
  removed_at timestamptz
);
create unique index tables_view_name on tables_view (account, person, path, lower(name)) where removed_at is null;

create table tables_file (
  id uuid primary key,
  account text not null,
  person uuid not null,
  language text not null,
  path text not null,
  query text not null,
  kind text not null check (kind in ('CSV', 'XLSX')),
  -- the columns: components of the list's rows, and what they are called
  names text[] not null,
  labels text[] not null,
  state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  total int not null default 0,
  -- more rows than are counted
  more boolean not null default false,
  done int not null default 0,
  -- the list has more rows than a file may hold
  cut boolean not null default false,
  attempts int not null default 0,
  hash text,
  bytes bigint,
  asked_at timestamptz not null,
  ended_at timestamptz,
  lease_until timestamptz
);
create index tables_file_person on tables_file (account, person, asked_at desc);
create index tables_file_open on tables_file (asked_at) where state in ('WAITING', 'RUNNING');
create index tables_file_age on tables_file (asked_at);
