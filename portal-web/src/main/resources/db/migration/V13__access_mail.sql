-- Mails that the portal owes a person. The row names what to say; the secret of a link is made when the mail is sent
-- and never lies here. A row is claimed for a short lease, so one instance sends it; what could not be sent is tried again.
create table access_mail (
  id uuid primary key,
  person uuid not null references access_person,
  account text,
  kind text not null check (kind in ('INVITATION', 'NEW_PASSWORD', 'WELCOME')),
  created_at timestamptz not null,
  next_at timestamptz not null,
  attempt int not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz,
  error text
);
create index access_mail_due on access_mail (next_at) where sent_at is null and given_up_at is null;
create index access_mail_person on access_mail (person, created_at desc);
