-- Words are compared by their stem in the language of the text, without accents.
create function campaigns_dictionary(text) returns regconfig language sql immutable strict parallel safe
  as $$ select case $1 when 'nb' then 'pg_catalog.norwegian'::regconfig when 'sv' then 'pg_catalog.swedish'::regconfig
                       when 'da' then 'pg_catalog.danish'::regconfig else 'pg_catalog.english'::regconfig end $$;
create function campaigns_stems(language text, words text) returns tsvector language sql immutable strict parallel safe
  as $$ select to_tsvector(public.campaigns_dictionary($1), $2)
            || to_tsvector('pg_catalog.simple', public.unaccent('public.unaccent', lower($2))) $$;

-- What won a sale or lost it, told by who was there.
create table campaigns_story (
  id uuid primary key,
  number text not null unique,
  account text not null,
  author uuid not null,
  author_name text not null,
  company text not null,
  status text not null check (status in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'RETURNED', 'WITHDRAWN')),
  outcome text not null check (outcome in ('WON', 'LOST')),
  language text not null check (language in ('nb', 'sv', 'da', 'en')),
  title text not null,
  text text not null,
  line text not null,
  products text[] not null default '{}',
  industry text not null,
  competitor text not null default '',
  band text not null check (band in ('SMALL', 'MEDIUM', 'LARGE', 'HUGE')),
  -- The supplier's word to the author when it came back.
  remark text not null default '',
  stars int not null default 0,
  raters int not null default 0,
  written_at timestamptz not null,
  published_at timestamptz,
  search tsvector not null generated always as (
    public.campaigns_stems(language, title || ' ' || text || ' ' || competitor)) stored
);
create index campaigns_story_published on campaigns_story (published_at desc, id) where status = 'PUBLISHED';
create index campaigns_story_account on campaigns_story (account, written_at desc, id);
create index campaigns_story_waiting on campaigns_story (written_at, id) where status = 'SUBMITTED';
create index campaigns_story_search on campaigns_story using gin (search);
create index campaigns_story_line on campaigns_story (line, published_at desc) where status = 'PUBLISHED';
create index campaigns_story_industry on campaigns_story (industry, published_at desc) where status = 'PUBLISHED';
create index campaigns_story_competitor on campaigns_story (lower(competitor), published_at desc)
  where status = 'PUBLISHED' and competitor <> '';
create index campaigns_story_products on campaigns_story using gin (products);

create table campaigns_rating (
  story uuid not null references campaigns_story,
  account text not null,
  person uuid not null,
  stars int not null check (stars between 1 and 5),
  at timestamptz not null,
  primary key (story, person)
);

create table campaigns_comment (
  id uuid primary key,
  story uuid not null references campaigns_story,
  account text not null,
  person uuid not null,
  person_name text not null,
  company text not null,
  text text not null,
  at timestamptz not null,
  removed_at timestamptz
);
create index campaigns_comment_story on campaigns_comment (story, at, id);
