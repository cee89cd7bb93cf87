-- Orders that the ERP holds back until somebody at the supplier decides (OR17). A hold that is lifted is deleted.
create table orders_hold (
  remote_id text primary key,
  account text not null,
  erp_number text not null,
  external_id text,
  kind text not null check (kind in ('CREDIT', 'APPROVAL', 'OTHER')),
  words text not null,
  since timestamptz not null,
  released_at timestamptz,
  released_by text,
  note text,
  answer text
);
create index orders_hold_order on orders_hold (account, erp_number);
create index orders_hold_since on orders_hold (since desc, remote_id);

-- A return and a credit note are owed once, for ever, as an order is.
create unique index exchange_message_once_more on exchange_message (kind, business_key) where kind in ('credit', 'return');
