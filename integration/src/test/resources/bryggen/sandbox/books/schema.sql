create schema sandbox_erp;

-- one row: which books these are, and how far the working clock was pushed
create table sandbox_erp.clock (books text not null, ticked_ms bigint not null, worked_ms bigint not null, tempo numeric not null, origin_ms bigint not null);
create table sandbox_erp.series (name text primary key, next bigint not null);

create table sandbox_erp.customer (id text primary key, body jsonb not null);
create table sandbox_erp.item (id text primary key, body jsonb not null);
create table sandbox_erp.price (id text primary key, body jsonb not null,
    sku text generated always as (body->>'sku') stored);
create index on sandbox_erp.price (sku);
create table sandbox_erp.stock (id text primary key, body jsonb not null,
    sku text generated always as (body->>'sku') stored);
create index on sandbox_erp.stock (sku);
-- a reference may be there twice: like most ERPs, this one does not mind
create table sandbox_erp.sales_order (id text primary key, body jsonb not null,
    customer text generated always as (body->>'customer') stored,
    reference text generated always as (body->>'externalId') stored,
    booked bigserial not null);
create index on sandbox_erp.sales_order (customer, reference);
create index on sandbox_erp.sales_order (reference);
create table sandbox_erp.shipment (id text primary key, body jsonb not null,
    sales_order text generated always as (body->>'order') stored);
create index on sandbox_erp.shipment (sales_order);
create table sandbox_erp.invoice (id text primary key, body jsonb not null,
    customer text generated always as (body->>'customer') stored);
create index on sandbox_erp.invoice (customer);

-- xid is the writing transaction: by it a reader's mark stays in front of all that may still be committed late
create table sandbox_erp.change (
    feed text not null, xid bigint not null default pg_current_xact_id()::text::bigint, seq bigserial not null,
    id text not null, primary key (feed, xid, seq));
create index on sandbox_erp.change (feed, id, xid, seq);

create table sandbox_erp.task (id bigserial primary key, due bigint not null, step text not null, sales_order text not null);
create index on sandbox_erp.task (due);
