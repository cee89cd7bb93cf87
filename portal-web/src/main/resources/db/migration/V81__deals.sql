-- For the constraint that compares texts and ranges of days together.
create extension if not exists btree_gist;

create sequence deals_number start with 100001;

-- What a partner has registered, and whether it is protected there.
create table deals_deal (
  id uuid primary key,
  number text not null unique,
  -- One thread from lead to deal, quote, order and invoice.
  thread uuid not null,
  lead text,
  account text not null,
  owner uuid,
  owner_name text not null default '',
  status text not null
    check (status in ('DRAFT', 'SUBMITTED', 'REVIEW', 'APPROVED', 'REJECTED', 'CONVERTED', 'EXPIRED', 'RELEASED')),
  company text not null,
  organisation_number text,
  country text not null,
  postal_code text not null default '',
  city text not null default '',
  contact text not null default '',
  email text,
  phone text,
  product_family text not null default '',
  project text not null default '',
  value numeric(19, 4),
  currency text not null,
  close_date date,
  created_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  decided_by text not null default '',
  automatic boolean not null default false,
  reason text not null default '',
  -- The days on which nobody else can register the same; without an end while the supplier has not answered.
  protection daterange,
  warn_on date,
  warned_at timestamptz,
  became text not null default '',
  changed_at timestamptz not null,
  search text not null generated always as (
    lower(number || ' ' || company || ' ' || coalesce(organisation_number, '') || ' ' || city || ' ' || contact || ' '
      || project || ' ' || owner_name || ' ' || coalesce(lead, ''))) stored,
  -- Of two that are submitted at the same moment the database lets one in.
  constraint deals_deal_one exclude using gist (
    organisation_number with =, product_family with =, protection with &&)
    where (status in ('SUBMITTED', 'REVIEW', 'APPROVED', 'CONVERTED'))
);
create index deals_deal_account on deals_deal (account, status, changed_at desc, number desc);
create index deals_deal_own on deals_deal (account, changed_at desc, number desc);
create index deals_deal_everybody on deals_deal (changed_at desc, number desc);
create index deals_deal_status on deals_deal (status, changed_at desc, number desc);
create index deals_deal_thread on deals_deal (thread);
-- While a lead's deal is open the partner has no second one.
create unique index deals_deal_lead on deals_deal (lead, account)
  where lead is not null and status in ('DRAFT', 'SUBMITTED', 'REVIEW', 'APPROVED', 'REJECTED');
create index deals_deal_end on deals_deal (upper(protection)) where status = 'APPROVED';
create index deals_deal_warn on deals_deal (warn_on) where status = 'APPROVED' and warned_at is null;
create index deals_deal_search on deals_deal using gin (search gin_trgm_ops);

create table deals_event (
  id bigint generated always as identity primary key,
  deal uuid not null references deals_deal,
  account text not null,
  at timestamptz not null,
  kind text not null,
  who text not null default '',
  text text not null default '',
  changes jsonb
);
create index deals_event_deal on deals_event (deal, id);

-- The partner asks for a later end, the supplier answers.
create table deals_extension (
  id uuid primary key,
  deal uuid not null references deals_deal,
  account text not null,
  until date not null,
  reason text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  granted boolean,
  answered_at timestamptz,
  answered_by text not null default '',
  text text not null default ''
);
create unique index deals_extension_open on deals_extension (deal) where answered_at is null;
create index deals_extension_asked on deals_extension (asked_at) where answered_at is null;

-- Every answer to "free or taken", with what stands in the way: that one is the supplier's alone.
create table deals_check (
  id bigint generated always as identity primary key,
  account text not null,
  day date not null,
  at timestamptz not null,
  who text not null,
  deal text not null,
  company text not null,
  organisation_number text not null,
  product_family text not null,
  outcome text not null check (outcome in ('FREE', 'TAKEN', 'OWN')),
  against text
);
create index deals_check_day on deals_check (account, day);
create index deals_check_account on deals_check (account, outcome, at desc);
create index deals_check_recent on deals_check (at desc, id desc);

-- Partners of which many submissions were taken: until the channel manager has seen to it.
create table deals_flag (
  id uuid primary key,
  account text not null,
  at timestamptz not null,
  taken int not null,
  closed_at timestamptz,
  closed_by text not null default ''
);
create unique index deals_flag_open on deals_flag (account) where closed_at is null;

create table deals_setting (
  one boolean primary key default true check (one),
  checks_per_day int not null default 20 check (checks_per_day between 1 and 1000),
  tells_end boolean not null default true,
  suspicious int not null default 5 check (suspicious between 1 and 1000)
);
insert into deals_setting default values;

create table deals_level (
  level int primary key check (level between 1 and 3),
  protection_days int not null default 90 check (protection_days between 1 and 730),
  warning_days int not null default 14 check (warning_days between 0 and 365)
);
insert into deals_level (level) values (1), (2), (3);

-- Below this value a deal of that level and currency is approved at once; amounts are never converted.
create table deals_automatic (
  level int not null references deals_level,
  currency text not null,
  below numeric(19, 4) not null check (below > 0),
  primary key (level, currency)
);
insert into deals_automatic (level, currency, below) values
  (2, 'NOK', 50000), (2, 'SEK', 50000), (2, 'DKK', 35000), (2, 'EUR', 5000),
  (3, 'NOK', 150000), (3, 'SEK', 150000), (3, 'DKK', 100000), (3, 'EUR', 15000);
