-- Credit notes are used against the invoices of a set; where they cover all of it, nothing is left to pay.
alter table payments_payment drop constraint payments_payment_method_check;
alter table payments_payment drop constraint payments_payment_amount_check;
alter table payments_payment
  add constraint payments_payment_method_check check (method in ('CARD', 'TRANSFER', 'CREDIT')),
  add constraint payments_payment_amount_check check (amount >= 0),
  add constraint payments_payment_credit_check check ((method = 'CREDIT') = (amount = 0));

alter table payments_item
  add column credit boolean not null default false,
  -- what stayed open of it when the payment was begun
  add column left_open numeric(19, 4) check (left_open >= 0);
