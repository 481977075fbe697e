import {type ComponentType, lazy} from 'react'
import {patiently} from './chunks.js'

export interface PageLink {
  readonly path: string
  /** Chinese; the key of the interface's words. */
  readonly word: string
  readonly icon: string
}

/** The seven words of the rail. */
export const rail: readonly PageLink[] = [
  {path: '/upload', word: '上传', icon: '⇪'},
  {path: '/review', word: '核对', icon: '☑'},
  {path: '/ledger', word: '台账', icon: '▤'},
  {path: '/compare', word: '对照', icon: '⇄'},
  {path: '/sums', word: '核数', icon: '∑'},
  {path: '/board', word: '看板', icon: '◔'},
  {path: '/settings', word: '设置', icon: '⚙'},
]

type Page = ComponentType<Readonly<Record<string, string | undefined>>>

const page = (load: () => Promise<{Page: ComponentType}>): Page =>
  lazy(async () => ({default: (await patiently(load)).Page as Page}))

/** Where an address leads; each page is loaded when it is first opened. */
export const routes: readonly {readonly path: string; readonly page: Page}[] = [
  {path: '/upload', page: page(() => import('../pages/upload/Page.js'))},
  {path: '/review/:id?', page: page(() => import('../pages/review/Page.js'))},
  {path: '/ledger', page: page(() => import('../pages/ledger/Page.js'))},
  {path: '/compare', page: page(() => import('../pages/compare/Page.js'))},
  {path: '/sums', page: page(() => import('../pages/sums/Page.js'))},
  {path: '/board', page: page(() => import('../pages/board/Page.js'))},
  {path: '/search', page: page(() => import('../pages/search/Page.js'))},
  {path: '/settings/:tab?', page: page(() => import('../pages/settings/Page.js'))},
]
