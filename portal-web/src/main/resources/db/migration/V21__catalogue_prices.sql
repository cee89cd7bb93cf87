-- Net prices as the PRICE feed brings them. A row is one customer's own (account), or holds for a price list, or, with
-- both empty, for everybody. Empty texts instead of nulls, so that "mine, my list's or everybody's" is one index range.
create table catalogue_price (
  remote_id text primary key,
  account text collate "C" not null default '',
  price_list text collate "C" not null default '',
  sku text collate "C" not null,
  from_quantity numeric(19, 4) not null,
  amount numeric(19, 6) not null check (amount >= 0),
  currency char(3) not null,
  base_quantity numeric(19, 4) not null check (base_quantity > 0),
  per_unit numeric generated always as (round(amount / base_quantity, 10)) stored,
  valid_from date,
  valid_to date,
  source text not null,
  -- It is what the least order quantity costs by these terms: the price that lists show and sort by.
  leads boolean not null default false,
  as_of timestamptz not null
);
create index catalogue_price_of_item on catalogue_price (sku, account, price_list, from_quantity desc);
create index catalogue_price_own on catalogue_price (account, per_unit, sku) where leads and account <> '';
create index catalogue_price_of_list on catalogue_price (price_list, per_unit, sku) where leads and account = '' and price_list <> '';
create index catalogue_price_open on catalogue_price (per_unit, sku) where leads and account = '' and price_list = '';

-- Marks the leading rows of these items and whether anybody has a price for good. After a change of prices or of an
-- item's least quantity.
create function catalogue_lead_prices(skus text[], today date) returns void language sql as $$
  update catalogue_price p set leads = not p.leads
  from catalogue_item i
  where p.sku = any (skus) and i.sku = p.sku and p.leads <> (
    p.from_quantity <= catalogue_least(i.minimum, i.multiple)
    and not exists (
      select 1 from catalogue_price b
      where b.sku = p.sku and b.account = p.account and b.price_list = p.price_list
        and b.valid_from is not distinct from p.valid_from and b.valid_to is not distinct from p.valid_to
        and b.from_quantity <= catalogue_least(i.minimum, i.multiple)
        and (b.from_quantity, b.remote_id) > (p.from_quantity, p.remote_id)));
  update catalogue_item i set open_price = not i.open_price
  where i.sku = any (skus) and i.open_price <> exists (
    select 1 from catalogue_price p
    where p.sku = i.sku and p.account = '' and p.price_list = '' and p.leads
      and p.valid_to is null and coalesce(p.valid_from, today) <= today);
$$;
