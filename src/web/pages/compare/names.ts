interface Linked {
  readonly commitment: {readonly id: string}
}

/** Each link with a name of its own: a commitment to several things has a link for each, the second one's is `id.2`. */
export function named<L extends Linked>(links: readonly L[]): (L & {readonly name: string})[] {
  const seen = new Map<string, number>()
  return links.map((link) => {
    const {id} = link.commitment
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return {...link, name: count === 1 ? id : `${id}.${count}`}
  })
}
