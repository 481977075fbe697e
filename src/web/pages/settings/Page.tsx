import {Skeleton} from 'antd'
import {type ComponentType, lazy, Suspense, useEffect, useRef} from 'react'
import {Link, Redirect} from 'wouter'
import type {Role} from '../../../server/api/session.js'
import {patiently} from '../../frame/chunks.js'
import {useSession} from '../../frame/session.js'
import {t} from '../../i18n/words.js'
import './settings.css'

interface Tab {
  readonly path: string
  readonly word: string
  readonly roles: readonly Role[]
  readonly page: ComponentType
}

const everybody: readonly Role[] = ['clerk', 'inspector', 'admin']

const tabs: readonly Tab[] = [
  {
    path: 'dictionaries',
    word: '词典',
    roles: everybody,
    page: lazy(async () => ({default: (await patiently(() => import('./dictionaries/Dictionaries.js'))).Dictionaries})),
  },
  {
    path: 'system',
    word: '系统',
    roles: ['inspector', 'admin'],
    page: lazy(async () => ({default: (await patiently(() => import('./system/System.js'))).System})),
  },
  {
    path: 'users',
    word: '用户',
    roles: ['admin'],
    page: lazy(async () => ({default: (await patiently(() => import('./users/Users.js'))).Users})),
  },
  {
    path: 'tokens',
    word: '密码与令牌',
    roles: everybody,
    page: lazy(async () => ({default: (await patiently(() => import('./tokens/Tokens.js'))).Tokens})),
  },
  {
    path: 'audit',
    word: '审计',
    roles: ['admin'],
    page: lazy(async () => ({default: (await patiently(() => import('./Audit.js'))).Audit})),
  },
  {
    path: 'backup',
    word: '备份',
    roles: ['inspector', 'admin'],
    page: lazy(async () => ({default: (await patiently(() => import('./Backup.js'))).Backup})),
  },
]

/** 设置: dictionaries, the machinery, people, tokens, the audit trail, backups; each by an address of its own. */
export function Page({tab}: {readonly tab?: string}) {
  const {user} = useSession()
  if (!user) return <Skeleton active />
  const mine = tabs.filter(({roles}) => roles.includes(user.role))
  const here = mine.find(({path}) => path === tab)
  if (!here) return <Redirect to={`/settings/${mine[0]!.path}`} replace />
  return <Tabs tabs={mine} here={here} />
}

function Tabs({tabs: mine, here}: {readonly tabs: readonly Tab[]; readonly here: Tab}) {
  const bar = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a narrow screen the tab at hand may stand outside.
  useEffect(() => bar.current?.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest'}), [here])
  const Here = here.page
  return (
    <div className="settings">
      <nav className="settings-tabs" aria-label={t('设置')} ref={bar}>
        {mine.map(({path, word}) => (
          <Link key={path} href={`/settings/${path}`} aria-current={path === here.path ? 'page' : undefined}>
            {t(word)}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<Skeleton active />}>
        <Here />
      </Suspense>
    </div>
  )
}
