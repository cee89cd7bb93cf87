-- Credit notes that can be used, and what a bank's word is held against: a payment reference, or an amount that is open.
create index invoices_invoice_usable on invoices_invoice (account, currency, issued, number)
  where open_amount > 0 and type = 'CREDIT_NOTE';
create index invoices_invoice_borne on invoices_invoice (payment_reference) where payment_reference is not null;
create index invoices_invoice_left on invoices_invoice (currency, (open_amount - locked_amount))
  where open_amount > 0 and type = 'INVOICE';
