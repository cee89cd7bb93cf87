-- A second document of a quote: what its customer has accepted with a choice of its own among the options.
alter table quotes_document add column chosen boolean not null default false;
alter table quotes_document drop constraint quotes_document_pkey;
alter table quotes_document add primary key (quote, chosen);

-- What goes with a quote, in all its versions: the bytes stand in the folder of files under their hash.
create table quotes_file (
  id uuid primary key,
  number text not null,
  account text not null,
  name text not null,
  kind text not null,
  size bigint not null,
  -- Seen by the customer behind its link.
  shown boolean not null,
  hash text not null,
  at timestamptz not null,
  who text not null
);
create index quotes_file_number on quotes_file (account, number, at);
