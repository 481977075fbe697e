import type {Digest, DigestItem} from './digest.js'

function line({words, owner, due, assumed, document}: DigestItem): string {
  const when = `${due ?? ''}${assumed === null ? '' : ` (推定: ${assumed})`}`
  return `  ${when} ${words}${owner === null ? '' : ` — ${owner}`} 《${document}》`
}

function part(name: string, count: number, items: readonly DigestItem[]): string[] {
  if (count === 0) return []
  const rest = count > items.length ? [`  … 另有 ${count - items.length} 项, 请到台账中查看`] : []
  return [`${name} ${count} 项`, ...items.map(line), ...rest, '']
}

export const digestTitle = ({day, counts}: Digest) =>
  `台账每日提醒 ${day}: 到期 ${counts.due} 项, 逾期 ${counts.overdue} 项, 逾期无佐证 ${counts.withoutEvidence} 项`

/** The digest as plain text, for a file, a mail and the terminal. */
export function digestWords(digest: Digest): string {
  const {counts, due, overdue, withoutEvidence, ranking} = digest
  const lines = [
    digestTitle(digest),
    '',
    ...part('即将到期', counts.due, due),
    ...part('已逾期', counts.overdue, overdue),
    ...part('已逾期而没有任何佐证', counts.withoutEvidence, withoutEvidence),
    ...(ranking === null || ranking.length === 0
      ? []
      : ['责任单位', ...ranking.map((one) => `  ${one.owner}: 逾期 ${one.overdue} 项, 将到期 ${one.due} 项`), '']),
    '期限标「推定」的, 原文没有写明, 由规则推定。',
  ]
  return `${lines.join('\n')}\n`
}
