-- A partner's deals and quotes of a quarter.
create index deals_deal_submitted on deals_deal (account, submitted_at) where submitted_at is not null;
create index quotes_quote_sent on quotes_quote (account, sent_at) where sent_at is not null;
