-- What may be promised per warehouse, as the STOCK feed brings it; "as of" is when the ERP said so.
create table catalogue_stock (
  sku text collate "C" not null,
  warehouse text not null,
  remote_id text unique,
  warehouse_name text not null,
  available numeric(19, 4) not null,
  inbound jsonb not null default '[]',
  as_of timestamptz not null,
  primary key (sku, warehouse)
);

-- How exactly a company sees the stock; without a row exactly.
create table catalogue_stock_view (
  account text primary key,
  view text not null check (view in ('EXACT', 'BAND'))
);
