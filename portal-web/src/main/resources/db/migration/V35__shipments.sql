-- What has left the supplier's warehouse, as the SHIPMENT feed tells it.
create table shipments_shipment (
  remote_id text primary key,
  account text not null,
  number text not null,
  erp_order text not null,
  -- the portal's number of the order, where the ERP kept it
  order_number text,
  shipped_at timestamptz not null,
  carrier text,
  tracking text,
  tracking_url text,
  parcels text[] not null,
  changed_at timestamptz not null
);
create index shipments_shipment_account on shipments_shipment (account, shipped_at desc, remote_id desc);
create index shipments_shipment_newest on shipments_shipment (shipped_at desc, remote_id desc);
create index shipments_shipment_number on shipments_shipment (number);
create index shipments_shipment_order on shipments_shipment (order_number);
create index shipments_shipment_erp_order on shipments_shipment (erp_order);

create table shipments_line (
  shipment text not null references shipments_shipment on delete cascade,
  account text not null,
  place int not null,
  order_line int not null,
  sku text not null,
  name text not null,
  ordered numeric(19, 4) not null,
  shipped numeric(19, 4) not null,
  outstanding numeric(19, 4) not null,
  primary key (shipment, place)
);
