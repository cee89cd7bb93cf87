create sequence payments_number start with 100001;

-- One payment: a set of items, paid together.
create table payments_payment (
  id uuid primary key,
  number text not null unique,
  account text not null,
  method text not null check (method in ('CARD', 'TRANSFER')),
  state text not null check (state in ('PENDING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  currency char(3) not null,
  amount numeric(19, 4) not null check (amount > 0),
  memo text,
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null,
  -- when it was no longer pending
  ended_at timestamptz,
  -- by card: the provider's session, where it is paid, until when
  provider text,
  session text,
  page text,
  expires_at timestamptz,
  -- the payer is done and the money on its way
  processing boolean not null default false,
  -- by transfer: what the payer writes, and to which account
  reference_kind text,
  reference text,
  pay_to text,
  -- something that the supplier's people have to look at
  attention text,
  attention_text text,
  -- when the ERP had it
  booked_at timestamptz,
  -- the form that was sent: sending it twice makes one payment
  form_key uuid,
  looks int not null default 0,
  look_at timestamptz,
  check ((method = 'CARD') = (session is not null)),
  check ((method = 'TRANSFER') = (reference is not null))
);
create unique index payments_payment_session on payments_payment (provider, session) where session is not null;
create unique index payments_payment_reference on payments_payment (reference) where reference is not null;
create unique index payments_payment_form on payments_payment (account, form_key) where form_key is not null;
create index payments_payment_account on payments_payment (account, created_at desc, number desc);
create index payments_payment_look on payments_payment (look_at) where state = 'PENDING';
create index payments_payment_attention on payments_payment (created_at) where attention is not null;

create table payments_item (
  payment uuid not null references payments_payment,
  account text not null,
  place int not null,
  -- the ERP's id in the feed, its key in commands, its number for people
  remote_id text not null,
  erp_key text not null,
  invoice text not null,
  amount numeric(19, 4) not null check (amount > 0),
  primary key (payment, place)
);
create unique index payments_item_once on payments_item (payment, remote_id);
create index payments_item_invoice on payments_item (account, invoice);

-- What became of it, step by step, for people.
create table payments_step (
  id bigint generated always as identity primary key,
  payment uuid not null references payments_payment,
  account text not null,
  at timestamptz not null,
  what text not null,
  text text not null
);
create index payments_step_payment on payments_step (payment, id);

-- What a provider told us, once for each of its events; kept so that telling it again does nothing.
create table payments_event (
  provider text not null,
  id text not null,
  type text not null,
  received_at timestamptz not null,
  session text,
  reference text,
  currency text,
  amount numeric(19, 4),
  standing text,
  state text not null check (state in ('NEW', 'DONE', 'NOTHING')),
  primary key (provider, id)
);
create index payments_event_new on payments_event (received_at) where state = 'NEW';
