import type {Route} from '../../src/server/api/route.js'

/** Things of somebody's that a request may ask for. */
export interface Owned {
  readonly document: string
  readonly entry: string
  readonly batch: string
  readonly view: string
  readonly token: string
}

interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly minProperties?: number
  readonly items?: Schema
  readonly pattern?: string
  readonly minimum?: number
  readonly minLength?: number
}

export interface Request {
  readonly path: string
  readonly body: object | undefined
}

/** A request that fits the route's schemas, about somebody's document wherever it asks for one. */
export function requestOf(route: Route, owned: Owned): Request {
  const params = (sample(route.params as Schema, owned, owner(route.path, owned)) ?? {}) as Record<string, unknown>
  const query = (sample(route.query as Schema, owned) ?? {}) as Record<string, unknown>
  const filled = route.path.replace(/:(?<name>\w+)/gu, (_, name: string) =>
    name === 'name' ? encodeURIComponent('指标') : encodeURIComponent(String(params[name])),
  )
  const words = new URLSearchParams(query as Record<string, string>).toString()
  return {
    path: words === '' ? filled : `${filled}?${words}`,
    body: route.body === undefined ? undefined : (sample(route.body as Schema, owned) as object),
  }
}

/** Whose id a path wants. */
function owner(path: string, {batch, view, token}: Owned): string {
  if (path.startsWith('/api/batches')) return batch
  if (path.startsWith('/api/views')) return view
  return token
}

/** Words that fit the patterns of the API's schemas. */
function word(schema: Schema, owned: Owned, id: string): string {
  const {pattern = '', minLength = 1} = schema
  if (pattern.includes('{64}')) return owned.document
  if (pattern.includes('{24}')) return owned.entry
  if (pattern.startsWith('^[0-9A-Za-z')) return id
  if (pattern.includes('\\d{4}')) return '2024-01-01'
  if (pattern.includes('}/[a-z-]')) return 'import/unreadable'
  if (pattern.includes('https?:')) return 'http://127.0.0.1:9/'
  if (pattern.includes('@')) return 'a@example.cn'
  if (pattern.includes('[0-5][0-9]')) return '08:00'
  if (pattern !== '' && !new RegExp(pattern, 'u').test('某市')) throw new Error(`teach sample() the pattern ${pattern}`)
  return '某市某县某镇某村'.padEnd(minLength, '长').slice(0, Math.max(2, minLength))
}

function sample(schema: Schema | undefined, owned: Owned, id = owned.batch): unknown {
  if (schema === undefined) return undefined
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return sample(schema.anyOf[0], owned, id)
  switch (schema.type) {
    case 'string':
      return word(schema, owned, id)
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return true
    case 'array':
      return [sample(schema.items, owned, id)]
    case 'object': {
      const {properties = {}, required = [], minProperties = 0} = schema
      const wanted = [...required, 'document', 'documents', 'batch', ...Object.keys(properties).slice(0, minProperties)]
      return Object.fromEntries(
        Object.entries(properties)
          .filter(([name]) => wanted.includes(name))
          .map(([name, one]) => [name, sample(one, owned, id)]),
      )
    }
    default:
      return {}
  }
}
