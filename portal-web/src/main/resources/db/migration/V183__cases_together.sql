-- Returns that one form has asked for: the number of the first of them.
alter table cases_return add column together text;
create index cases_return_together on cases_return (account, together) where together is not null;
