-- How far the demo's business clock stands from the real one, for all instances. Production never reads it.
create table platform_clock (
  id boolean primary key default true check (id),
  ahead_seconds bigint not null
);
