-- How the ERP has answered, by minute and kind of call, for the operator's desk; kept for a day.
create table exchange_call (
  minute timestamptz not null,
  call text not null,
  instance text not null,
  calls int not null,
  failed int not null,
  total_ms bigint not null,
  slowest_ms int not null,
  primary key (minute, call, instance)
);

-- What is wrong since when, and whether somebody was told.
create table exchange_alarm (
  kind text primary key,
  since timestamptz not null default clock_timestamp(),
  detail text not null,
  told_at timestamptz
);

-- A mail that says: the exchange needs you.
alter table access_mail drop constraint access_mail_kind_check;
alter table access_mail add constraint access_mail_kind_check
  check (kind in ('INVITATION', 'NEW_PASSWORD', 'WELCOME', 'EXCHANGE_ALARM'));
