-- Bank files as they came, the money that they tell of, and where it was placed.
create table bank_file (
  id uuid primary key,
  name text not null,
  format text not null,
  content bytea not null,
  sha256 text not null unique,
  received_at timestamptz not null,
  received_by text not null,
  channel text not null check (channel in ('PAGE', 'API', 'FOLDER')),
  -- what of it was new, and what another file had told already
  fresh int not null default 0,
  known int not null default 0
);
create index bank_file_newest on bank_file (received_at desc, id);

create table bank_receipt (
  id bigint generated always as identity primary key,
  file uuid not null references bank_file,
  -- the supplier's own
  own_account text not null,
  -- the same money in another file has the same
  key text not null,
  on_day date not null,
  currency char(3) not null,
  -- less than nothing: taken back
  amount numeric(19, 4) not null check (amount <> 0),
  placed numeric(19, 4) not null default 0,
  -- so much of it and of a reversal are nothing to each other
  cancelled numeric(19, 4) not null default 0,
  announced boolean not null,
  entry_ref text,
  entry_amount numeric(19, 4) not null,
  lump boolean not null,
  bank_reference text,
  end_to_end text,
  payer text,
  payer_account text,
  refs text[] not null,
  ref_amounts text[] not null,
  words text not null,
  -- a reversal has been found for it
  taken_back boolean not null default false,
  why text,
  unique (own_account, key),
  check (case when amount > 0 then placed >= 0 and cancelled >= 0 and placed + cancelled <= amount
    else placed <= 0 and cancelled <= 0 and placed + cancelled >= amount end),
  check (not announced or placed + cancelled = 0)
);
create index bank_receipt_file on bank_receipt (file);
create index bank_receipt_waiting on bank_receipt (on_day, id) where not announced and placed + cancelled <> amount;
create index bank_receipt_entry on bank_receipt (own_account, entry_ref) where entry_ref is not null;
create index bank_receipt_reversed on bank_receipt (own_account, amount) where not announced and not taken_back;
create index bank_receipt_payer on bank_receipt (payer_account) where payer_account is not null;

-- So much of a receipt is this payment's; less than nothing where it was taken back.
create table bank_placing (
  id bigint generated always as identity primary key,
  receipt bigint not null references bank_receipt,
  account text not null,
  payment text not null,
  amount numeric(19, 4) not null check (amount <> 0),
  at timestamptz not null,
  by_name text not null
);
create index bank_placing_receipt on bank_placing (receipt);
create index bank_placing_payment on bank_placing (account, payment);
