/** `a,b` as words; undefined where nothing was asked. */
export function words(list: string | undefined): string[] | undefined {
  const found = list
    ?.split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  return found && found.length > 0 ? found : undefined
}
