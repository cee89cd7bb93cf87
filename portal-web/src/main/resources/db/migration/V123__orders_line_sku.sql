-- What a company has ordered of a product before.
create index orders_line_sku on orders_line (account, sku);
