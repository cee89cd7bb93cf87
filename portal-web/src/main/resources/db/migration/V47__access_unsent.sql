-- What was typed into a form whose sender had to sign in again; shown to that person for an hour.
create table access_unsent (
  id uuid primary key,
  person uuid not null references access_person on delete cascade,
  until timestamptz not null,
  form jsonb not null
);
create index access_unsent_until on access_unsent (until);
create index access_unsent_person on access_unsent (person);
