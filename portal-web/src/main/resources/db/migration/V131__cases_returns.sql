-- Goods that are to come back, beside the case that says why.
create table cases_return (
  number text primary key references cases_case,
  account text not null,
  state text not null check (state in
    ('ASKED', 'APPROVED', 'DECLINED', 'GIVEN_UP', 'RECEIVED', 'OWED', 'BOOKED', 'CREDITED', 'REFUSED')),
  -- the ERP's number of the order of which goods come back
  erp_order text,
  -- the ERP's key of the invoice of which lines are to be credited
  invoice_key text,
  decided_by text,
  decided_at timestamptz,
  reason text not null default '',
  received_by text,
  received_at timestamptz,
  -- the ERP's number of the return
  erp_number text,
  credit_note text,
  -- the ERP's words when it says no
  answer text
);
create index cases_return_uncredited on cases_return (account, erp_order)
  where state in ('OWED', 'BOOKED') and credit_note is null;

-- How much of something is on its way back, or was taken back, of how much there was. The check is what two who ask for
-- the last piece at the same moment meet.
create table cases_taken (
  account text not null,
  what text not null,
  taken numeric(19, 4) not null,
  most numeric(19, 4) not null,
  primary key (account, what),
  check (taken >= 0 and taken <= most)
);

-- What of that each return holds.
create table cases_take (
  number text not null references cases_case,
  account text not null,
  place int not null,
  what text not null,
  quantity numeric(19, 4) not null,
  primary key (number, place, what)
);
