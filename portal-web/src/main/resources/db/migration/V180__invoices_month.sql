-- What moved a company's account in each month, so that a statement need not add up everything since the first document.
-- Kept by the database itself, in the transaction that writes the movements: nobody can write one without the other.
create table invoices_month (
  account text not null,
  currency char(3) not null,
  month date not null,
  issued numeric(19, 4) not null,
  settled numeric(19, 4) not null,
  movements bigint not null,
  primary key (account, currency, month)
);

create function invoices_month_add() returns trigger language plpgsql as $$
begin
  -- one writer after the other: several that move the same months in different orders would wait for each other
  perform pg_advisory_xact_lock(hashtext('invoices_month'));
  insert into invoices_month as m (account, currency, month, issued, settled, movements)
  select account, currency, date_trunc('month', day)::date, coalesce(sum(amount) filter (where kind = 'ISSUED'), 0),
    coalesce(sum(amount) filter (where kind = 'SETTLED'), 0), count(*)
  from written where account is not null group by 1, 2, 3
  on conflict (account, currency, month) do update set issued = m.issued + excluded.issued,
    settled = m.settled + excluded.settled, movements = m.movements + excluded.movements;
  return null;
end $$;

create function invoices_month_take() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('invoices_month'));
  update invoices_month m set issued = m.issued - w.issued, settled = m.settled - w.settled,
    movements = m.movements - w.movements
  from (select account, currency, date_trunc('month', day)::date as month,
      coalesce(sum(amount) filter (where kind = 'ISSUED'), 0) as issued,
      coalesce(sum(amount) filter (where kind = 'SETTLED'), 0) as settled, count(*) as movements
    from gone where account is not null group by 1, 2, 3) w
  where m.account = w.account and m.currency = w.currency and m.month = w.month;
  return null;
end $$;

create function invoices_month_none() returns trigger language plpgsql as $$
begin
  truncate invoices_month;
  return null;
end $$;

create trigger invoices_month_add after insert on invoices_movement
  referencing new table as written for each statement execute function invoices_month_add();
create trigger invoices_month_take after delete on invoices_movement
  referencing old table as gone for each statement execute function invoices_month_take();
-- a movement that is changed is one taken and one added
create trigger invoices_month_changed_take after update on invoices_movement
  referencing old table as gone for each statement execute function invoices_month_take();
create trigger invoices_month_changed_add after update on invoices_movement
  referencing new table as written for each statement execute function invoices_month_add();
create trigger invoices_month_none after truncate on invoices_movement
  for each statement execute function invoices_month_none();

insert into invoices_month (account, currency, month, issued, settled, movements)
select account, currency, date_trunc('month', day)::date, coalesce(sum(amount) filter (where kind = 'ISSUED'), 0),
  coalesce(sum(amount) filter (where kind = 'SETTLED'), 0), count(*)
from invoices_movement where account is not null group by 1, 2, 3;
