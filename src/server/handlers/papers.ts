import type {ComparisonRecord} from '../../app/compare.js'
import {today} from '../../app/decide.js'
import {currentRecord} from '../../app/export.js'
import {comparisonSheets} from '../../app/ledger/comparison.js'
import type {Preset} from '../../app/ledger/light.js'
import {breakdown} from '../../app/ledger/papers/breakdown.js'
import {bulletin} from '../../app/ledger/papers/bulletin.js'
import {comparisonHtml} from '../../app/ledger/papers/comparison-html.js'
import {comparisonPaper} from '../../app/ledger/papers/comparison-paper.js'
import {documentHtml} from '../../app/ledger/papers/document-html.js'
import {documentPaper} from '../../app/ledger/papers/document-paper.js'
import {dutiesOf, type Source} from '../../app/ledger/papers/duties.js'
import type {Paper} from '../../app/ledger/papers/paper.js'
import {urgeSheet} from '../../app/ledger/papers/urge-sheet.js'
import type {Handlers, Known} from '../context.js'
import {mediaTypes} from '../media.js'
import {HttpError} from '../problem.js'
import {comparisonOf} from './compare.js'
import {recordOf} from './documents.js'
import {filteredRecords, type LedgerQuery, ledgerFilter} from './records.js'
import {attachment} from './uploads.js'

type Kind = 'breakdown' | 'urge' | 'bulletin'
type Format = 'docx' | 'html' | 'xlsx' | 'ics'

const names: Readonly<Record<Kind, string>> = {breakdown: '任务分解表', urge: '督办单', bulletin: '督查通报'}
/** One 督办单 a page; more records than this are no paper any more. */
const MOST: Readonly<Record<Kind, number>> = {breakdown: 2000, urge: 200, bulletin: 5000}

export async function sendFile(
  {reply, audit}: Known,
  name: string,
  format: Format,
  content: string | Uint8Array,
): Promise<unknown> {
  await audit('paper', `${name}.${format}`)
  reply.type(mediaTypes[format]).header('content-disposition', attachment(`${name}.${format}`))
  // A report carries its own rules: nothing may be asked for from outside.
  if (format === 'html') reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
  return reply.send(typeof content === 'string' ? content : Buffer.from(content))
}

/** Filtered records with the texts they stand in, for references to paragraphs. */
async function sourcesOf(context: Known, query: LedgerQuery, most: number): Promise<Source[]> {
  const filter = {...(await ledgerFilter(context, query)), commitments: true}
  const records = await filteredRecords(context, filter, most, 'paper/too-many')
  const sources: Source[] = []
  for (const record of records) {
    const reading = await context.ports.store.documents.reading(record.document.id)
    sources.push({record, text: reading?.text ?? null})
  }
  return sources
}

function papersOf(kind: Kind, sources: readonly Source[], day: string, preset: Preset): Paper[] {
  if (kind === 'bulletin') return [bulletin(sources, day, preset)]
  if (kind === 'breakdown') return [breakdown(sources)]
  return sources.flatMap(dutiesOf).map((duty) => urgeSheet(duty, day))
}

/** A comparison of the archive, as the comparison's papers need it: verdicts of people laid over. */
async function comparisonRecord(context: Known, query: {plan: string; result: string}): Promise<ComparisonRecord> {
  const {record, decided} = await comparisonOf(context, query)
  const links = record.links.map((link) => {
    const said = decided.get(link.commitment.id)
    return said ? {...link, verdict: said.verdict, reason: said.reason || link.reason, confidence: 1} : link
  })
  return {...record, links}
}

export const paperHandlers: Handlers<'paper' | 'documentReport' | 'comparisonReport' | 'calendar'> = {
  async paper({params: {kind}, query: {today: asked, ...query}}, context) {
    const {ports} = context
    const day = asked ?? today(ports.clock)
    const sources = await sourcesOf(context, query, MOST[kind])
    const empty = sources.every((source) => dutiesOf(source).length === 0)
    if (empty) throw new HttpError(422, 'paper/empty', '筛选的结果里没有需跟踪的事项', '请放宽筛选条件')
    const papers = papersOf(kind, sources, day, await ports.store.settings.lights())
    return sendFile(context, `${names[kind]} ${day}`, 'docx', await ports.ledgers.papers(papers))
  },
  async documentReport({params, query: {format = 'html'}}, context) {
    const {document, record} = await recordOf(context, params.id)
    const {store, clock, ledgers} = context.ports
    const current = currentRecord(record, await store.entries.ofDocument(document.id, today(clock)))
    const source = {record: current, text: (await store.documents.reading(document.id))?.text ?? null}
    const name = `${document.title ?? document.name} 台账`
    const content = format === 'html' ? documentHtml(source) : await ledgers.papers([documentPaper(source)])
    return sendFile(context, name, format, content)
  },
  async comparisonReport({query: {format, ...query}}, context) {
    const record = await comparisonRecord(context, query)
    const {ledgers} = context.ports
    const name = `${record.plan.title ?? record.plan.name} 对照`
    if (format === 'html') return sendFile(context, name, format, comparisonHtml(record))
    const content =
      format === 'docx' ? ledgers.papers([comparisonPaper(record)]) : ledgers.tables(comparisonSheets(record))
    return sendFile(context, name, format, await content)
  },
  async calendar({query}, context) {
    const records = await filteredRecords(
      context,
      {...(await ledgerFilter(context, query)), commitments: true},
      5000,
      'paper/too-many',
    )
    const duties = records.flatMap((record) => dutiesOf({record, text: null}))
    return sendFile(context, '台账期限', 'ics', context.ports.ledgers.calendar(duties))
  },
}
