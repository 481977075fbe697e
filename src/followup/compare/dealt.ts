/** What a list promises of one of its members: its verb, the member, and what stands behind the list. */
export function dealt(words: string, member: string): string {
  const verb = VERB.exec(words)?.[0] ?? ''
  const tail = words.includes('等') ? words.slice(words.lastIndexOf('等') + 1).slice(-12) : words.slice(-2)
  return `${verb}${member}${tail}`
}

const VERB =
  /^[^、（“《]{0,6}?(?:完成|推进|推动|实施|建设|启动|开展|谋划|做好|加快|新建|改造|开工|建成|投用|投运|争取|支持|创建|打通)+/u
