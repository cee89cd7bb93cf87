-- The supplier's people ask over all companies: what is open, what waits, what is due, what has happened.
create index orders_order_phases on orders_order (phase, placed_at desc, number desc);
create index orders_order_waiting on orders_order (account) where phase = 'open' and acceptance = 'WAITING';
create index orders_event_newest on orders_event (at desc);
-- Lines that have not left whole, by the day on which they were to; each company's and everybody's.
create index orders_line_due_of on orders_line (account, promised) where shipped < quantity;
create index orders_line_due on orders_line (promised) where shipped < quantity;
