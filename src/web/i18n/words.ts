import {useSyncExternalStore} from 'react'
import {english} from './english.js'

export type Language = 'zh' | 'en'

const KEY = 'taizhang.language'
let language: Language = localStorage.getItem(KEY) === 'en' ? 'en' : 'zh'
const watchers = new Set<() => void>()

const mark = () => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}
mark()

export function setLanguage(next: Language) {
  language = next
  localStorage.setItem(KEY, next)
  mark()
  for (const watch of watchers) watch()
}

export const isEnglish = (): boolean => language === 'en'

export function useLanguage(): Language {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch)
      return () => void watchers.delete(watch)
    },
    () => language,
  )
}

/** Chinese is the key: what has no English yet is shown in Chinese. `{name}` is filled from `values`. */
export function t(chinese: string, values: Readonly<Record<string, string | number>> = {}): string {
  const words = language === 'en' ? (english[chinese] ?? chinese) : chinese
  return words.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole))
}
