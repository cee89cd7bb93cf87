-- Whether the buyer's own company has to approve it first: the supplier's system hears nothing of it before. None: nobody
-- was asked.
alter table orders_order add column approval text check (approval in ('WAITING', 'GIVEN', 'DECLINED', 'WITHDRAWN'));
-- Under which reference its prices were agreed before there was an order: they hold when it is looked at again.
alter table orders_order add column agreed text;
-- What was placed on a cost reference within some days.
create index orders_order_cost on orders_order (account, lower(cost_reference), placed_at) where cost_reference is not null;
