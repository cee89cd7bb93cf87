-- What is for sale, as the ITEM feed brings it. Nothing but SKU, unit and a name is sure to be there.

-- Lower case, without accents: "Ø" is found by "o" and "o" by "Ø". Declared immutable for its use in indexes; it names
-- function and dictionary with their schema, so that no search path changes what it says.
create function catalogue_fold(text) returns text language sql immutable strict parallel safe
  as $$ select lower(public.unaccent('public.unaccent', $1)) $$;

-- Only letters and digits, one space between them: what is searched and what is typed are cut by the same knife.
create function catalogue_words(text) returns text language sql immutable strict parallel safe
  as $$ select btrim(regexp_replace(catalogue_fold($1), '[^[:alnum:]]+', ' ', 'g')) $$;

-- The least that can be ordered: the smallest multiple that is no less than the minimum (CA8).
create function catalogue_least(minimum numeric, multiple numeric) returns numeric language sql immutable parallel safe
  as $$ select case when multiple > 0 then greatest(ceil(coalesce(minimum, multiple) / multiple), 1) * multiple
                    else coalesce(nullif(minimum, 0), 1) end $$;

create table catalogue_category (
  code text collate "C" primary key,
  parent text collate "C",
  names jsonb not null default '{}',
  -- From the root down to this one; kept by the feed.
  path text[] not null default '{}',
  -- Active items in it and below it; kept by the feed.
  items int not null default 0
);
create index catalogue_category_parent on catalogue_category (parent);

create table catalogue_item (
  sku text collate "C" primary key,
  remote_id text unique,
  gtin text collate "C",
  unit text not null,
  category text collate "C",
  -- The category's path: one condition finds the items of a category and of all below it.
  path text[] not null default '{}',
  -- The name to show in each language, the fallback already taken (CA1): so that every language sorts by an index.
  name_nb text not null,
  name_sv text not null,
  name_da text not null,
  name_en text not null,
  minimum numeric(19, 4),
  multiple numeric(19, 4),
  maximum numeric(19, 4),
  lead_time_days int,
  tax_category text,
  tax_percent numeric(7, 4),
  attributes jsonb not null default '[]',
  alternatives text[] not null default '{}',
  picture_etag text,
  active boolean not null,
  in_stock boolean not null default false,
  -- Somebody without any price list has a price from the least quantity on, for good: see catalogue_price.
  open_price boolean not null default false,
  search tsvector not null,
  sku_folded text collate "C" generated always as (catalogue_fold(sku)) stored,
  as_of timestamptz not null
);
create table catalogue_text (
  sku text collate "C" not null references catalogue_item on delete cascade,
  language text not null,
  name text not null,
  description text,
  primary key (sku, language)
);
create table catalogue_picture (
  sku text collate "C" primary key references catalogue_item on delete cascade,
  media_type text not null,
  content bytea not null
);

-- The first page in any order and any language is read off an index.
create index catalogue_item_by_sku on catalogue_item (sku) where active;
create index catalogue_item_by_name_nb on catalogue_item (name_nb collate "nb-x-icu", sku) where active;
create index catalogue_item_by_name_sv on catalogue_item (name_sv collate "sv-x-icu", sku) where active;
create index catalogue_item_by_name_da on catalogue_item (name_da collate "da-x-icu", sku) where active;
create index catalogue_item_by_name_en on catalogue_item (name_en collate "en-x-icu", sku) where active;
create index catalogue_item_in_stock on catalogue_item (sku) where active and in_stock;
create index catalogue_item_not_open on catalogue_item (sku) where active and not open_price;
create index catalogue_item_path on catalogue_item using gin (path) with (fastupdate = off);
create index catalogue_item_search on catalogue_item using gin (search) with (fastupdate = off);
create index catalogue_item_sku_folded on catalogue_item (sku_folded);
create index catalogue_item_sku_like on catalogue_item using gin (sku_folded gin_trgm_ops) with (fastupdate = off);
create index catalogue_item_gtin on catalogue_item (gtin) where gtin is not null;

-- Every word (without digits) that occurs in the catalogue. It grows far slower than the catalogue, so a typing error or
-- a part of a compound is looked up here and not in the items.
create table catalogue_word (word text collate "C" primary key);
create index catalogue_word_near on catalogue_word using gist (word gist_trgm_ops);
create index catalogue_word_part on catalogue_word using gin (word gin_trgm_ops) with (fastupdate = off);
