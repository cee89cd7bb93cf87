-- Settings (as a keyed fingerprint) with which the ERP has let us in once: they are right, whatever is the matter now.
create table exchange_acquaintance (
  fingerprint text primary key,
  at timestamptz not null
);
