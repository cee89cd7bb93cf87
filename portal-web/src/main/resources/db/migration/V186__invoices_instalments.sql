-- IN16: what is due when of an invoice that is paid in instalments, as the ERP tells it. Most invoices have none.
alter table invoices_invoice add column in_instalments boolean not null default false;

create table invoices_instalment (
  invoice text not null references invoices_invoice on delete cascade,
  account text not null,
  due date not null,
  amount numeric(19, 4) not null,
  open_amount numeric(19, 4) not null,
  -- what is open of those that are due before: payments on their way are for these first
  open_before numeric(19, 4) not null,
  -- whether the customer has been told that the day comes near, and that it is over (IN9)
  told_due boolean not null default false,
  told_overdue boolean not null default false,
  primary key (invoice, due)
);
create index invoices_instalment_due on invoices_instalment (account, due) where open_amount > 0;

-- as before, with what tells whether the invoice itself is what falls due
drop index invoices_invoice_due;
create index invoices_invoice_due on invoices_invoice (due) include (account, currency, open_amount, locked_amount, in_instalments)
  where open_amount > 0 and type = 'INVOICE';

-- What falls due on which day, invoice by invoice or instalment by instalment, without what payments on their way hold.
create view invoices_due as
select account, remote_id, number, currency, due, open_amount - locked_amount as open
from invoices_invoice
where open_amount > 0 and type = 'INVOICE' and open_amount > locked_amount and not in_instalments
union all
select p.account, p.invoice, i.number, i.currency, p.due,
  least(p.open_amount, p.open_before + p.open_amount - i.locked_amount)
from invoices_instalment p join invoices_invoice i on i.remote_id = p.invoice and i.account = p.account
where p.open_amount > 0 and i.type = 'INVOICE' and i.open_amount > 0 and p.open_before + p.open_amount > i.locked_amount;
