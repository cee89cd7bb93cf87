-- What the supplier's bank says has come of a payment. One that the bank alone has told of has no reference of ours, and
-- nobody has begun it here.
alter table payments_payment
  add column received numeric(19, 4) not null default 0 check (received >= 0),
  alter column created_by drop not null,
  drop constraint payments_payment_check1,
  add constraint payments_payment_reference_check check (method = 'TRANSFER' or reference is null);

-- Danish lines hold more than the payer's part, which is all that a bank tells.
create index payments_payment_fik on payments_payment (substring(reference from 5 for 15)) where reference_kind = 'FIK71';
create index payments_payment_received on payments_payment (currency) where received > 0;
