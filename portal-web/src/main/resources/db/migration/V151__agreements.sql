-- What a company has promised to buy within some days: quantities of products, or a value.
create table agreements_agreement (
  number text collate "C" primary key,
  account text collate "C" not null,
  name text not null,
  valid_from date not null,
  valid_to date not null,
  currency char(3) not null,
  -- none where quantities are promised
  committed_value numeric(19, 2),
  past text not null check (past in ('WARN', 'REFUSE')),
  ended_at timestamptz,
  kept_at timestamptz not null,
  kept_by text not null,
  check (valid_from <= valid_to)
);
create index agreements_agreement_account on agreements_agreement (account, valid_to, number);
create index agreements_agreement_until on agreements_agreement (valid_to, number);

create table agreements_line (
  number text collate "C" not null references agreements_agreement on delete cascade,
  account text collate "C" not null,
  sku text collate "C" not null,
  quantity numeric(19, 4),
  primary key (number, sku)
);
create index agreements_line_account on agreements_line (account, number);

-- The agreement from which a line is called off; of a cart what its buyer chose ("none": without one).
alter table orders_line add agreement text collate "C";
create index orders_line_agreement on orders_line (account, agreement, sku) where agreement is not null;
alter table carts_line add agreement text collate "C";

-- With which companies one can be agreed on.
create view agreements_company as
  select number as account, name from accounts_account where opened_at is not null and kind <> 'SUPPLIER';

-- What orders have called off (AG5): the seam to the room of orders, so that nobody keeps a second count.
create view agreements_called as
  select l.account, l.agreement as number, l.sku, l.line, o.number as order_number, o.placed_at, o.currency,
         t.quantity,
         t.quantity * coalesce(l.confirmed_price / l.confirmed_base, l.price / l.price_base) as net
  from orders_line l
  join orders_order o on o.id = l.order_id and o.account = l.account
  cross join lateral (
    -- before it has decided, an ERP may tell of an order with nothing confirmed
    select case when o.rest_cancelled_at is not null then l.shipped
                when o.acceptance in ('ACCEPTED', 'CHANGED') then coalesce(l.confirmed, l.quantity)
                else l.quantity end as quantity) t
  where l.agreement is not null and o.acceptance not in ('REFUSED', 'CANCELLED');
