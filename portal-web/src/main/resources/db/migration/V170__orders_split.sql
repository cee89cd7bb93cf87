-- A cart's lines may go to other places and on other days; it is then placed as several orders (orders, OR21).
alter table carts_line add column ship_to text, add column wanted date;

-- The number of the first of the orders that were placed together; it stands on the first one too.
alter table orders_order add column split_with text;
create index orders_order_split on orders_order (account, split_with) where split_with is not null;
