-- Companies as the CUSTOMER feed brings them; an account is open when the supplier has opened it for the portal.
create table accounts_account (
  number text primary key,
  name text not null,
  kind text not null check (kind in ('CUSTOMER', 'PARTNER', 'SUPPLIER')),
  organisation_number text,
  country text,
  email text,
  price_list text,
  tax_category text,
  tax_percent numeric(7, 4),
  currency char(3),
  credit_limit numeric(19, 4),
  credit_used numeric(19, 4),
  payment_days int not null default 0,
  active boolean not null default true,
  opened_at timestamptz,
  as_of timestamptz
);
create table accounts_address (
  account text not null,
  id text not null,
  name text,
  street text,
  postal_code text,
  city text,
  country text,
  invoice boolean not null,
  delivery boolean not null,
  primary key (account, id)
);
insert into accounts_account (number, name, kind, opened_at) values ('SUPPLIER', 'Supplier', 'SUPPLIER', now());
