-- What is due is counted and summed over all companies without looking into the invoices: all that is asked stands here.
drop index invoices_invoice_due;
create index invoices_invoice_due on invoices_invoice (due) include (account, currency, open_amount, locked_amount)
  where open_amount > 0 and type = 'INVOICE';
