import {type ThemeConfig, theme} from 'antd'
import {useSyncExternalStore} from 'react'

export type Shade = 'light' | 'dark'

const KEY = 'taizhang.shade'
const system = matchMedia('(prefers-color-scheme: dark)')
const watchers = new Set<() => void>()
let chosen = localStorage.getItem(KEY) as Shade | null

/** Paper is white. */
let printing = false

const shade = (): Shade => (printing ? 'light' : (chosen ?? (system.matches ? 'dark' : 'light')))

function announce() {
  document.documentElement.dataset.shade = shade()
  for (const watch of watchers) watch()
}
system.addEventListener('change', announce)
for (const [when, on] of [
  ['beforeprint', true],
  ['afterprint', false],
] as const) {
  window.addEventListener(when, () => {
    printing = on
    announce()
  })
}
announce()

export function setShade(next: Shade) {
  chosen = next
  localStorage.setItem(KEY, next)
  announce()
}

export function useShade(): Shade {
  return useSyncExternalStore((watch) => {
    watchers.add(watch)
    return () => void watchers.delete(watch)
  }, shade)
}

/** A reading room: much white, one accent for what needs a decision, neutral greys. */
export function themeOf(shade: Shade): ThemeConfig {
  return {
    algorithm: shade === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: shade === 'dark' ? '#c9493d' : '#b4362b',
      colorInfo: shade === 'dark' ? '#d9695f' : '#b4362b',
      colorLink: shade === 'dark' ? '#e58a81' : '#b4362b',
      // What stands in empty fields must be read as well.
      colorTextPlaceholder: shade === 'dark' ? '#a29d93' : '#6b675f',
      colorTextDescription: shade === 'dark' ? '#a29d93' : '#6b675f',
      borderRadius: 4,
      fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
      ...(shade === 'dark' ? {} : {colorBgLayout: '#fbfaf8'}),
    },
    components: {
      Table: {cellPaddingBlockSM: 6},
      Menu: {itemHeight: 44},
      // Which one of a row is chosen is seen at a glance.
      Segmented:
        shade === 'dark' ? {trackBg: '#0d0c0b', itemSelectedBg: '#4a4640'} : {trackBg: '#ece8e1', itemColor: '#5c5850'},
      // Small words in the accent must be read in the dark as well.
      ...(shade === 'dark' ? {Tabs: {itemSelectedColor: '#e58a81', itemHoverColor: '#e58a81'}} : {}),
    },
  }
}
