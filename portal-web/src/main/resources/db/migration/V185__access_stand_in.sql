-- A service person acts for a company for a while (AC15); it ends with the sign-in in which it was begun.
create table access_stand_in (
  sign_in uuid not null references access_sign_in,
  account text not null,
  reason text not null,
  began_at timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz,
  primary key (sign_in, account)
);
