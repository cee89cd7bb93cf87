-- What a company calls the supplier's products. Folded as SKUs are: case and accents make no difference.
create table catalogue_own_number (
  account text not null,
  key text collate "C" not null,
  number text not null,
  sku text collate "C" not null,
  kept_at timestamptz not null,
  kept_by text not null,
  -- taken out, and to be put back until something else is taken out
  removed_at timestamptz,
  removed_by uuid,
  primary key (account, key)
);
create index catalogue_own_number_sku on catalogue_own_number (account, sku) where removed_at is null;
create index catalogue_own_number_like on catalogue_own_number using gin (key gin_trgm_ops) with (fastupdate = off);
