create sequence orders_number start with 100001;

-- An order as the portal knows it: what was agreed here, and what the ERP has said since. State is three axes; the phase
-- is only there so that lists find their rows by an index.
create table orders_order (
  id uuid primary key,
  number text not null unique,
  account text not null,
  origin text not null check (origin in ('WEB', 'API', 'UPLOAD', 'ERP', 'PHONE')),
  purchase_order text,
  cost_reference text,
  requested_delivery date,
  ship_to text,
  ship_to_text text,
  comment text,
  placed_at timestamptz not null,
  placed_by uuid,
  placed_by_name text not null default '',
  acceptance text not null check (acceptance in ('WAITING', 'ACCEPTED', 'CHANGED', 'REFUSED', 'CANCELLED')),
  shipping text not null default 'NONE' check (shipping in ('NONE', 'PART', 'DONE')),
  invoicing text not null default 'NONE' check (invoicing in ('NONE', 'PART', 'DONE')),
  phase text not null generated always as (
    case when acceptance = 'REFUSED' then 'refused'
         when acceptance = 'CANCELLED' then 'cancelled'
         when shipping = 'DONE' and invoicing = 'DONE' then 'done'
         else 'open' end) stored,
  currency char(3) not null,
  net numeric(19, 4) not null,
  tax numeric(19, 4) not null,
  gross numeric(19, 4) not null,
  placed_gross numeric(19, 4),
  reason text,
  cancel_asked_at timestamptz,
  cancel_reason text,
  cancel_answer text,
  erp_key text,
  erp_number text,
  erp_received_at timestamptz,
  erp_changed_at timestamptz,
  skus text not null default '',
  search text not null generated always as (
    lower(number || ' ' || coalesce(purchase_order, '') || ' ' || coalesce(erp_number, '') || ' '
      || coalesce(cost_reference, '') || ' ' || placed_by_name || ' ' || skus)) stored,
  version bigint not null default 0
);
create unique index orders_order_erp_key on orders_order (erp_key) where erp_key is not null;
create index orders_order_placed on orders_order (account, placed_at desc, number desc);
create index orders_order_phase on orders_order (account, phase, placed_at desc, number desc);
create index orders_order_everybody on orders_order (placed_at desc, number desc);
create index orders_order_erp_number on orders_order (account, erp_number);
create index orders_order_search on orders_order using gin (search gin_trgm_ops);

create table orders_line (
  id uuid primary key,
  order_id uuid not null references orders_order,
  account text not null,
  line int not null,
  sku text not null,
  name text not null,
  quantity numeric(19, 4) not null,
  unit text not null,
  price numeric(19, 6) not null,
  price_base numeric(19, 4) not null default 1,
  net numeric(19, 4) not null,
  tax_category text,
  tax_percent numeric(7, 4),
  confirmed numeric(19, 4),
  shipped numeric(19, 4) not null default 0,
  invoiced numeric(19, 4) not null default 0,
  promised date,
  unique (order_id, line)
);

-- The time-line: what happened to an order, who said so.
create table orders_event (
  id bigint generated always as identity primary key,
  order_id uuid not null references orders_order,
  account text not null,
  at timestamptz not null,
  kind text not null,
  who text not null default '',
  text text not null default ''
);
create index orders_event_order on orders_event (order_id, id);
create index orders_event_recent on orders_event (account, at desc);
