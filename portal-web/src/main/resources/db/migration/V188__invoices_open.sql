-- Nothing is open below nothing (a row that says so is put aside), and all indexes of what is open say it in the same words:
-- where one said "other than nothing", the planner took the two for different conditions, believed that few rows meet both,
-- and held what is open of all companies against what is open of one.
drop index invoices_invoice_open;
create index invoices_invoice_open on invoices_invoice (account, due) where open_amount > 0;
