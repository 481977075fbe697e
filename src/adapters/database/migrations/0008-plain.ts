/**
 * The fields of a record are read as a whole and hardly ever looked into: as they were written they cost less to keep
 * and to read. Nothing is found by the labels' own index: who asks for an indicator asks for its other names as well.
 */
export const plain = `
drop index entries_label;
alter table entries alter column fields type json using fields::json`
