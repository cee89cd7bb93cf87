-- Portal and ERP, counted against each other: one run has a line for each kind of document and currency.
create table exchange_balance (
  id uuid primary key,
  begun_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  asked_by text not null,
  instance text,
  night date,
  error text
);
create index exchange_balance_begun on exchange_balance (begun_at desc);
create unique index exchange_balance_night on exchange_balance (night);
create unique index exchange_balance_running on exchange_balance ((true)) where ended_at is null;

create table exchange_balance_line (
  balance uuid not null references exchange_balance on delete cascade,
  document text not null,
  currency text not null,
  erp_count bigint not null,
  portal_count bigint not null,
  erp_sum numeric(23, 4) not null,
  portal_sum numeric(23, 4) not null,
  differences bigint not null,
  primary key (balance, document, currency)
);

-- A difference lives until a run no longer finds it; who looks after it stands on it.
create table exchange_difference (
  id uuid primary key default gen_random_uuid(),
  document text not null,
  remote_id text not null,
  what text not null check (what in ('ONLY_ERP', 'ONLY_PORTAL', 'OTHER')),
  number text not null,
  account text not null,
  currency text not null,
  erp_amount numeric(19, 4),
  portal_amount numeric(19, 4),
  found_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  owner text not null default '',
  unique (document, remote_id)
);
create index exchange_difference_found on exchange_difference (found_at desc, id desc);
