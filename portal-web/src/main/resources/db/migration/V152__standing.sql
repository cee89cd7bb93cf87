-- Orders that are placed again and again by themselves, in the name of the person who made them.
create table standing_order (
  id uuid primary key,
  account text not null,
  person uuid not null,
  person_name text not null,
  name text not null,
  unit text not null check (unit in ('WEEK', 'MONTH')),
  every int not null check (every between 1 and 24),
  -- of the week 1 to 7, of the month 1 to 31
  day int not null check (day between 1 and 31),
  starts date not null,
  ends date,
  purchase_order text,
  cost_reference text,
  ship_to text,
  comment text,
  paused_at timestamptz,
  -- why it paused itself; none where its maker did
  paused_because text,
  ended_at timestamptz,
  -- the next date of its calendar that nothing has been said about yet, and the working day on which it is placed
  due date,
  runs_on date,
  failures int not null default 0,
  -- somebody works at it until then
  lease_until timestamptz,
  made_at timestamptz not null
);
create index standing_order_account on standing_order (account, ended_at, due);
create index standing_order_runs on standing_order (runs_on) where ended_at is null and paused_at is null and runs_on is not null;

create table standing_line (
  standing uuid not null references standing_order on delete cascade,
  account text not null,
  place int not null,
  sku text collate "C" not null,
  quantity numeric(19, 4) not null,
  primary key (standing, place)
);

-- What became of each date: once for ever (the key), whoever tries again.
create table standing_run (
  standing uuid not null references standing_order on delete cascade,
  account text not null,
  due date not null,
  outcome text not null check (outcome in ('PLACED', 'FAILED', 'SKIPPED', 'MISSED')),
  order_number text,
  words text not null default '',
  at timestamptz not null,
  primary key (standing, due)
);
