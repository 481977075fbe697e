/** An archive is an upload of its own, whose files follow. */
export const unpacked = `
alter table uploads drop constraint uploads_state_check;
alter table uploads add constraint uploads_state_check check (state in ('accepted', 'duplicate', 'refused', 'unpacked'))`
