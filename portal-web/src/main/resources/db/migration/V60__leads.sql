create sequence leads_number start with 100001;

-- A company that may buy, and the partner that has it. Empty account: nobody has it (unassigned, in the pool, closed).
create table leads_lead (
  id uuid primary key,
  number text not null unique,
  -- One thread from lead to deal, quote, order and invoice.
  thread uuid not null,
  account text not null default '',
  owner uuid,
  owner_name text not null default '',
  status text not null
    check (status in ('UNASSIGNED', 'OFFERED', 'POOL', 'ACCEPTED', 'WON', 'LOST', 'DECLINED', 'MERGED')),
  origin text not null check (origin in ('PAGE', 'IMPORT', 'API', 'OUTSIDE', 'ERP')),
  -- The key under which the other system knows it: the same one is never taken twice.
  source text,
  entered_at timestamptz not null,
  entered_by text not null,
  company text not null,
  company_key text not null generated always as (regexp_replace(lower(company), '[^[:alnum:]]+', '', 'g')) stored,
  organisation_number text,
  country text not null,
  postal_code text not null default '',
  city text not null default '',
  contact text not null default '',
  email text,
  phone text,
  product_family text not null default '',
  need text not null default '',
  value numeric(19, 4),
  currency text not null,
  -- How it is handed out: to the best by the rules, directly, or by the pool.
  way text not null default 'RULES' check (way in ('RULES', 'DIRECT', 'POOL')),
  offered_at timestamptz,
  answer_by timestamptz,
  stage text,
  next_step text not null default '',
  expected numeric(19, 4),
  close_date date,
  next_activity text not null default '',
  next_activity_at timestamptz,
  merged_into uuid references leads_lead,
  changed_at timestamptz not null,
  search text not null generated always as (
    lower(number || ' ' || company || ' ' || coalesce(organisation_number, '') || ' ' || city || ' ' || contact || ' '
      || coalesce(email, '') || ' ' || product_family)) stored
);
create unique index leads_lead_source on leads_lead (origin, source) where source is not null;
create index leads_lead_account on leads_lead (account, status, entered_at desc, number desc);
create index leads_lead_status on leads_lead (status, entered_at desc, number desc);
create index leads_lead_everybody on leads_lead (entered_at desc, number desc);
create index leads_lead_of on leads_lead (account, entered_at desc, number desc);
create index leads_lead_clock on leads_lead (answer_by) where status = 'OFFERED';
create index leads_lead_answer on leads_lead (account, coalesce(answer_by, 'infinity'), number)
  where status = 'OFFERED';
create index leads_lead_answers on leads_lead (coalesce(answer_by, 'infinity'), number) where status = 'OFFERED';
create index leads_lead_stage on leads_lead (account, stage, changed_at desc, number desc) where status = 'ACCEPTED';
create index leads_lead_stages on leads_lead (stage, changed_at desc, number desc) where status = 'ACCEPTED';
create index leads_lead_activity on leads_lead (account, next_activity_at)
  where status = 'ACCEPTED' and next_activity_at is not null;
create index leads_lead_place on leads_lead (country, left(postal_code, 1), status)
  where status in ('UNASSIGNED', 'OFFERED', 'POOL', 'ACCEPTED');
create index leads_lead_search on leads_lead using gin (search gin_trgm_ops);
create index leads_lead_merged on leads_lead (merged_into) where merged_into is not null;
-- What resembles an open lead is looked up here.
create index leads_lead_organisation on leads_lead (organisation_number)
  where status in ('UNASSIGNED', 'OFFERED', 'POOL', 'ACCEPTED');
create index leads_lead_email on leads_lead (email) where status in ('UNASSIGNED', 'OFFERED', 'POOL', 'ACCEPTED');
create index leads_lead_phone on leads_lead (phone) where status in ('UNASSIGNED', 'OFFERED', 'POOL', 'ACCEPTED');
create index leads_lead_company on leads_lead (company_key)
  where status in ('UNASSIGNED', 'OFFERED', 'POOL', 'ACCEPTED');
create index leads_lead_name on leads_lead using gin (company_key gin_trgm_ops)
  where status in ('UNASSIGNED', 'OFFERED', 'POOL', 'ACCEPTED');

