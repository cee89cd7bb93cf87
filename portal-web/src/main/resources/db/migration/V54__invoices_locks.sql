-- What payments on their way hold of invoices: nobody can pay it a second time before the ERP has booked the first.
alter table invoices_invoice add column locked_amount numeric(19, 4) not null default 0 check (locked_amount >= 0);

-- A lock that has ended is gone. The invoice may be deleted and told again; its locks stay.
create table invoices_lock (
  payment text not null,
  invoice text not null,
  account text not null,
  amount numeric(19, 4) not null check (amount > 0),
  -- what the ERP said was open when the lock was taken
  open_before numeric(19, 4) not null,
  since timestamptz not null,
  -- when the ERP has booked the payment, by the ERP's clock
  booked_at timestamptz,
  -- the ERP did not want the payment: somebody books it there by hand
  left_to_people boolean not null default false,
  primary key (payment, invoice)
);
create index invoices_lock_invoice on invoices_lock (invoice);
create index invoices_invoice_payable on invoices_invoice (account, currency, due, number)
  where open_amount > 0 and type = 'INVOICE';
