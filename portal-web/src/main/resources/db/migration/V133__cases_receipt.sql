-- Goods of shipments that their receivers have confirmed, once.
create table cases_receipt (
  account text not null,
  shipment text not null,
  at timestamptz not null,
  person uuid not null,
  who text not null,
  -- the complaint that it has led to
  number text references cases_case,
  primary key (account, shipment)
);

create table cases_receipt_line (
  account text not null,
  shipment text not null,
  line int not null,
  state text not null check (state in ('ALL', 'SHORT', 'DAMAGED')),
  -- of what is missing or damaged
  quantity numeric(19, 4) not null,
  primary key (account, shipment, line),
  foreign key (account, shipment) references cases_receipt
);
