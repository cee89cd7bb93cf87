-- What the supplier hands out with a product (CA28), and what keeps it running (CA30).
create table catalogue_paper (
  id uuid primary key,
  sku text collate "C" not null,
  kind text not null check (kind in ('DATA_SHEET', 'CERTIFICATE', 'SAFETY_SHEET', 'DRAWING', 'MANUAL')),
  -- empty: in no language, as drawings are
  language text not null check (language in ('', 'nb', 'sv', 'da', 'en')),
  title text not null,
  valid_until date,
  version int not null,
  hash text not null,
  file_kind text not null,
  size bigint not null,
  name text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  withdrawn_at timestamptz
);
create index catalogue_paper_sku on catalogue_paper (sku) where withdrawn_at is null;

create table catalogue_part (
  sku text collate "C" not null,
  part text collate "C" not null,
  -- as the drawing counts it; empty where nothing is drawn
  position text not null,
  quantity numeric(15, 4) not null check (quantity > 0),
  primary key (sku, part, position),
  check (sku <> part)
);
create index catalogue_part_part on catalogue_part (part, sku);
