-- What is in stock is counted by its place in the tree: read from the index alone, without the rows.
drop index catalogue_item_in_stock;
create index catalogue_item_in_stock on catalogue_item (sku) include (path) where active and in_stock;
