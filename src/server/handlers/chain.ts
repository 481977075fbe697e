import {MissingError} from '../../app/access.js'
import {type ChainRecord, chainSheets} from '../../app/chain.js'
import {chainView} from '../../app/ledger/chain-view.js'
import type {DocumentView} from '../../app/ports/views.js'
import type {Handlers, Known} from '../context.js'
import {HttpError} from '../problem.js'
import {comparedOf, verdicts} from './compare.js'
import {sendFile} from './papers.js'

/** A place has a report or two a year; more would keep whoever asks waiting. */
const MOST = 60

interface Asked {
  readonly params: {readonly place: string}
  readonly query: {readonly from?: number | undefined; readonly to?: number | undefined}
}

/** The documents of a place in the order of their days, and their chain with the verdicts of people laid over. */
async function chainOf(context: Known, {params: {place}, query: {from, to}}: Asked) {
  const {store, analysts} = context.ports
  const years = {from: from === undefined ? undefined : String(from), to: to === undefined ? undefined : String(to)}
  const found = await store.documents.list(
    {statuses: ['done'], place, ...years, sort: 'date'},
    {offset: 0, limit: 1000},
    context.asking.scope,
  )
  // The filter finds 临泽市高新区 for 临泽市; a chain is of one place.
  const documents = found.items.filter((document) => document.place === place && document.date !== null)
  if (documents.length === 0) throw new MissingError(`没有${place}的已分析文件`)
  if (documents.length > MOST)
    throw new HttpError(
      422,
      'chain/too-many',
      `${place}有 ${documents.length} 份文件, 一次最多 ${MOST} 份`,
      '请用 from、to 缩小年份',
    )
  const compared = []
  for (const document of documents) compared.push(await comparedOf(context, document))
  const chain = JSON.parse(await analysts.chain(compared)) as ChainRecord
  return {documents, chain: {...chain, steps: await decided(context, chain.steps)}}
}

async function decided(context: Known, steps: ChainRecord['steps']): Promise<ChainRecord['steps']> {
  const laid = []
  for (const step of steps) {
    const said = await verdicts(context, step.plan, step.result)
    const links = step.links.map((link) => {
      const own = said.get(link.commitment.id)
      return own ? {...link, verdict: own.verdict, reason: own.reason || link.reason, confidence: 1} : link
    })
    laid.push({...step, links})
  }
  return laid
}

/** Sheets are for people: titles in place of ids. */
function titled(chain: ChainRecord, documents: readonly DocumentView[]): ChainRecord {
  const titles = new Map(documents.map(({id, title, name, date}) => [id, `${title ?? name} (${date})`]))
  const name = (id: string) => titles.get(id) ?? id
  const place = <P extends {readonly document: string}>(one: P): P => ({...one, document: name(one.document)})
  return {
    ...chain,
    steps: chain.steps.map((step) => ({...step, plan: name(step.plan), result: name(step.result)})),
    drift: chain.drift.map((one) => ({...one, before: place(one.before), after: place(one.after)})),
    recycled: chain.recycled.map((one) => ({...one, places: one.places.map(place)})),
    conflicts: chain.conflicts.map((one) => ({...one, told: one.told.map(place)})),
  }
}

export const chainHandlers: Handlers<'placeChain' | 'placeChainFile'> = {
  async placeChain(asked, context) {
    const {documents, chain} = await chainOf(context, asked)
    return chainView(asked.params.place, documents, chain)
  },
  async placeChainFile(asked, context) {
    const {documents, chain} = await chainOf(context, asked)
    const workbook = await context.ports.ledgers.tables(chainSheets(titled(chain, documents)))
    return sendFile(context, `${asked.params.place} 历年`, 'xlsx', workbook)
  },
}
