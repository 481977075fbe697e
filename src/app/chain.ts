import {type Chain, chainOf, type Step} from '../followup/chain/chain.js'
import type {Volume} from '../followup/chain/volume.js'
import {planYear} from '../followup/compare/commitments.js'
import {countsOf, sameName} from '../followup/compare/indicator.js'
import type {Dictionaries} from '../model/dictionary.js'
import type {DocumentRecord} from '../model/record.js'
import {amountWords, verdictWords} from '../model/words.js'
import {type Analyzed, directionsOf, type Sided, sideOf} from './compare.js'
import type {Column, Sheet} from './ledger/sheet.js'

/** The contract's JSON of the years of one place. */
export interface ChainRecord extends Chain {
  readonly schema: 'taizhang.chain/1'
}

function volumeOf({side, record}: Sided, name: string): Volume {
  const {date} = record.document
  return {...side, name, date, year: planYear(side.entries) ?? (date === null ? null : Number(date.slice(0, 4)))}
}

/** The documents of one place in the order of their years. */
export function chainDocuments(documents: readonly Analyzed[], dictionaries: Dictionaries): ChainRecord {
  return chainSides(documents.map(sideOf), dictionaries, ({name}) => name)
}

/** @param name what a document is called in the chain. */
export function chainSides(
  sides: readonly Sided[],
  dictionaries: Dictionaries,
  name: (document: DocumentRecord) => string,
): ChainRecord {
  const volumes = sides.map((one) => volumeOf(one, name(one.record.document)))
  return {schema: 'taizhang.chain/1', ...chainOf(volumes, directionsOf(dictionaries))}
}

/** What a chain says of one indicator. */
export function ofIndicator(chain: ChainRecord, name: string): ChainRecord {
  const named = ({indicator}: {readonly indicator: string}) => indicator.includes(name) || sameName(indicator, name)
  return {
    ...chain,
    steps: chain.steps.map((step) => ({
      ...step,
      links: step.links.filter(({commitment}) => countsOf(commitment, name)),
    })),
    drift: chain.drift.filter(named),
    recycled: [],
    conflicts: chain.conflicts.filter(named),
    growths: chain.growths.filter(named),
  }
}

const text = (heading: string, width: number, wrap = true): Column => ({heading, type: 'text', width, wrap})

function stepRows({plan, result, year, links}: Step) {
  const count = (verdict: string) => links.filter((link) => link.verdict === verdict).length
  return [year, plan, result, links.length, ...Object.keys(verdictWords).map(count)]
}

function linkRows({year, links}: Step) {
  return links.map(({commitment, result, verdict, reason}) => {
    const amount = commitment.kind === 'target' ? amountWords(commitment, commitment.unit) : null
    return [year, commitment.quote, amount, verdictWords[verdict], reason, result?.quote ?? null]
  })
}

/** The chain as an office reads it. */
export function chainSheets({steps, drift, recycled, conflicts, growths}: ChainRecord): Sheet[] {
  const number = (heading: string): Column => ({heading, type: 'text', width: 8})
  const sheet = (name: string, columns: readonly Column[], rows: Sheet['rows']): Sheet => ({name, columns, rows})
  const counts = Object.values(verdictWords).map(number)
  return [
    sheet('逐年', [number('年'), text('计划', 30), text('报告', 30), number('承诺'), ...counts], steps.map(stepRows)),
    sheet(
      '承诺',
      [number('年'), text('计划原文', 44), text('数值', 14), number('结论'), text('理由', 44), text('结果原文', 44)],
      steps.flatMap(linkRows),
    ),
    sheet(
      '松动',
      [
        text('指标', 26),
        text('变化', 28),
        text('前文', 30),
        text('前文原文', 40),
        text('后文', 30),
        text('后文原文', 40),
      ],
      drift.map(({indicator, change, before, after}) => [
        ...[indicator, change, before.document, before.quote],
        ...[after.document, after.quote],
      ]),
    ),
    sheet(
      '重复承诺',
      [text('事项', 36), number('次'), text('各年原文', 90)],
      recycled.map(({words, years, places}) => [
        ...[words, years],
        places.map(({year, document, quote}) => `${year ?? document}: ${quote}`).join(' · '),
      ]),
    ),
    sheet(
      '口径不一',
      [text('指标', 26), text('时期', 24), text('各文数字', 90)],
      conflicts.map(({indicator, from, to, told}) => [
        ...[indicator, `${from}—${to}`],
        told.map(({document, words, quote}) => `${document}: ${words} (${quote})`).join(' · '),
      ]),
    ),
    sheet(
      '增速核对',
      [
        text('指标', 26),
        number('年'),
        number('结论'),
        text('算式', 40),
        text('上年原文', 44),
        text('当年原文', 44),
        text('增速原文', 44),
      ],
      growths.map(({indicator, year, holds, computation, before, now, rate}) => [
        ...[indicator, year, holds ? '相符' : '不符', computation],
        ...[before, now, rate].map(({document, quote}) => `${document}: ${quote}`),
      ]),
    ),
  ]
}
