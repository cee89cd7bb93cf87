-- Only for money that has come, by its amount. Where its condition followed from that of other questions, what is open of
-- all companies was read whole, to be held against what is open of one.
drop index invoices_invoice_left;
create index invoices_invoice_left on invoices_invoice (currency, nullif(open_amount - locked_amount, 0))
  where type = 'INVOICE' and nullif(open_amount - locked_amount, 0) is not null;
