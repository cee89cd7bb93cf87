-- Up to which net amount the link of a mail decides without a sign-in. None: never.
create table approvals_setting (
  account text primary key,
  link_limit numeric(19, 4) not null check (link_limit >= 0),
  currency text not null,
  changed_at timestamptz not null,
  changed_by text not null
);
