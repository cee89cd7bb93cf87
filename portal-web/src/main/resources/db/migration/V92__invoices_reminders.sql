-- For which due day the customer has been told that it comes near, and that it is over. What was due before is history.
alter table invoices_invoice add column told_due date, add column told_overdue date;
update invoices_invoice set told_due = due, told_overdue = due where due is not null and due <= current_date;
create index invoices_invoice_reminder on invoices_invoice (due)
  where type = 'INVOICE' and open_amount > 0 and told_overdue is distinct from due;
