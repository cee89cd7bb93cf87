-- What the ERP has made of a line stands beside what was agreed, so that a change is seen at its line.
alter table orders_line add confirmed_price numeric(19, 6);
alter table orders_line add confirmed_base numeric(19, 4);
alter table orders_line add confirmed_net numeric(19, 4);
-- a line that the ERP has added to an order of ours (freight, a replacement)
alter table orders_line add added boolean not null default false;
