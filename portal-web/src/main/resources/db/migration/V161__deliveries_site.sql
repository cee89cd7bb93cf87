-- How the goods of an order shall come: what the customer says of its site, until they have left.
create table deliveries_site (
  order_id uuid primary key,
  account text not null,
  number text not null,
  slot_day date,
  slot_from time,
  slot_to time,
  contact_name text,
  contact_phone text,
  access text,
  changed_at timestamptz not null,
  changed_by text not null
);
create index deliveries_site_number on deliveries_site (account, number);
create table deliveries_comment (
  id bigint generated always as identity primary key,
  order_id uuid not null,
  account text not null,
  at timestamptz not null,
  who text not null,
  of_supplier boolean not null,
  text text not null
);
create index deliveries_comment_order on deliveries_comment (order_id, id);
create view deliveries_order as
  select id as order_id, account, number, acceptance, shipping, ship_to_text, placed_by, rest_cancelled_at from orders_order;
