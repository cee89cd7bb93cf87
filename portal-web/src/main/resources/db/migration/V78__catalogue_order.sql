-- The items of a category by name or SKU. Names and categories go together (all pumps begin with "pump"), so walking all
-- names for those of one category would read most of them. A category below the top is small enough to be sorted.
create index catalogue_item_top_by_sku on catalogue_item ((path[1]), sku) where active;
create index catalogue_item_top_by_name_nb on catalogue_item ((path[1]), name_nb collate "nb-x-icu", sku) where active;
create index catalogue_item_top_by_name_sv on catalogue_item ((path[1]), name_sv collate "sv-x-icu", sku) where active;
create index catalogue_item_top_by_name_da on catalogue_item ((path[1]), name_da collate "da-x-icu", sku) where active;
create index catalogue_item_top_by_name_en on catalogue_item ((path[1]), name_en collate "en-x-icu", sku) where active;

-- What an item costs a company is the first row of this index that holds today (CA4): no sorting, for one line or for all
-- that a search has found.
create index catalogue_price_best on catalogue_price (sku, account desc, price_list desc, from_quantity desc,
  coalesce(valid_from, '-infinity') desc, remote_id desc);
drop index catalogue_price_of_item;
