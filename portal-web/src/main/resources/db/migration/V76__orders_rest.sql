-- When the ERP has cancelled what had not left, at its buyer's wish: the order is worth less than was agreed, and that is
-- no change of the ERP's.
alter table orders_order add column rest_cancelled_at timestamptz;
update orders_order o set rest_cancelled_at = e.at
from (select order_id, account, min(at) as at from orders_event where kind = 'rest-cancelled' group by order_id, account) e
where e.order_id = o.id and e.account = o.account;
