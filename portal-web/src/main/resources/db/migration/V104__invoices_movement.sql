-- What moves a company's account: a document is issued, and what is open of it becomes less. What was paid before the portal
-- kept this has the day of the last word on the document.
create table invoices_movement (
  id bigint generated always as identity primary key,
  account text not null,
  currency char(3) not null,
  day date not null,
  invoice text not null,
  number text not null,
  credit boolean not null,
  kind text not null check (kind in ('ISSUED', 'SETTLED')),
  -- more than nothing: the company owes more
  amount numeric(19, 4) not null
);
create index invoices_movement_account on invoices_movement (account, currency, day, id);
create index invoices_movement_invoice on invoices_movement (invoice);

insert into invoices_movement (account, currency, day, invoice, number, credit, kind, amount)
select account, currency, issued, remote_id, number, type = 'CREDIT_NOTE', 'ISSUED',
  case when type = 'CREDIT_NOTE' then -gross else gross end
from invoices_invoice;

insert into invoices_movement (account, currency, day, invoice, number, credit, kind, amount)
select account, currency, greatest(issued, changed_at::date), remote_id, number, type = 'CREDIT_NOTE', 'SETTLED',
  case when type = 'CREDIT_NOTE' then gross - open_amount else open_amount - gross end
from invoices_invoice where gross <> open_amount;
