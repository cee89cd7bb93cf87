-- what came after the first books: made at every opening where it is missing, so that older books stay open
create table if not exists sandbox_erp.payment (id text primary key, body jsonb not null,
    customer text generated always as (body->>'customer') stored,
    reference text generated always as (body->>'externalId') stored,
    booked bigserial not null);
create index if not exists payment_reference on sandbox_erp.payment (reference);
create table if not exists sandbox_erp.return_order (id text primary key, body jsonb not null,
    customer text generated always as (body->>'customer') stored,
    reference text generated always as (body->>'externalId') stored,
    sales_order text generated always as (body->>'order') stored,
    booked bigserial not null);
create index if not exists return_order_reference on sandbox_erp.return_order (reference);
create index if not exists return_order_of on sandbox_erp.return_order (sales_order);
-- which of our credit notes was asked for under which number
create table if not exists sandbox_erp.credit_request (reference text not null, customer text not null,
    invoice text not null, booked bigserial not null);
create index if not exists credit_request_reference on sandbox_erp.credit_request (reference);
-- who pays invoices of at least so much in so many parts
create table if not exists sandbox_erp.instalments (customer text primary key, parts int not null, least numeric not null);
create table if not exists sandbox_erp.hold (id text primary key, body jsonb not null,
    sales_order text generated always as (body->>'order') stored);
create index if not exists hold_of on sandbox_erp.hold (sales_order);
create table if not exists sandbox_erp.lead (id text primary key, body jsonb not null,
    reference text generated always as (body->>'externalId') stored);
create index if not exists lead_reference on sandbox_erp.lead (reference);
insert into sandbox_erp.series values ('payment', 700001), ('return', 50001), ('lead', 1001), ('hold', 1),
    ('serial', 4711)
    on conflict do nothing;
