create sequence campaigns_number start with 1001;
create sequence campaigns_story_number start with 1001;

-- What the supplier wants to sell now, for whom (CP1) and until when (CP2).
create table campaigns_campaign (
  id uuid primary key,
  number text not null unique,
  status text not null check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  -- By ISO 639-1 language.
  names jsonb not null,
  texts jsonb not null default '{}',
  starts date not null,
  -- The last day on which it holds.
  ends date not null,
  level int not null default 1 check (level between 1 and 3),
  countries text[] not null default '{}',
  lines text[] not null default '{}',
  goal_leads int not null default 0 check (goal_leads >= 0),
  goal_quotes int not null default 0 check (goal_quotes >= 0),
  goal_orders int not null default 0 check (goal_orders >= 0),
  changed_at timestamptz not null,
  changed_by text not null,
  check (starts <= ends)
);
create index campaigns_campaign_running on campaigns_campaign (ends, id) where status = 'PUBLISHED';
create index campaigns_campaign_all on campaigns_campaign (starts desc, id);

-- Who takes part.
create table campaigns_enrolment (
  campaign uuid not null references campaigns_campaign,
  account text not null,
  at timestamptz not null,
  person uuid not null,
  person_name text not null,
  primary key (campaign, account)
);
create index campaigns_enrolment_account on campaigns_enrolment (account, campaign);

-- Leads, quotes and orders that name a campaign, each once.
create table campaigns_result (
  campaign uuid not null references campaigns_campaign,
  account text not null,
  kind text not null check (kind in ('LEAD', 'QUOTE', 'ORDER')),
  reference text not null,
  at timestamptz not null,
  primary key (campaign, kind, reference)
);
create index campaigns_result_account on campaigns_result (account, campaign, kind);

create table campaigns_brochure (
  id uuid primary key,
  status text not null check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  title text not null,
  text text not null default '',
  language text not null check (language in ('nb', 'sv', 'da', 'en')),
  -- The last day on which it may be used; none: until it is withdrawn or replaced.
  valid_to date,
  level int not null default 1 check (level between 1 and 3),
  countries text[] not null default '{}',
  lines text[] not null default '{}',
  products text[] not null default '{}',
  replaced_by uuid references campaigns_brochure,
  -- The file: 0 while there is none.
  version int not null default 0,
  changed_at timestamptz not null,
  changed_by text not null
);
create index campaigns_brochure_usable on campaigns_brochure (language, lower(title), id) where status = 'PUBLISHED';
create index campaigns_brochure_title on campaigns_brochure (lower(title), id);
create index campaigns_brochure_products on campaigns_brochure using gin (products);
create index campaigns_brochure_replaces on campaigns_brochure (replaced_by) where replaced_by is not null;

-- Every file that a brochure ever had; the bytes stand in the vault under their hash.
create table campaigns_version (
  brochure uuid not null references campaigns_brochure,
  version int not null,
  hash text not null,
  kind text not null,
  size bigint not null,
  name text not null,
  preview text,
  at timestamptz not null,
  who text not null,
  primary key (brochure, version)
);

create table campaigns_material (
  campaign uuid not null references campaigns_campaign on delete cascade,
  brochure uuid not null references campaigns_brochure,
  primary key (campaign, brochure)
);
create index campaigns_material_brochure on campaigns_material (brochure);

-- Downloads, one row for each person, brochure and day; campaigns_use keeps the sums that pages show.
create table campaigns_download (
  brochure uuid not null references campaigns_brochure,
  account text not null,
  person uuid not null,
  day date not null,
  person_name text not null,
  downloads int not null,
  branded int not null default 0,
  last_at timestamptz not null,
  primary key (brochure, account, person, day)
);
create table campaigns_use (
  brochure uuid not null references campaigns_brochure,
  account text not null,
  downloads bigint not null,
  last_at timestamptz not null,
  primary key (brochure, account)
);
create index campaigns_use_account on campaigns_use (account, brochure);

-- A partner's logo, for its own version of a brochure.
create table campaigns_logo (
  account text primary key,
  hash text not null,
  kind text not null,
  at timestamptz not null,
  who text not null
);
