/** Put words on the clipboard; pages of an office's own server are no secure origin, so the new way may be missing. */
export async function copyText(words: string): Promise<boolean> {
  if (window.isSecureContext) {
    return navigator.clipboard.writeText(words).then(
      () => true,
      // Refused by the browser's settings: the old way may still be open.
      () => copySelected(words),
    )
  }
  return copySelected(words)
}

function copySelected(words: string): boolean {
  const field = document.createElement('textarea')
  const before = document.activeElement
  field.value = words
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return done
}
