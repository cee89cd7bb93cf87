-- Invoices and credit notes as the INVOICE feed tells them; all amounts are positive.
create table invoices_invoice (
  remote_id text primary key,
  -- how the ERP is asked for its own print
  erp_key text not null,
  account text not null,
  number text not null,
  type text not null check (type in ('INVOICE', 'CREDIT_NOTE')),
  issued date not null,
  due date,
  currency char(3) not null,
  net numeric(19, 4) not null,
  tax numeric(19, 4) not null,
  gross numeric(19, 4) not null,
  open_amount numeric(19, 4) not null,
  payment_reference text,
  -- the ERP's numbers
  erp_orders text[] not null,
  has_document boolean not null,
  -- number, payment reference and orders in one, for the search field
  words text not null,
  changed_at timestamptz not null
);
create index invoices_invoice_account on invoices_invoice (account, issued desc, remote_id desc);
create index invoices_invoice_newest on invoices_invoice (issued desc, remote_id desc);
create index invoices_invoice_open on invoices_invoice (account, due) where open_amount <> 0;
create index invoices_invoice_number on invoices_invoice (number);
create index invoices_invoice_words on invoices_invoice using gin (words gin_trgm_ops);

create table invoices_line (
  invoice text not null references invoices_invoice on delete cascade,
  account text not null,
  place int not null,
  line int not null,
  sku text,
  name text not null,
  quantity numeric(19, 4) not null,
  unit text not null,
  price numeric(19, 6) not null,
  price_base numeric(19, 4) not null,
  net numeric(19, 4) not null,
  tax_category text,
  tax_percent numeric(7, 4),
  erp_order text,
  primary key (invoice, place)
);

create table invoices_tax (
  invoice text not null references invoices_invoice on delete cascade,
  account text not null,
  place int not null,
  category text not null,
  percent numeric(7, 4) not null,
  base numeric(19, 4) not null,
  amount numeric(19, 4) not null,
  primary key (invoice, place)
);
