-- What is open over all companies, by the day on which it is due.
create index invoices_invoice_due on invoices_invoice (due) where open_amount > 0 and type = 'INVOICE';
