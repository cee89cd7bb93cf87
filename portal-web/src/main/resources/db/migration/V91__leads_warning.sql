-- When three quarters of an answer's working time are over; empty once the partner has been told.
alter table leads_lead add column warn_at timestamptz;
create index leads_lead_warning on leads_lead (warn_at) where status = 'OFFERED' and warn_at is not null;
