/** Which document is being held against the others of its place, so that two workers do not both do it. */
export const matching = 'alter table documents add column matching timestamptz'