-- What a partner was asked and what it answered; the row stays when the lead goes on to the next.
create table leads_offer (
  id uuid primary key,
  lead uuid not null references leads_lead,
  account text not null,
  offered_at timestamptz not null,
  answer_by timestamptz not null,
  answer text check (answer in ('ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
  answered_at timestamptz,
  answered_by text not null default '',
  reason text,
  text text not null default ''
);
create unique index leads_offer_open on leads_offer (lead) where answer is null;
create index leads_offer_lead on leads_offer (lead, account);
create index leads_offer_account on leads_offer (account, offered_at desc);
create index leads_offer_answer on leads_offer (account, answer, answered_at desc);

-- Who may claim a lead of the pool.
create table leads_pool (
  lead uuid not null references leads_lead,
  account text not null,
  since timestamptz not null,
  primary key (account, lead)
);
create index leads_pool_lead on leads_pool (lead);

-- Why this partner got it: each weighing with every candidate's score, kept for good.
create table leads_decision (
  id uuid primary key,
  lead uuid not null references leads_lead,
  at timestamptz not null,
  why text not null,
  who text not null default '',
  chosen text not null default ''
);
create index leads_decision_lead on leads_decision (lead, at);
create table leads_weighed (
  decision uuid not null references leads_decision,
  lead uuid not null,
  account text not null,
  rank int not null,
  score int not null,
  territory int not null,
  family int not null,
  level int not null,
  load int not null,
  record int not null,
  -- Why it is no candidate; empty for one that is.
  outside text not null default '',
  primary key (decision, account)
);
create index leads_weighed_lead on leads_weighed (lead, account);

-- The history. An empty account is the supplier's own; else the partner's and the supplier's.
create table leads_event (
  id bigint generated always as identity primary key,
  lead uuid not null references leads_lead,
  account text not null,
  at timestamptz not null,
  kind text not null,
  who text not null default '',
  text text not null default '',
  changes jsonb
);
create index leads_event_lead on leads_event (lead, id);

create table leads_double (
  lead uuid not null references leads_lead,
  other uuid not null references leads_lead,
  score int not null,
  reasons text[] not null,
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'MERGED', 'DISMISSED')),
  decided_at timestamptz,
  decided_by text not null default '',
  primary key (lead, other)
);
create index leads_double_proposed on leads_double (lead) where state = 'PROPOSED';

-- How the channel manager sees a partner, and where it sells.
create table leads_partner (
  account text primary key,
  level int not null default 1 check (level between 1 and 3),
  capacity int not null default 20 check (capacity between 0 and 100000),
  active boolean not null default true,
  last_act_at timestamptz
);
create table leads_territory (
  id uuid primary key,
  account text not null,
  country text not null,
  postal_from text not null default '',
  postal_to text not null default '',
  product_family text not null default ''
);
create index leads_territory_account on leads_territory (account);

create table leads_setting (
  one boolean primary key default true check (one),
  answer_hours int not null default 8 check (answer_hours between 1 and 400),
  home_country text not null default 'NO',
  territory int not null default 35,
  family int not null default 20,
  level int not null default 15,
  load int not null default 15,
  record int not null default 15
);
insert into leads_setting default values;

-- The supplier's offices: in their hours the clock of an answer runs.
create table leads_office (
  country text primary key,
  opens time not null,
  closes time not null,
  special_days text not null default ''
);
insert into leads_office (country, opens, closes, special_days) values
  ('NO', '08:00', '16:00', E'12-24 closed\n12-31 closed'),
  ('SE', '08:00', '16:00', ''),
  ('DK', '08:00', '16:00', E'06-05 closed\n12-24 closed\n12-31 closed');

-- A file of leads on its way in: its bytes, how far it is, and every line that was refused as it came.
create table leads_import (
  id uuid primary key,
  name text not null,
  state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  charset text not null,
  way text not null check (way in ('RULES', 'POOL', 'LATER')),
  started_by uuid not null,
  started_by_name text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  lease_until timestamptz,
  header text[] not null default '{}',
  separator text not null,
  -- Rows behind the head that are done with, the empty ones too: a restart goes on behind them.
  read int not null default 0,
  lines int not null default 0,
  taken int not null default 0,
  doubles int not null default 0,
  refused int not null default 0,
  failure text not null default ''
);
create index leads_import_open on leads_import (started_at) where state in ('WAITING', 'RUNNING');
create index leads_import_recent on leads_import (started_at desc, id desc);
create table leads_import_part (
  import uuid not null references leads_import on delete cascade,
  seq int not null,
  content bytea not null,
  primary key (import, seq)
);
create table leads_refused_line (
  import uuid not null references leads_import on delete cascade,
  line int not null,
  cells text[] not null,
  findings jsonb not null,
  primary key (import, line)
);
