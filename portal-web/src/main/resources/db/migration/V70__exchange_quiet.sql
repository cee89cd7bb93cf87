-- Until then the ERP may be busy with an earlier request: the message may be looked for, but not sent again.
alter table exchange_message add column quiet_until timestamptz;
