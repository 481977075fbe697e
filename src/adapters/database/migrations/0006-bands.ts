/** Bands are looked up with every document: what waits to be sorted in would be read from end to end each time. */
export const bands = 'alter index documents_bands set (fastupdate = off)'
