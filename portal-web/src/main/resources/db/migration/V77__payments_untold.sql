-- For the figures of operation: what is paid and not in the ERP's books yet.
create index payments_payment_untold on payments_payment (ended_at) where state = 'SUCCEEDED' and booked_at is null;
