-- Outside issuers, registered by the administrators themselves: a row is one account, and is ended, never removed.
drop table access_outside_identity;
drop table access_outside_issuer;
create table access_outside_issuer (
  id uuid primary key,
  account text not null,
  name text not null,
  issuer text not null,
  audience text not null,
  mail_domains text[] not null,
  jwks_url text,
  public_key text,
  created_by uuid not null references access_person,
  created_at timestamptz not null,
  ended_at timestamptz,
  check ((jwks_url is null) <> (public_key is null))
);
create unique index access_outside_issuer_alive on access_outside_issuer (account, issuer, audience) where ended_at is null;
create index access_outside_issuer_door on access_outside_issuer (issuer) where ended_at is null;

-- Whom an issuer's subject was found to be, once and for good (AC13).
create table access_outside_identity (
  registration uuid not null references access_outside_issuer,
  subject text not null,
  person uuid not null references access_person,
  matched_at timestamptz not null,
  primary key (registration, subject)
);
create index access_outside_identity_person on access_outside_identity (person);

-- A sign-in of the outside door is one token of a registration.
alter table access_sign_in add outside uuid references access_outside_issuer;
create index access_sign_in_outside on access_sign_in (outside) where ended_at is null and outside is not null;
