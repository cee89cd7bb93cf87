-- A mail to one person: what was owed to that person when it was put together. A row is claimed for a short lease, so
-- one instance sends it; what could not be sent is tried again.
create table notices_mail (
  id uuid primary key,
  person uuid not null references access_person,
  created_at timestamptz not null,
  next_at timestamptz not null,
  attempt int not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz,
  error text
);
create index notices_mail_due on notices_mail (next_at) where sent_at is null and given_up_at is null;
create index notices_mail_person on notices_mail (person, created_at desc);

-- What a person is told: the topic and its facts. The words are made when it is read, in the reader's language.
create table notices_notice (
  id uuid primary key,
  person uuid not null references access_person,
  account text not null,
  topic text not null,
  -- What happened, once: the same occasion heard again makes no second notice.
  occasion text not null,
  -- The number of the thing that the link leads to.
  subject text not null,
  facts text not null,
  at timestamptz not null,
  inbox boolean not null,
  read_at timestamptz,
  -- When the mail about it is due; empty when there is to be none.
  mail_due timestamptz,
  mail uuid references notices_mail,
  unique (person, account, topic, occasion)
);
-- The bell: only what is unread is in it, so it stays small however much was told.
create index notices_notice_unread on notices_notice (person, account, at desc, id desc)
  where inbox and read_at is null;
create index notices_notice_inbox on notices_notice (person, account, at desc, id desc) where inbox;
create index notices_notice_due on notices_notice (mail_due) where mail is null and mail_due is not null;
create index notices_notice_mail on notices_notice (mail) where mail is not null;
create index notices_notice_old on notices_notice (at) where read_at is not null or not inbox;

-- What a person has chosen; who has chosen nothing for a topic gets the usual.
create table notices_choice (
  person uuid not null references access_person,
  topic text not null,
  inbox boolean not null,
  mail text not null check (mail in ('NONE', 'NOW', 'DAILY')),
  primary key (person, topic)
);
create table notices_hour (
  person uuid primary key references access_person,
  hour int not null check (hour between 0 and 23)
);
