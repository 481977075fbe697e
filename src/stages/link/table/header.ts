import type {Heading} from './heading.js'

/** What a column of a project table tells. */
export type Role = 'name' | 'total' | 'year' | 'done' | 'place' | 'begins' | 'ends' | 'capacity' | 'progress'

/** The first that fits decides: 2024年计划投资 is this year's, 计划总投资 the total. */
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['name', /^(?:重点|建设|拟建|在建|重大)?(?:项目|工程)(?:名称|单位及名称)?$|^名称$/u],
  ['begins', /开工(?:时间|日期|年月)|开工$/u],
  ['ends', /(?:竣工|完工|建成|投产|投用|完成)(?:时间|日期|年月|时限)|建设期限|^(?:竣工|投产)$/u],
  ['done', /(?:累计|已|实际)完成(?:投资)?|^完成投资/u],
  ['total', /总投资|投资总额|投资规模|投资额|概算|总造价/u],
  ['year', /(?:年度?|本年|当年|今年|年内).{0,4}(?:计划|目标|安排|拟)?.{0,2}投资|^计划投资/u],
  ['place', /(?:建设|项目|实施)?地[点址]|所在(?:地|县|市|区|乡镇)|^(?:县区|县[（(]?市|属地)/u],
  ['capacity', /建设(?:规模|内容)/u],
  ['progress', /进展|进度|形象/u],
]

/** 单位:万元, （亿元）: the exponent that a bare number in the column is shifted by. */
const UNIT = /(?<scale>万亿|亿|千万|百万|万)?元/u
const UNIT_BEHIND = /[（(](?:单位[:：]?)?(?<unit>(?:万亿|亿|千万|百万|万)?元)[）)]|[、，,/](?<bare>(?:万亿|亿|万)元)$/u
const UNIT_ABOVE = /(?:金额)?单位\s{0,2}[:：]\s{0,2}(?<unit>(?:万亿|亿|千万|百万|万)?元)/u
const EXPONENTS: Readonly<Record<string, number>> = {万亿: 12, 亿: 8, 千万: 7, 百万: 6, 万: 4}

export interface Column {
  readonly role: Role
  readonly index: number
  /** Null where neither the heading nor the caption says a unit. */
  readonly exponent: number | null
}

export interface Header {
  readonly kind: 'project'
  readonly columns: readonly Column[]
  /** Sums, a site or a size beside the name: no table of tasks has them. */
  readonly certain: boolean
}

const CERTAIN: ReadonlySet<Role> = new Set(['total', 'year', 'done', 'capacity', 'begins'])

/** The heading of a project table: a name column and another that we know; null for any other table. */
export function headerOf({columns}: Heading, caption: string): Header | null {
  const above = exponentOf(UNIT_ABOVE.exec(caption)?.groups?.unit)
  const found: Column[] = []
  for (const {index, words, last, cells} of columns) {
    const first = cells[0]?.text.replace(/\s/gu, '') ?? ''
    const role = roleOf(last) ?? roleOf(words) ?? roleOf(first)
    if (role === null || found.some((column) => column.role === role)) continue
    const unit = UNIT_BEHIND.exec(words)?.groups
    found.push({role, index, exponent: exponentOf(unit?.unit ?? unit?.bare) ?? above})
  }
  const roles = found.map(({role}) => role)
  if (!roles.includes('name') || roles.length < 2) return null
  return {kind: 'project', columns: found, certain: roles.some((role) => CERTAIN.has(role))}
}

function roleOf(heading: string): Role | null {
  const bare = heading.replace(/[（(][^（()）]{0,20}[）)]$/u, '').replace(/[、，,/](?:万亿|亿|万)元$/u, '')
  return ROLES.find(([, pattern]) => pattern.test(bare))?.[0] ?? null
}

function exponentOf(unit: string | undefined): number | null {
  if (unit === undefined) return null
  return EXPONENTS[UNIT.exec(unit)?.groups?.scale ?? ''] ?? 0
}
