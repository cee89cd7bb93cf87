-- What a company has agreed to buy: products and categories, taken in or left out. A company without a row buys everything.
create table assortments_rule (
  account text collate "C" not null,
  kind text not null check (kind in ('CATEGORY', 'PRODUCT')),
  code text collate "C" not null,
  included boolean not null,
  kept_at timestamptz not null,
  kept_by text not null,
  primary key (account, kind, code)
);

-- For which companies the supplier can agree on one.
create view assortments_company as
  select number as account, name, kind from accounts_account where opened_at is not null and kind <> 'SUPPLIER';

-- The one place that decides whether a product is there for a company (AS2). Its arguments are constants of a statement and
-- it is inlined: few products are found by their indexes, many are passed over row by row without asking any table.
create function catalogue_shown(
  sku text, path text[], open boolean, skus_in text[], paths_in text[], skus_out text[], paths_out text[])
  returns boolean language sql immutable parallel safe
  as $$ select sku = any (skus_in)
    or ((open or path && paths_in) and not (path && paths_out) and not sku = any (skus_out)) $$;

-- The seam between the two rooms: one row for a company that has an assortment, none for the others.
create view catalogue_assortment as
  select account,
         not bool_or(included) as open,
         coalesce(string_agg(code, chr(31)) filter (where kind = 'PRODUCT' and included), '') as skus_in,
         coalesce(string_agg(code, chr(31)) filter (where kind = 'CATEGORY' and included), '') as paths_in,
         coalesce(string_agg(code, chr(31)) filter (where kind = 'PRODUCT' and not included), '') as skus_out,
         coalesce(string_agg(code, chr(31)) filter (where kind = 'CATEGORY' and not included), '') as paths_out
  from assortments_rule group by account;
