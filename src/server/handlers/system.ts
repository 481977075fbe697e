import {randomUUID} from 'node:crypto'
import {ConflictError, MissingError} from '../../app/access.js'
import {today} from '../../app/decide.js'
import type {Which} from '../../app/ports/store.js'
import {previewDictionary} from '../../app/preview.js'
import {searchQuestion} from '../../app/search.js'
import {enqueue} from '../../app/upload.js'
import {InputError} from '../../model/errors.js'
import type {AnalysisRecord} from '../../model/record.js'
import type {systemRoutes} from '../api/routes-system.js'
import type {Handlers, Known} from '../context.js'
import type {Hub} from '../events.js'
import {streamEvents} from '../events.js'
import {HttpError} from '../problem.js'
import {words} from '../words.js'
import {amountsByIndustry} from './industries.js'

const listed = <T>(items: T[]) => ({items, total: items.length})
const statsFilter = ({
  place,
  from,
  to,
}: {
  place?: string | undefined
  from?: string | undefined
  to?: string | undefined
}) => ({places: words(place), from, to})

/** Nobody mends more in one go; `ok` and the first of them tell the rest. */
const FAULTS = 1000

export async function dictionaryOf({ports}: Known, name: string) {
  const {ledgers, store} = ports
  if (!ledgers.dictionaryNames.includes(name)) throw new MissingError(`没有名为「${name}」的词典`)
  const saved = (await store.shelf.dictionaries()).find((one) => one.name === name)
  const content = saved?.content ?? (await ledgers.shipped(name))
  return {
    name,
    version: saved?.version ?? 0,
    by: saved?.by ?? null,
    at: saved?.at ?? null,
    content,
    ...ledgers.check(name, content),
  }
}

function refuseFaults(faults: readonly {row: number; column: string | null; message: string}[]): void {
  const [first] = faults
  if (first)
    throw new HttpError(
      422,
      'dictionary/invalid',
      `第 ${first.row} 行${first.column ? `「${first.column}」` : ''}: ${first.message}`,
      `共 ${faults.length} 处, 请改正后再保存`,
      'content',
    )
}

