-- What the portal owes the ERP. A row is written in the transaction of the business act that owes it.
-- Leases and pauses are told by the database's clock: it is the one that all instances share.
create table exchange_message (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity,
  kind text not null,
  business_key text not null,
  account text not null,
  lane text not null,
  state text not null default 'WAITING'
    check (state in ('WAITING', 'SENDING', 'RECEIVED', 'REFUSED', 'PARKED', 'DEAD', 'WITHDRAWN')),
  unsettled boolean not null default false,
  attempt int not null default 0,
  stumbles int not null default 0,
  owner text,
  lease_until timestamptz,
  next_at timestamptz not null default clock_timestamp(),
  created_at timestamptz not null default clock_timestamp(),
  changed_at timestamptz not null default clock_timestamp(),
  correlation uuid not null default gen_random_uuid(),
  payload jsonb not null,
  erp_reference text,
  last_text text,
  check (state <> 'SENDING' or (owner is not null and lease_until is not null))
);
-- One sender for each lane, whatever the code believes.
create unique index exchange_message_sending on exchange_message (lane) where state = 'SENDING';
create index exchange_message_lane on exchange_message (lane, seq) where state in ('WAITING', 'SENDING');
-- An order is owed once, for ever; any other wish about one thing once at a time.
create unique index exchange_message_order on exchange_message (business_key) where kind = 'order-submit';
create unique index exchange_message_wish on exchange_message (kind, business_key) where state in ('WAITING', 'SENDING');
create index exchange_message_key on exchange_message (account, kind, business_key, seq desc);
create index exchange_message_state on exchange_message (state, seq desc);
create unique index exchange_message_seq on exchange_message (seq);

create table exchange_event (
  id bigint generated always as identity primary key,
  message uuid not null references exchange_message on delete cascade,
  at timestamptz not null default clock_timestamp(),
  attempt int not null,
  what text not null,
  text text
);
create index exchange_event_message on exchange_event (message, id);

-- How far each feed has been read. The token fences: it grows with every turn, and an older one moves nothing.
create table exchange_feed (
  feed text primary key,
  cursor text,
  token bigint not null default 0,
  owner text,
  lease_until timestamptz,
  next_at timestamptz not null default clock_timestamp(),
  read_at timestamptz,
  changed_at timestamptz,
  caught_up_at timestamptz,
  rows_taken bigint not null default 0,
  failures int not null default 0,
  failed_at timestamptz,
  last_error text,
  swept_on date,
  sweep_note text,
  listing boolean not null default false,
  listing_cursor text
);

-- What has been taken of each row, to drop what comes again; also the list of all rows that we know.
create table exchange_seen (
  feed text not null,
  remote_id text not null,
  hash bytea not null,
  taken_at timestamptz not null default clock_timestamp(),
  primary key (feed, remote_id)
);

-- Rows that do not hold their page: bad ones with their reason, and those that wait for what they refer to.
create table exchange_aside (
  id uuid primary key default gen_random_uuid(),
  feed text not null,
  remote_id text not null,
  state text not null check (state in ('BAD', 'WAITING')),
  reason text not null,
  raw text not null,
  content jsonb,
  tries int not null default 1,
  first_at timestamptz not null default clock_timestamp(),
  tried_at timestamptz not null default clock_timestamp(),
  unique (feed, remote_id)
);
create index exchange_aside_waiting on exchange_aside (feed, tried_at) where state = 'WAITING';
create index exchange_aside_first on exchange_aside (first_at desc);

-- The sweep: ids that the ERP lists, and ids that have to be read again.
create table exchange_listed (
  feed text not null,
  remote_id text not null,
  primary key (feed, remote_id)
);
create table exchange_doubt (
  feed text not null,
  remote_id text not null,
  tries int not null default 0,
  primary key (feed, remote_id)
);
