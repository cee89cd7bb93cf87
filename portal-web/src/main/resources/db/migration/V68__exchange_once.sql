-- A payment is owed once, for ever, as an order is.
create unique index exchange_message_once on exchange_message (kind, business_key) where kind in ('payment');
