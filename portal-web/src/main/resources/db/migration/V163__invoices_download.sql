-- Documents of some days in one file: made in the background by whoever holds the lease, kept for some days.
create table invoices_download (
  id uuid primary key,
  account text not null,
  person uuid not null,
  person_name text not null,
  language text not null,
  first_day date not null,
  last_day date not null,
  state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  total int not null default 0,
  done int not null default 0,
  -- documents that could not be made whole; the file names them
  missing int not null default 0,
  attempts int not null default 0,
  hash text,
  bytes bigint,
  asked_at timestamptz not null,
  ended_at timestamptz,
  lease_until timestamptz
);
create index invoices_download_person on invoices_download (account, person, asked_at desc);
create index invoices_download_open on invoices_download (asked_at) where state in ('WAITING', 'RUNNING');
create index invoices_download_age on invoices_download (asked_at);
