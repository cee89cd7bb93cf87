-- Files of order lines: kept as they come, read in the background by whoever holds the lease.
create table lines_upload (
  id uuid primary key,
  account text not null,
  person uuid not null,
  person_name text not null,
  language text not null,
  name text not null,
  bytes bigint not null default 0,
  state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  header text[] not null default '{}',
  -- how many lines there are to read; none before they are counted
  total int,
  -- the file's line behind which reading goes on
  read int not null default 0,
  accepted int not null default 0,
  changed int not null default 0,
  refused int not null default 0,
  -- how often it was taken up since a batch of it went through
  attempts int not null default 0,
  failure text not null default '',
  failure_about text not null default '',
  started_at timestamptz not null,
  ended_at timestamptz,
  lease_until timestamptz
);
create index lines_upload_account on lines_upload (account, started_at desc, id desc);
create index lines_upload_open on lines_upload (started_at) where state in ('WAITING', 'RUNNING');
create index lines_upload_age on lines_upload (started_at);
create table lines_upload_part (
  upload uuid not null references lines_upload on delete cascade,
  seq int not null,
  content bytea not null,
  primary key (upload, seq)
);
-- Every line that says something, with its answer; taken ones say when and into what.
create table lines_upload_line (
  upload uuid not null references lines_upload on delete cascade,
  account text not null,
  line int not null,
  verdict text not null check (verdict in ('ACCEPTED', 'CHANGED', 'REFUSED')),
  sku text,
  quantity numeric(19, 4),
  cells text[],
  said jsonb,
  taken_at timestamptz,
  taken_into text,
  primary key (upload, line)
);
create index lines_upload_line_left on lines_upload_line (upload, line) where verdict <> 'REFUSED' and taken_at is null;
create index lines_upload_line_said on lines_upload_line (upload, line) where verdict <> 'ACCEPTED';
