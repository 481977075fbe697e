import {type PGlite, parse, protocol} from '@electric-sql/pglite'

type Messages = Parameters<typeof parse.parseResults>[0]
type Rows = ReturnType<typeof parse.parseResults>[number]

/** A statement the database has read already: what its parameters are, and what its rows look like. */
interface Statement {
  readonly name: string
  readonly types: readonly number[]
  readonly shape: Messages
}

/** Texts differ with the number of rows they insert: those not used for longest are given up. */
const KEPT = 200
/** What changes tables makes what was read of them wrong. */
const CHANGES = /\b(?:create|alter|drop|reset|search_path)\b/iu

/** Texts from this length on go as bytes: PGlite would count them character by character first. */
const LONG = 500
const typed = {text: 25, json: 114, jsonb: 3802}

function longText(text: string, type: number | undefined): Uint8Array | string {
  if (type === typed.text || type === typed.json) return Buffer.from(text)
  // As bytes, jsonb begins with the number of its version.
  return type === typed.jsonb ? Buffer.concat([Buffer.of(1), Buffer.from(text)]) : text
}

/** A database that lives ends every answer by saying that it is ready for the next question. */
class BrokenError extends Error {
  override name = 'BrokenError'
  readonly severity = 'PANIC'
}

/** Queries in one message each, read by the database once: PGlite's own take six messages every time. */
export function openPrepared(pg: PGlite) {
  const {serialize} = protocol
  const known = new Map<string, Statement>()
  let last = 0

  async function send(...messages: Uint8Array[]): Promise<Messages> {
    const told = await pg.execProtocol(Buffer.concat([...messages, serialize.sync()]), {syncToFs: false})
    if (!told.messages.some(({name}) => name === 'readyForQuery'))
      throw new BrokenError('the embedded database does not answer')
    return told.messages
  }

  async function read(text: string): Promise<Statement> {
    const name = `s${++last}`
    const told = await send(serialize.parse({name, text}), serialize.describe({type: 'S', name}))
    const shape = told.filter((message) => message.name === 'rowDescription')
    return {name, types: parse.parseDescribeStatementResults(told), shape}
  }

  async function statement(text: string): Promise<Statement> {
    const one = known.get(text) ?? (await read(text))
    known.delete(text)
    known.set(text, one)
    const [oldest] = known.size > KEPT ? known : []
    if (oldest) {
      known.delete(oldest[0])
      await send(serialize.close({type: 'S', name: oldest[1].name}))
    }
    return one
  }

  function value(param: unknown, type: number | undefined) {
    if (param === null || param === undefined) return null
    // Bytes go as they are: PGlite would write them out in hexadecimal, digit by digit.
    if (param instanceof Uint8Array) return param
    if (typeof param === 'string' && param.length >= LONG) return longText(param, type)
    return pg.serializers[type ?? 0]?.(param) ?? String(param)
  }

  return {
    async query(text: string, params: readonly unknown[]): Promise<Rows | undefined> {
      const {name, types, shape} = await statement(text)
      const values = params.map((param, index) => value(param, types[index]))
      const told = await send(serialize.bind({statement: name, values}), serialize.execute())
      return parse.parseResults([...shape, ...told], pg.parsers)[0]
    },
    /** To be called with every statement that runs outside. */
    async notice(text: string): Promise<void> {
      if (known.size === 0 || !CHANGES.test(text)) return
      known.clear()
      await pg.exec('deallocate all')
    },
  }
}
