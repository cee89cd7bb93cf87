-- The serial numbers of the pieces that left, as the ERP tells them; beside them, in the same order, as they are compared.
alter table shipments_line
  add column serials text[] not null default '{}',
  add column serial_keys text[] not null default '{}';
create index shipments_line_serial on shipments_line using gin (serial_keys) where serial_keys <> '{}';

-- Which pieces come back by a return. A piece of a line of a shipment is held by one return only: the index is what two
-- who ask for it at the same moment meet. What was declined or given up stays written down, and is free.
create table cases_serial (
  number text not null references cases_case,
  account text not null,
  place int not null,
  shipment text not null,
  line int not null,
  serial text not null,
  serial_key text not null,
  held boolean not null default true,
  primary key (number, place, serial_key)
);
create unique index cases_serial_held on cases_serial (account, shipment, line, serial_key) where held;
