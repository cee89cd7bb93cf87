-- One thread from lead to deal, quote, order and invoice. An order that came from nothing begins its own.
alter table orders_order add column thread uuid not null default gen_random_uuid();
-- The partner that has the credit for the sale, whoever buys.
alter table orders_order add column credited text;
create index orders_order_thread on orders_order (thread);
create index orders_order_credited on orders_order (credited, placed_at desc, number desc) where credited is not null;
create index leads_lead_thread on leads_lead (thread);
