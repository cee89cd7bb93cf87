-- what came after the first books: made at every opening where it is missing, so that older books stay open
create table if not exists sandbox_erp.payment (id text primary key, body jsonb not null,
    customer text generated always as (body->>'customer') stored,
    reference text generated always as (body->>'externalId') stored,
    booked bigserial not null);
create index if not exists payment_reference on sandbox_erp.payment (reference);
insert into sandbox_erp.series values ('payment', 700001) on conflict do nothing;
