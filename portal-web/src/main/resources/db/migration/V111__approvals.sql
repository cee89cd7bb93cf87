-- The rules that companies set for their own orders. All that a rule names has to be met.
create table approvals_rule (
  id uuid primary key,
  account text not null,
  -- 0 refuses; 1 to 5: who has to approve comes in this turn
  level int not null check (level between 0 and 5),
  person uuid,
  role text,
  above numeric(19, 4),
  currency text,
  product_group text,
  cost_reference text,
  approver uuid,
  made_at timestamptz not null,
  made_by text not null,
  check ((above is null) = (currency is null))
);
create index approvals_rule_account on approvals_rule (account, level, made_at);

-- Who decides instead of whom, first and last day included.
create table approvals_deputy (
  id uuid primary key,
  account text not null,
  person uuid not null,
  deputy uuid not null,
  first_day date not null,
  last_day date not null,
  made_at timestamptz not null,
  made_by text not null,
  check (person <> deputy and first_day <= last_day)
);
create index approvals_deputy_account on approvals_deputy (account, last_day);

-- What a company may order on a cost reference within some days; one budget for each at a time.
create table approvals_budget (
  id uuid primary key,
  account text not null,
  cost_reference text not null,
  first_day date not null,
  last_day date not null,
  amount numeric(19, 4) not null check (amount >= 0),
  currency text not null,
  made_at timestamptz not null,
  made_by text not null,
  check (first_day <= last_day),
  constraint approvals_budget_one exclude using gist (
    account with =, (lower(cost_reference)) with =, (daterange(first_day, last_day, '[]')) with &&)
);
create index approvals_budget_account on approvals_budget (account, last_day desc, id);

-- An order that waits for its company, and what became of it.
create table approvals_request (
  number text primary key,
  account text not null,
  person uuid not null,
  person_name text not null,
  cost_reference text,
  net numeric(19, 4) not null,
  currency text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('WAITING', 'APPROVED', 'DECLINED', 'WITHDRAWN')),
  ended_at timestamptz,
  ended_by text,
  reason text
);
create index approvals_request_state on approvals_request (account, state, asked_at, number);
create index approvals_request_asked on approvals_request (account, asked_at, number);

-- Why it waits, rule by rule as it was when the order was placed, and who has approved.
create table approvals_step (
  number text not null references approvals_request,
  account text not null,
  place int not null,
  level int not null,
  approver uuid,
  above numeric(19, 4),
  currency text,
  product_group text,
  cost_reference text,
  over_budget boolean not null,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  primary key (number, place)
);
create index approvals_step_account on approvals_step (account, number);
