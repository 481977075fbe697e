/** What somebody did with things says nothing of which they are: 安排重点项目 has the 总投资 of its 重点项目. */
const DEALT =
  /^(?:(?:稳步|全面|切实|全力|深入|扎实|积极|有序|统筹|梯次|逐步|大力|加快|继续|持续|重点|初步|共|共计|已|先后|组织|集中){0,3}(?:谋划实施|组织实施|安排|实施|推进|推动|抓好|抓|谋划|受理|办理|开展|争取|落实|处理|推广|完成)(?:了)?)(?!的|率|情况|工作)(?<things>[^的]{2,}|.{2,}的(?!.{0,12}企业).{2,})$/u

/** 推进X建设 is about X. */
const WORK = /(?<=.{3})(?:项目)?(?:建设|工作|创建活动|活动)$/u

/** A bare head with what it is the head of, said once: 重点项目 + 项目开工率 → 重点项目开工率. */
export function headed(topic: string, head: string): string {
  const things = DEALT.exec(topic)?.groups?.things
  const name = things === undefined ? topic : things.replace(WORK, (work) => (work.startsWith('项目') ? '项目' : ''))
  for (let size = Math.min(name.length, head.length - 1, 8); size >= 2; size--) {
    if (name.endsWith(head.slice(0, size))) return name + head.slice(size)
  }
  return name + head
}

const DEED =
  /^(?:切实|常态化|稳步|全面|深入|坚持|扎实|大力|积极|进一步|加快|推动|推进|加强|开展|强化|深化|统筹|严格|认真|有效|不断|着力|全力|持续|继续|逐步|健全|完善|落实|做到|做好|抓好|实行|推行|通过|依托|围绕|聚焦)/u

/** 切实做到接诉即办, 稳步推动…: what is done, and no subject. */
export function isDeed(words: string): boolean {
  return DEED.test(words)
}
