-- The chain behind an order: its shipments and invoices, by the ERP's number of the order, as their rooms tell.
create table orders_document (
  account text not null,
  erp_order text not null,
  kind text not null check (kind in ('SHIPMENT', 'INVOICE', 'CREDIT_NOTE')),
  number text not null,
  gross numeric(19, 4),
  open_amount numeric(19, 4),
  currency char(3),
  primary key (account, erp_order, kind, number)
);
create index orders_document_number on orders_document (account, number);
