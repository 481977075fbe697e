/** Deadlines with where they come from, reported progress, evidence from later documents, and the daily digest. */
export const followUp = `
alter table entries add column due_rule text, add column read_due jsonb, add column percent double precision, add column reported text;
create index entries_id on entries (id);
alter table documents add column matched integer;
create index documents_unmatched on documents (analyzed_at) where status = 'done' and matched is distinct from job;
create table evidence (
  document_id text not null references documents on delete cascade,
  entry_id text not null,
  result_id text not null references documents on delete cascade,
  result_entry text,
  start_at integer,
  end_at integer,
  quote text,
  verdict text not null,
  reason text not null,
  confidence real not null,
  at timestamptz not null,
  primary key (document_id, entry_id, result_id)
);
create index evidence_result on evidence (result_id);
create table digests (
  day text primary key,
  content jsonb not null,
  at timestamptz not null
);
create table deliveries (
  day text not null references digests on delete cascade,
  channel text not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  reason text,
  at timestamptz not null,
  primary key (day, channel)
)`
