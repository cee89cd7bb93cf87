-- What customers are not content with, send back or dispute, and what becomes of it.
create sequence cases_number start 10001;

create table cases_case (
  number text primary key,
  account text not null,
  kind text not null check (kind in ('COMPLAINT', 'RETURN', 'DISPUTE')),
  status text not null check (status in ('NEW', 'WORK', 'WAITING', 'ANSWERED', 'CLOSED', 'REOPENED')),
  category text not null,
  severity text not null check (severity in ('LOW', 'NORMAL', 'HIGH', 'STOPPED')),
  wanted text not null,
  description text not null,
  order_number text,
  shipment text,
  invoice text,
  opened_by uuid not null,
  opened_name text not null,
  opened_at timestamptz not null,
  owner uuid,
  owner_name text,
  -- until when the supplier is to answer; none while the clock stands
  answer_by timestamptz,
  -- when three quarters of that time are over
  warn_at timestamptz,
  -- working minutes that were left when the clock stopped
  left_minutes bigint,
  answered_at timestamptz,
  -- the last answer came after its time
  late boolean not null default false,
  warned boolean not null default false,
  closed_at timestamptz,
  cause text not null default '',
  remedy text not null default '',
  -- number and documents in one, for the search field
  words text not null,
  changed_at timestamptz not null
);
create index cases_case_account on cases_case (account, changed_at desc, number desc);
create index cases_case_changed on cases_case (changed_at desc, number desc);
create index cases_case_clock on cases_case (answer_by) where answer_by is not null;
create index cases_case_owner on cases_case (owner, status);
create index cases_case_status on cases_case (status, changed_at desc);
create index cases_case_words on cases_case using gin (words gin_trgm_ops);

-- The lines of its document that a case is about.
create table cases_line (
  number text not null references cases_case,
  account text not null,
  place int not null,
  line int not null,
  sku text,
  name text not null,
  quantity numeric(19, 4) not null check (quantity >= 0),
  unit text not null,
  state text not null check (state in ('ALL', 'SHORT', 'DAMAGED', 'NAMED')),
  primary key (number, place)
);

create table cases_message (
  id uuid primary key,
  number text not null references cases_case,
  account text not null,
  at timestamptz not null,
  person uuid not null,
  who text not null,
  -- by the supplier's people
  supplier boolean not null,
  -- for the supplier's people alone
  internal boolean not null,
  text text not null
);
create index cases_message_case on cases_message (number, at);

create table cases_file (
  id uuid primary key,
  number text not null references cases_case,
  account text not null,
  message uuid references cases_message,
  internal boolean not null,
  hash text not null,
  kind text not null,
  size bigint not null,
  name text not null,
  at timestamptz not null,
  who text not null
);
create index cases_file_case on cases_file (number);

create table cases_event (
  id bigint generated always as identity primary key,
  number text not null references cases_case,
  account text not null,
  at timestamptz not null,
  kind text not null,
  who text not null,
  text text not null,
  internal boolean not null
);
create index cases_event_case on cases_event (number, id);
