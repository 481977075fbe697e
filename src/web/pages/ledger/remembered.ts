const KEY = 'taizhang.ledger.columns'

/** The columns this person chose last; an address that names its own wins. */
export function storedColumns(): string | undefined {
  return localStorage.getItem(KEY) ?? undefined
}

export function storeColumns(keys: string | null) {
  if (keys === null) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, keys)
}
