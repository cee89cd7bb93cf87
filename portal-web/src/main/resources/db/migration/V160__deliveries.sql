-- The first promise of each line: written once, and no statement can change it afterwards. Beside it what the ERP says now,
-- and what became of it.
create table deliveries_promise (
  order_id uuid not null,
  line int not null,
  account text not null,
  number text not null,
  first_day date not null,
  -- with the way to the place of delivery, where that was named
  first_arrives date,
  given_at timestamptz not null,
  source text not null check (source in ('PORTAL', 'ERP')),
  confidence text,
  steps jsonb,
  current_day date,
  current_since timestamptz,
  state text not null default 'OPEN' check (state in ('OPEN', 'WHOLE', 'CUT', 'DROPPED')),
  -- the day on which the last of it left, or on which it was called back
  ended_on date,
  primary key (order_id, line)
);
create index deliveries_promise_period on deliveries_promise (account, first_day);
create index deliveries_promise_days on deliveries_promise (first_day);
create index deliveries_promise_number on deliveries_promise (number);
create index deliveries_promise_open on deliveries_promise (first_day) where state = 'OPEN';

create function deliveries_keep_first() returns trigger language plpgsql as $$
begin
  raise exception 'the first promise of order % line % stands as it was given', old.number, old.line;
end $$;
create trigger deliveries_promise_first before update on deliveries_promise for each row
  when (old.first_day is distinct from new.first_day or old.first_arrives is distinct from new.first_arrives
     or old.given_at is distinct from new.given_at or old.source is distinct from new.source
     or old.confidence is distinct from new.confidence or old.steps is distinct from new.steps)
  execute function deliveries_keep_first();

-- Every day that the ERP has named since, in their order.
create table deliveries_move (
  id bigint generated always as identity primary key,
  order_id uuid not null,
  line int not null,
  account text not null,
  at timestamptz not null,
  was date not null,
  became date
);
create index deliveries_move_line on deliveries_move (order_id, line, id);

-- A line that will miss its first promise: once per change of day or cause.
create table deliveries_alert (
  id uuid primary key,
  order_id uuid not null,
  line int not null,
  account text not null,
  number text not null,
  cause text not null check (cause in ('ERP_DATE', 'INBOUND', 'STOCK', 'NOT_SENT')),
  first_day date not null,
  -- the new day; none where nobody knows one
  day date,
  found_at timestamptz not null,
  ended_at timestamptz
);
create unique index deliveries_alert_open on deliveries_alert (order_id, line) where ended_at is null;
create index deliveries_alert_account on deliveries_alert (account, found_at desc) where ended_at is null;
create index deliveries_alert_line on deliveries_alert (order_id, line, found_at desc);

-- The seams to the rooms of orders, shipments and catalogue: what of theirs a promise is held against.
create view deliveries_line as
  select l.order_id, l.account, o.number, o.erp_number, l.line, l.sku, l.name, l.unit, l.quantity, l.confirmed, l.shipped,
    l.promised, o.acceptance, o.placed_at, o.placed_by, o.rest_cancelled_at, o.erp_received_at, o.approval
  from orders_line l join orders_order o on o.id = l.order_id and o.account = l.account;
create view deliveries_departure as
  select s.account, s.erp_order, l.order_line as line, l.shipped, s.shipped_at
  from shipments_line l join shipments_shipment s on s.remote_id = l.shipment and s.account = l.account;
create view deliveries_stock as
  select s.sku, sum(s.available) as available, i.lead_time_days,
    coalesce(jsonb_agg(s.inbound) filter (where jsonb_array_length(s.inbound) > 0), '[]') as inbound
  from catalogue_stock s left join catalogue_item i on i.sku = s.sku group by s.sku, i.lead_time_days;

-- Orders that were under way before: the day that the ERP named for them last is all that is known.
insert into deliveries_promise (order_id, line, account, number, first_day, given_at, source, current_day)
select l.order_id, l.line, l.account, l.number, l.promised, coalesce(l.erp_received_at, l.placed_at), 'ERP', l.promised
from deliveries_line l where l.promised is not null;
