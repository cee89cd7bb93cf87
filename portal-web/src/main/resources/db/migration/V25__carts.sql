-- One draft per person and account, the same on every device (CT1).
create table carts_cart (
  id uuid primary key,
  account text not null,
  person uuid not null,
  edition bigint not null default 0,
  purchase_order text,
  cost_reference text,
  requested_delivery date,
  ship_to text,
  comment text,
  changed_at timestamptz not null,
  unique (account, person)
);

-- The price is the one the person saw last; another one now has to be accepted (CT5).
create table carts_line (
  id uuid primary key,
  cart uuid not null references carts_cart on delete cascade,
  account text not null,
  place int not null,
  sku text not null,
  quantity numeric(19, 4) not null,
  seen_price numeric(19, 6),
  seen_base numeric(19, 4),
  seen_currency char(3),
  seen_at timestamptz not null,
  removed_at timestamptz
);
create index carts_line_cart on carts_line (cart, place);

-- Which order an edition of a cart became: a second press of the button finds the first one's order (CT6).
create table carts_placed (
  cart uuid not null references carts_cart on delete cascade,
  edition bigint not null,
  account text not null,
  order_number text not null,
  placed_at timestamptz not null,
  primary key (cart, edition)
);
