import type {Static, TSchema} from 'typebox'

/**
 * Who may call: public (nobody need be logged in), clerk (anybody logged in; sees own documents only),
 * inspector (督查员 and 管理员), admin.
 */
export type Access = 'public' | 'clerk' | 'inspector' | 'admin'
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Route {
  readonly method: Method
  readonly path: string
  readonly access: Access
  readonly summary: string
  readonly tag: string
  readonly params?: TSchema
  readonly query?: TSchema
  readonly body?: TSchema
  readonly answer?: TSchema
  /** 'json' unless said: a file to download, server-sent events, or an upload. */
  readonly sends?: 'json' | 'file' | 'events'
  readonly takes?: 'json' | 'multipart'
  /** The form of an upload. */
  readonly form?: TSchema
  /** The largest JSON body it takes, in bytes. */
  readonly bodyLimit?: number
  /** Requests a minute and caller, where fewer than of others: each keeps a processor busy for seconds. */
  readonly often?: number
}

type Of<S> = S extends TSchema ? Static<S> : undefined

/** What the handler of a route receives and gives, as the schemas say. */
export interface Call<R extends Route> {
  readonly params: Of<R['params']>
  readonly query: Of<R['query']>
  readonly body: Of<R['body']>
}
export type Answer<R extends Route> = R['answer'] extends TSchema ? Static<R['answer']> : undefined
