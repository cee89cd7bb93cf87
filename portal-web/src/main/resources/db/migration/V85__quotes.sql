create sequence quotes_number start with 1001;
create sequence quotes_special_number start with 1001;

-- A partner's cost estimate for its end customer: a row per version, one of them the current one. Expired is not kept: it
-- is a sent one whose last day is over.
create table quotes_quote (
  id uuid primary key,
  number text not null,
  version int not null check (version > 0),
  account text not null,
  current boolean not null default true,
  status text not null check (status in ('DRAFT', 'SENT', 'ACCEPTED', 'DECLINED', 'ORDERED', 'REPLACED')),
  -- Rises with every change of a draft: of two who write at once the second is told.
  edition int not null default 1,
  owner uuid not null,
  owner_name text not null,
  -- One thread from lead to deal, quote, order and invoice.
  thread uuid not null,
  lead text,
  campaign text,
  title text not null default '',
  customer text not null default '',
  organisation_number text not null default '',
  contact text not null default '',
  email text not null default '',
  street text not null default '',
  postal_code text not null default '',
  city text not null default '',
  country text not null default '',
  language text not null check (language in ('nb', 'sv', 'da', 'en')),
  currency char(3) not null,
  -- The last day on which it can be accepted.
  valid_until date not null,
  freight numeric(19, 4) not null default 0 check (freight >= 0),
  tax_category text not null,
  tax_percent numeric(7, 4) not null,
  text text not null default '',
  net numeric(19, 4) not null default 0,
  tax numeric(19, 4) not null default 0,
  gross numeric(19, 4) not null default 0,
  -- What the lines in the sum cost the partner; never leaves the partner's own pages.
  cost numeric(19, 4) not null default 0,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  sent_at timestamptz,
  document_hash text,
  -- Who accepted or declined, from which address, and of which document.
  decided_at timestamptz,
  decided_by text,
  decided_from text,
  decided_hash text,
  decline_reason text,
  -- The order it became; its company is another one when it was placed on behalf.
  order_number text,
  order_account text,
  ordered_at timestamptz,
  search text not null generated always as (
    lower(number || ' ' || title || ' ' || customer || ' ' || organisation_number || ' ' || contact || ' '
      || coalesce(lead, '') || ' ' || coalesce(order_number, ''))) stored,
  unique (number, version)
);
create unique index quotes_quote_current on quotes_quote (number) where current;
create index quotes_quote_changed on quotes_quote (account, changed_at desc, number desc) where current;
create index quotes_quote_status on quotes_quote (account, status, valid_until) where current;
create index quotes_quote_thread on quotes_quote (thread);
create index quotes_quote_lead on quotes_quote (lead) where lead is not null;
create index quotes_quote_search on quotes_quote using gin (search gin_trgm_ops);

create table quotes_line (
  id uuid primary key,
  quote uuid not null references quotes_quote,
  account text not null,
  -- The same line in every version.
  trace uuid not null,
  place int not null,
  kind text not null check (kind in ('LINE', 'OPTION', 'ALTERNATIVE')),
  -- An option or alternative that is in the sum.
  chosen boolean not null default false,
  -- None: a line of the partner's own, in words.
  sku text,
  name text not null,
  quantity numeric(19, 4) not null,
  unit text not null,
  -- Of how many the prices are.
  base numeric(19, 4) not null default 1,
  cost numeric(19, 6),
  -- The number of the special price that the cost is.
  special text,
  -- In percent of the price; none where the price was typed.
  margin numeric(9, 4),
  price numeric(19, 6) not null,
  discount numeric(7, 4) not null default 0,
  delivery date,
  net numeric(19, 4) not null
);
create index quotes_line_quote on quotes_line (quote, place);

-- What the end customer was shown, byte for byte.
create table quotes_document (
  quote uuid primary key references quotes_quote,
  account text not null,
  hash text not null,
  bytes bytea not null,
  made_at timestamptz not null
);

-- A link in a mail to an end customer: its secret is only known there. Bound to one version and one receiver.
create table quotes_link (
  hash text primary key,
  account text not null,
  quote uuid not null references quotes_quote,
  email text not null,
  made_at timestamptz not null,
  -- By a newer mail or a newer version.
  ended_at timestamptz
);
create index quotes_link_quote on quotes_link (quote);

-- Mails owed to end customers, written and tried again like those to people; the link's secret is made when one is sent.
create table quotes_mail (
  id uuid primary key,
  account text not null,
  quote uuid not null references quotes_quote,
  email text not null,
  made_at timestamptz not null,
  next_at timestamptz not null,
  attempt int not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz,
  error text
);
create index quotes_mail_due on quotes_mail (next_at) where sent_at is null and given_up_at is null;
create index quotes_mail_quote on quotes_mail (quote);

create table quotes_event (
  id bigint generated always as identity primary key,
  number text not null,
  account text not null,
  version int not null,
  at timestamptz not null,
  kind text not null,
  who text not null default '',
  text text not null default ''
);
create index quotes_event_number on quotes_event (number, id);

-- A price that a partner asks the supplier for, for a line of a quote.
create table quotes_special (
  id uuid primary key,
  number text not null unique,
  account text not null,
  quote_number text not null,
  trace uuid not null,
  owner uuid not null,
  sku text not null,
  name text not null,
  quantity numeric(19, 4) not null,
  unit text not null,
  currency char(3) not null,
  base numeric(19, 4) not null,
  cost numeric(19, 6) not null,
  wanted numeric(19, 6) not null,
  state text not null check (state in ('ASKED', 'COUNTERED', 'GRANTED', 'DECLINED')),
  offered numeric(19, 6),
  offered_until date,
  asked_at timestamptz not null,
  asked_by text not null,
  changed_at timestamptz not null
);
create unique index quotes_special_open on quotes_special (quote_number, trace) where state in ('ASKED', 'COUNTERED');
create index quotes_special_quote on quotes_special (quote_number, sku);
create index quotes_special_state on quotes_special (state, asked_at, number);
create index quotes_special_account on quotes_special (account, asked_at desc);

-- What both sides said about it.
create table quotes_word (
  id bigint generated always as identity primary key,
  special uuid not null references quotes_special,
  account text not null,
  at timestamptz not null,
  who text not null,
  company text not null,
  kind text not null,
  price numeric(19, 6),
  until date,
  text text not null default ''
);
create index quotes_word_special on quotes_word (special, id);

-- For which customers a partner may order in their name; set by the supplier.
create table quotes_behalf (
  account text not null,
  customer text not null,
  customer_name text not null,
  at timestamptz not null,
  who text not null,
  primary key (account, customer)
);
