-- A row that nobody will read again, and that somebody has seen.
alter table exchange_aside drop constraint exchange_aside_state_check;
alter table exchange_aside add constraint exchange_aside_state_check check (state in ('BAD', 'WAITING', 'SEEN'));
