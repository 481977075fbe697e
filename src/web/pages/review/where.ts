/** Where somebody's review stood when they left, in this browser: the record by document, the latest document first. */
const KEY = 'taizhang.review.where'
const KEPT = 100

type Places = readonly (readonly [document: string, record: string])[]

function places(): Places {
  return JSON.parse(localStorage.getItem(KEY) ?? '[]') as Places
}

export function rememberPlace(document: string, record: string) {
  const others = places().filter(([id]) => id !== document)
  localStorage.setItem(KEY, JSON.stringify([[document, record], ...others].slice(0, KEPT)))
}

/** The record that was at hand in a document. */
export function placeIn(document: string): string | undefined {
  return places().find(([id]) => id === document)?.[1]
}

/** The document that was open last. */
export function lastDocument(): string | undefined {
  return places()[0]?.[0]
}
