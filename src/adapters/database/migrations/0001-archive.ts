/** The archive as first released. A released migration is never edited: what changes comes as the next file. */
export const archive = `
create table users (
  id text primary key,
  name text not null unique,
  display text not null,
  role text not null check (role in ('clerk', 'inspector', 'admin')),
  password text,
  disabled boolean not null default false,
  created_at timestamptz not null,
  seen_at timestamptz
);
create table sessions (
  hash text primary key,
  user_id text not null references users on delete cascade,
  csrf text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text
);
create table links (
  hash text primary key,
  user_id text not null references users on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
create table tokens (
  id text primary key,
  hash text not null unique,
  user_id text not null references users on delete cascade,
  name text not null,
  role text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz,
  revoked_at timestamptz
);
create table batches (
  id text primary key,
  name text not null,
  source text not null,
  lane text not null,
  by_id text references users on delete set null,
  expected integer,
  created_at timestamptz not null
);
create table documents (
  id text primary key,
  name text not null,
  size bigint not null,
  media_type text,
  lane text not null check (lane in ('interactive', 'bulk', 'scan')),
  status text not null check (status in ('waiting', 'working', 'done', 'failed')),
  stage text,
  revision integer not null default 1,
  job integer not null default 1,
  starts integer not null default 0,
  crashes integer not null default 0,
  queued_at timestamptz not null,
  started_at timestamptz,
  worker text,
  given jsonb not null,
  title text,
  genre text,
  date text,
  date_from text,
  place text,
  speaker text,
  chars integer,
  pages integer,
  counts jsonb,
  entry_count integer not null default 0,
  doubtful_count integer not null default 0,
  checkability double precision,
  digest text,
  milliseconds integer,
  owner_id text references users on delete set null,
  batch_id text references batches,
  created_at timestamptz not null,
  analyzed_at timestamptz,
  search tsvector,
  bands integer[],
  signature bytea
);
create index documents_open on documents (queued_at) where status in ('waiting', 'working');
create index documents_analyzed on documents (analyzed_at);
create index documents_created on documents (created_at);
create index documents_place on documents (place, date);
create index documents_search on documents using gin (search);
create index documents_bands on documents using gin (bands);
create table analyses (
  document_id text primary key references documents on delete cascade,
  reading bytea not null,
  record bytea not null
);
alter table analyses alter column reading set storage external;
alter table analyses alter column record set storage external;
create table uploads (
  id text primary key,
  batch_id text not null references batches,
  document_id text references documents on delete cascade,
  name text not null,
  path text,
  size bigint not null,
  state text not null check (state in ('accepted', 'duplicate', 'refused')),
  code text,
  reason text,
  remedy text,
  by_id text references users on delete set null,
  at timestamptz not null
);
create index uploads_batch on uploads (batch_id, at);
create index uploads_document on uploads (document_id);
create index uploads_by on uploads (by_id, document_id);
create table entries (
  document_id text not null references documents on delete cascade,
  ordinal integer not null,
  id text not null,
  kind text not null,
  origin text not null,
  review text not null,
  start_at integer not null,
  end_at integer not null,
  page integer,
  quote text not null,
  confidence real not null,
  rules text[] not null,
  section text,
  fields jsonb not null,
  machine jsonb,
  follow jsonb,
  label text not null,
  canonical text,
  unit text,
  value double precision,
  yuan double precision,
  done_yuan double precision,
  strength text,
  owner text,
  place text,
  from_day text,
  to_day text,
  due text,
  due_from text,
  status text,
  commitment boolean not null,
  decisions integer not null default 0,
  decided_by text,
  decided_at timestamptz,
  primary key (document_id, ordinal),
  unique (document_id, id)
);
create index entries_due on entries (due) where commitment;
create index entries_owner on entries (owner);
create index entries_label on entries (label);
create table checks (
  document_id text not null references documents on delete cascade,
  ordinal integer not null,
  kind text not null,
  holds boolean,
  data jsonb not null,
  quote text not null,
  primary key (document_id, ordinal)
);
create table alike (
  a text not null references documents on delete cascade,
  b text not null references documents on delete cascade,
  score real not null,
  primary key (a, b)
);
create index alike_b on alike (b);
create table failures (
  document_id text primary key references documents on delete cascade,
  stage text not null,
  code text not null,
  reason text not null,
  remedy text not null,
  attempts integer not null,
  at timestamptz not null
);
create table decisions (
  seq bigint generated always as identity primary key,
  id text not null unique,
  document_id text not null,
  entry_id text not null,
  kind text not null,
  payload jsonb not null,
  by_id text,
  at timestamptz not null,
  undoes text unique,
  request text
);
create index decisions_entry on decisions (document_id, entry_id, seq);
create index decisions_request on decisions (by_id, request) where request is not null;
create table audit (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  by_id text,
  via text not null,
  action text not null,
  target text,
  detail jsonb not null,
  address text
);
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger decisions_append_only before update or delete on decisions for each row execute function refuse_change();
create trigger audit_append_only before update or delete on audit for each row execute function refuse_change();
create table views (
  id text primary key,
  user_id text not null references users on delete cascade,
  page text not null,
  name text not null,
  query text not null,
  shared boolean not null
);
create table dictionary_versions (
  name text not null,
  version integer not null,
  content text not null,
  by_id text,
  at timestamptz not null,
  primary key (name, version)
);
create table settings (
  key text primary key,
  value jsonb not null
);
create table workers (
  id text primary key,
  host text not null,
  pid integer not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  concurrency integer not null,
  busy integer not null,
  done integer not null,
  failed integer not null,
  memory bigint not null,
  digest text not null
);
`
