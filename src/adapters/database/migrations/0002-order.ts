/** The ledger in the order of the texts is read from any row on without sorting it anew. */
export const order = 'create index entries_position on entries (document_id, start_at, ordinal)'