export function systemHandlers(hub: Hub): Handlers<keyof typeof systemRoutes> {
  return {
    overview: ({query}, {ports, asking}) =>
      ports.store.stats.overview(statsFilter(query), asking.scope, today(ports.clock)),
    deadlines: async ({query}, {ports, asking}) =>
      listed(await ports.store.stats.deadlines(statsFilter(query), asking.scope, today(ports.clock))),
    amountsByPlace: async ({query}, {ports, asking}) =>
      listed(await ports.store.stats.amounts(statsFilter(query), asking.scope)),
    amountsByIndustry: async ({query}, context) => listed(await amountsByIndustry(context, statsFilter(query))),
    indicatorNames: async ({query}, {ports, asking}) =>
      listed(await ports.store.stats.indicators(statsFilter(query), asking.scope)),
    indicator: async ({query}, {ports, asking}) =>
      listed(await ports.store.stats.indicator(query.indicator, query.place, asking.scope)),
    checkability: async ({query}, {ports, asking}) =>
      listed(await ports.store.stats.checkability(statsFilter(query), asking.scope)),
    places: async ({query}, {ports, asking}) =>
      listed(await ports.store.stats.places(statsFilter(query), asking.scope)),

    async listDictionaries(_, context) {
      const items = []
      for (const name of context.ports.ledgers.dictionaryNames) {
        const {version, by, at, rows} = await dictionaryOf(context, name)
        items.push({name, rows: rows.length, columns: context.ports.ledgers.columns(name), version, by, at})
      }
      return listed(items)
    },
    async getDictionary({params}, context) {
      const {name, version, content, rows} = await dictionaryOf(context, params.name)
      return {name, version, content, records: rows}
    },
    async putDictionary({params, body}, context) {
      const {ports, asking, audit} = context
      const before = await dictionaryOf(context, params.name)
      const {rows, faults} = ports.ledgers.check(params.name, body.content)
      refuseFaults(faults)
      const at = ports.clock.now()
      const saved = await ports.store.shelf.saveDictionary({
        name: params.name,
        base: body.version,
        content: body.content,
        byId: asking.user.id,
        at,
      })
      if (!saved) throw new ConflictError(`「${params.name}」在您编辑时已被保存为第 ${before.version} 版`)
      await audit('dictionary/save', params.name, {version: body.version + 1, rows: rows.length})
      const {name, version, by} = await dictionaryOf(context, params.name)
      return {name, rows: rows.length, columns: ports.ledgers.columns(name), version, by, at: at.toISOString()}
    },
    async validateDictionary({params, body}, context) {
      await dictionaryOf(context, params.name)
      const {rows, faults} = context.ports.ledgers.check(params.name, body.content)
      return {
        ok: faults.length === 0,
        rows: rows.length,
        problems: faults.slice(0, FAULTS).map(({row, column, message}) => ({row, column, message, remedy: null})),
      }
    },
    async previewDictionary({params, body}, context) {
      await dictionaryOf(context, params.name)
      refuseFaults(context.ports.ledgers.check(params.name, body.content).faults)
      const dictionary = {name: params.name, content: body.content}
      return previewDictionary(context.ports, dictionary, {
        scope: context.asking.scope,
        milliseconds: (body.seconds ?? 60) * 1000,
      })
    },
    async trySentence({body}, {ports}) {
      const {text, date = null, place = null, name, content} = body
      if ((name === undefined) !== (content === undefined))
        throw new HttpError(400, 'request/invalid', '试用未保存的词典须同时给出 name 和 content', '请补全')
      if (name !== undefined && content !== undefined) {
        if (!ports.ledgers.dictionaryNames.includes(name)) throw new MissingError(`没有名为「${name}」的词典`)
        refuseFaults(ports.ledgers.check(name, content).faults)
      }
      const trial = {text, given: {name: '', date, place, title: null, genre: null}}
      const tried =
        name !== undefined && content !== undefined
          ? await ports.trials.use({name, content}, (analysts) => analysts.try(trial))
          : await ports.analysts.try(trial)
      const {mentions, entries, checks} = JSON.parse(tried.record) as AnalysisRecord
      return {mentions, entries, checks, tokens: tried.words}
    },

    listViews: async (_, {ports, asking}) => listed(await ports.store.shelf.views(asking.user.id)),
    createView: ({body}, {ports, asking}) =>
      ports.store.shelf.addView({id: randomUUID(), userId: asking.user.id, ...body, shared: body.shared ?? false}),
    async deleteView({params}, {ports, asking}) {
      if (!(await ports.store.shelf.removeView(params.id, asking.user.id)))
        throw new MissingError('没有这个视图, 或它不是您的')
      return {ok: true}
    },

    async system(_, {ports, settings}) {
      const {recent, outdated, files, fileBytes, databaseBytes, ...lanes} = await ports.store.stats.running(
        ports.clock.now(),
      )
      return {
        version: settings.version,
        engines: {database: settings.database, queue: ports.queue.engine},
        pipelineDigest: ports.analysts.digest(),
        ...{outdated, files, fileBytes, databaseBytes, lanes},
        queue: await ports.queue.counts(),
        rate: Math.round((recent / 30) * 100) / 100,
        workers: await ports.store.workers.list(ports.clock.now()),
        uptimeSeconds: Math.round(process.uptime()),
      }
    },
    async rerun({body}, {ports, audit}) {
      const jobs = await ports.store.work.rerun(await whichOf(ports, body), ports.clock.now())
      for (let start = 0; start < jobs.length; start += 1000)
        enqueue(ports.queue, jobs.slice(start, start + 1000), ports.log)
      await audit('rerun', null, {...body, documents: body.documents?.length, queued: jobs.length})
      return {queued: jobs.length}
    },
    async pause({body}, {ports, audit}) {
      await (body.paused ? ports.queue.pause() : ports.queue.resume())
      await audit(body.paused ? 'pause' : 'resume', null)
      return {ok: true}
    },
    audit: ({query}, {ports}) => ports.store.audit.list(query, query),
    events: (_, context) => streamEvents(hub, context),
  }
}

interface RerunBody {
  readonly all?: true
  readonly outdated?: true
  readonly rule?: string
  readonly word?: string
  readonly documents?: string[]
}

async function whichOf(
  {analysts}: Pick<Known['ports'], 'analysts'>,
  {outdated, rule, word, documents}: RerunBody,
): Promise<Which> {
  if (documents) return {kind: 'documents', ids: documents, lane: 'bulk'}
  if (rule !== undefined) return {kind: 'rule', rule}
  if (outdated) return {kind: 'outdated', digest: analysts.digest()}
  if (word === undefined) return {kind: 'all'}
  const found = await searchQuestion(analysts, word)
  if (found.length === 0)
    throw new InputError({
      code: 'rerun/word',
      found: `「${word}」里没有字词`,
      expected: '至少一个字词',
      remedy: '请换一个词',
    })
  return {kind: 'words', words: found}
}
