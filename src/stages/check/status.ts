import type {SumCheck} from '../../model/check.js'
import {sum} from '../../text/decimal.js'
import type {Figure, Statement} from './figure.js'
import {sumOf} from './sum.js'

const STATUS =
  /开工|续建|新建|在建|竣工|完工|投产|前期|签约|储备|启动|完成|建成|实施|达到|推进|立项|落地|谋划|申请|申报|办结|销号/u
const COUNTED = /^[^，。；\d]{0,14}(?:项目|工程|实事|事项|任务|企业|问题)/u

/** How many parts a list of works has at most. */
const MOST = 8

/** What a stretch between two marks says of works: how many, and for how much money. */
interface Piece {
  readonly count: Figure
  readonly money: Figure | null
}

/** 200个项目，开工70个、续建130个: the works that are in one state each, where together they are all there are. */
export function statuses(statement: Statement, earlier: readonly Statement[]): SumCheck[] {
  const pieces = piecesOf(statement)
  if (pieces.length < 2 || pieces.length > MOST) return []
  const told = [...earlier.flatMap(({figures}) => figures), ...statement.figures]
  // The first stretch may be the one that names the total.
  for (const from of [0, 1])
    for (let to = pieces.length; to >= from + 2; to--) {
      const parts = pieces.slice(from, to)
      const {count, money} = parts[0]!
      const before = told.filter(({end}) => end <= Math.min(count.start, money?.start ?? count.start))
      const all = sum(parts.map((part) => part.count.value))
      const total = before.findLast((figure) => isTotal(statement.text, figure, all))
      if (total === undefined) continue
      const counts = parts.map((part) => part.count)
      return [sumOf(total, counts, 'check/sum'), ...moneyOf(before, total, parts)]
    }
  return []
}

function isTotal(text: string, {family, value, end, label}: Figure, all: number): boolean {
  return (
    family === '个' &&
    value === all &&
    value >= 5 &&
    (COUNTED.test(text.slice(end, end + 20)) || /项目|工程|实事/u.test(label))
  )
}

/** Where the counts are all there are, so is their money. */
function moneyOf(before: readonly Figure[], total: Figure, parts: readonly Piece[]): SumCheck[] {
  const money = parts.flatMap(({money}) => money ?? [])
  const near = ({start, end}: Figure) => Math.min(Math.abs(start - total.end), Math.abs(total.start - end)) < 14
  const whole = before.findLast(
    (figure) =>
      figure.family === '元' && near(figure) && /投资/u.test(figure.label) && !/完成|年度|到位/u.test(figure.label),
  )
  return whole === undefined || money.length !== parts.length ? [] : [sumOf(whole, money, 'check/sum')]
}

function piecesOf({text, start, end, figures}: Statement): Piece[] {
  const pieces: Piece[] = []
  let [from, next] = [start, 0]
  for (let at = start; at <= end && pieces.length <= MOST; at++) {
    if (at < end && !/[，。；、,;]/u.test(text[at]!)) continue
    const first = next
    while (next < figures.length && figures[next]!.end <= at) next++
    const piece = pieceOf(text.slice(from, at), figures.slice(first, next))
    if (piece !== null) pieces.push(piece)
    from = at + 1
  }
  return pieces
}

function pieceOf(words: string, figures: readonly Figure[]): Piece | null {
  const counts = figures.filter(({family}) => family === '个')
  const money = figures.filter(({family}) => family === '元')
  const [count] = counts
  if (count === undefined || counts.length > 1 || money.length > 1 || !STATUS.test(words)) return null
  return {count, money: money[0] ?? null}
}
