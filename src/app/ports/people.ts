import type {Listed, Page} from './store.js'

export type Role = 'clerk' | 'inspector' | 'admin'
export interface UserView {
  readonly id: string
  readonly name: string
  readonly display: string
  readonly role: Role
  readonly disabled: boolean
  readonly hasPassword: boolean
  readonly createdAt: string
  readonly seenAt: string | null
}
export interface TokenView {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly usedAt: string | null
}
export interface SessionRow {
  readonly user: UserView
  readonly csrf: string
  readonly expiresAt: Date
}

/** Users and what proves who they are; secrets are kept as digests only. */
export interface People {
  count(): Promise<number>
  withPassword(): Promise<number>
  create(user: {
    id: string
    name: string
    display: string
    role: Role
    password: string | null
    at: Date
  }): Promise<UserView | null>
  byId(id: string): Promise<UserView | null>
  byName(name: string): Promise<{user: UserView; password: string | null} | null>
  password(id: string): Promise<string | null>
  list(page: Page): Promise<Listed<UserView>>
  patch(
    id: string,
    change: {
      display?: string | undefined
      role?: Role | undefined
      disabled?: boolean | undefined
      password?: string | undefined
    },
  ): Promise<UserView | null>
  admins(): Promise<number>

  openSession(session: {
    hash: string
    userId: string
    csrf: string
    at: Date
    expiresAt: Date
    address: string
  }): Promise<void>
  session(hash: string, now: Date): Promise<SessionRow | null>
  closeSession(hash: string): Promise<void>
  closeSessions(userId: string, except: string | null): Promise<void>

  addLink(link: {hash: string; userId: string; expiresAt: Date}): Promise<void>
  /** The user it belongs to, once. */
  spendLink(hash: string, now: Date): Promise<UserView | null>

  addToken(token: {
    id: string
    hash: string
    userId: string
    name: string
    role: Role
    at: Date
    expiresAt: Date | null
  }): Promise<TokenView>
  tokens(userId: string): Promise<TokenView[]>
  revokeToken(id: string, userId: string, at: Date): Promise<boolean>
  byToken(hash: string, now: Date): Promise<{user: UserView; role: Role} | null>
}

export interface AuditEntry {
  readonly at: Date
  readonly byId: string | null
  readonly via: 'session' | 'token' | 'cli' | 'system'
  readonly action: string
  readonly target: string | null
  readonly detail: Readonly<Record<string, unknown>>
  readonly address: string | null
}
export interface AuditView {
  readonly seq: number
  readonly at: string
  readonly by: {readonly id: string; readonly name: string} | null
  readonly via: AuditEntry['via']
  readonly action: string
  readonly target: string | null
  readonly detail: unknown
  readonly address: string | null
}
export interface Audit {
  write(entry: AuditEntry): Promise<void>
  list(
    filter: {
      by?: string | undefined
      action?: string | undefined
      target?: string | undefined
      from?: string | undefined
      to?: string | undefined
    },
    page: Page,
  ): Promise<Listed<AuditView>>
}
