-- Targets of a quarter ('2026Q4') for one partner, or for every partner that has none of its own (empty account).
create table insight_target (
  account text not null,
  quarter text not null check (quarter ~ '^\d{4}Q[1-4]$'),
  kpi text not null,
  target numeric(19, 4) not null check (target >= 0),
  primary key (account, quarter, kpi)
);

-- What a level of the partner programme asks for, over twelve months.
create table insight_level_rule (
  level int not null check (level between 2 and 3),
  kpi text not null,
  least numeric(19, 4) not null check (least > 0),
  primary key (level, kpi)
);
insert into insight_level_rule (level, kpi, least) values
  (2, 'leads-in-time', 10), (2, 'orders', 12), (2, 'downloads', 10),
  (3, 'leads-in-time', 30), (3, 'leads-won', 6), (3, 'orders', 40), (3, 'stories', 2);

-- A partner's figures of a quarter are sums over these, however much the others did.
create index leads_event_won on leads_event (account, at) where kind = 'won';
create index campaigns_download_day on campaigns_download (account, day) include (downloads);
create index campaigns_enrolment_at on campaigns_enrolment (account, at);
create index campaigns_result_at on campaigns_result (account, at);
create index access_sign_in_at on access_sign_in (person, created_at) where person is not null;
