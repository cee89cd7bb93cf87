-- Lines of invoices that are disputed: so much of the invoice is not reminded of.
create table invoices_dispute (
  case_number text primary key,
  account text not null,
  invoice text not null,
  line int not null,
  amount numeric(19, 4) not null check (amount > 0),
  since timestamptz not null,
  ended_at timestamptz
);
create unique index invoices_dispute_line on invoices_dispute (invoice, line) where ended_at is null;
create index invoices_dispute_invoice on invoices_dispute (invoice);
alter table invoices_invoice add column disputed_amount numeric(19, 4) not null default 0 check (disputed_amount >= 0);
-- What was invoiced of an order.
create index invoices_invoice_orders on invoices_invoice using gin (erp_orders);
