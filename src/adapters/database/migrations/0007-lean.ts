/**
 * What every document costs to keep. Words become numbers, made as app/search-words.ts makes them, and lie with bands
 * and signature beside the analysis: a document's row changes often, and its long columns were indexed anew each time.
 * Records lose a check by reference, made once a row though the document is locked when they are written, and the
 * indexes that another one answers for: their order is that of their places, and an id is of one document only.
 */
export const lean = `
alter table analyses add column words integer[], add column bands integer[], add column signature bytea;
alter table analyses alter column words set storage external, alter column signature set storage external;
update analyses a set bands = d.bands, signature = d.signature, words = (
  select array_agg(('x' || encode(substr(sha256(convert_to(word, 'UTF8')), 1, 4), 'hex'))::bit(32)::int)
  from unnest(tsvector_to_array(d.search)) word
) from documents d where d.id = a.document_id;
create index analyses_words on analyses using gin (words);
create index analyses_bands on analyses using gin (bands) with (fastupdate = off);
alter table documents drop column search, drop column bands, drop column signature;
alter table entries drop constraint entries_document_id_fkey;
create function delete_entries() returns trigger language plpgsql as $$
begin
  delete from entries where document_id = old.id;
  return null;
end $$;
create trigger documents_entries after delete on documents for each row execute function delete_entries();
alter table entries drop constraint entries_document_id_id_key;
drop index entries_id;
create unique index entries_id on entries (id);
drop index entries_position;
drop index entries_owner;
create index entries_owner on entries (owner) where owner is not null`
