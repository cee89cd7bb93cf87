-- What people order again and again: named lists of a company, their maker's alone or shared.
create table lists_list (
  id uuid primary key,
  account text not null,
  person uuid not null,
  person_name text not null,
  name text not null,
  sharing text not null check (sharing in ('PRIVATE', 'READ', 'CHANGE')),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  removed_at timestamptz
);
create index lists_list_account on lists_list (account, changed_at desc, id desc) where removed_at is null;
create table lists_line (
  list uuid not null references lists_list on delete cascade,
  account text not null,
  place int not null,
  sku text collate "C" not null,
  quantity numeric(19, 4) not null check (quantity > 0),
  primary key (list, sku)
);
create index lists_line_place on lists_line (list, place);
