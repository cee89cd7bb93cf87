-- The ERP's own key of a customer, by which it says that one was deleted.
alter table accounts_account add remote_id text;
create unique index accounts_account_remote on accounts_account (remote_id);
create index accounts_account_name on accounts_account (lower(name), number);
create index accounts_account_words on accounts_account
  using gin (lower(name || ' ' || number || ' ' || coalesce(organisation_number, '')) gin_trgm_ops);
