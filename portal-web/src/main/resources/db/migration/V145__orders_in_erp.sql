-- The supplier's people see documents of all companies, each with our number of its order.
create index orders_order_in_erp on orders_order (erp_number) where erp_number is not null;
