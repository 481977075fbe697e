import {Modal} from 'antd'
import {useEffect, useSyncExternalStore} from 'react'
import {useLocation} from 'wouter'
import {t} from '../i18n/words.js'
import {reviewKeys} from '../pages/review/key-words.js'
import {keyOf, takesKey} from '../pages/review/keys.js'
import './keys.css'

type Keys = readonly (readonly [key: string, what: string, short?: string])[]

const everywhere: Keys = [
  ['Ctrl+K', '查找文字、记录、文件'],
  ['?', '全部按键'],
  ['Esc', '关闭、取消'],
]
const ledger: Keys = [
  ['J ↓', '下一条'],
  ['K ↑', '上一条'],
  ['O', '打开'],
  ['X', '选中'],
  ['Shift', '点选一段'],
  ['U', '撤销'],
]
const compare: Keys = [
  ['1', '达成'],
  ['2', '未达成'],
  ['3', '难判'],
  ['4', '无据'],
  ['/', '换依据'],
  ['E', '改理由'],
  ['J ↓', '下一条'],
  ['K ↑', '上一条'],
  ['U', '撤销'],
]
const pages = [
  ['/review', '核对', reviewKeys],
  ['/ledger', '台账', ledger],
  ['/compare', '对照', compare],
  ['', '每一页', everywhere],
] as const

let open = false
const watchers = new Set<() => void>()

function set(next: boolean) {
  open = next
  for (const watch of watchers) watch()
}

export const showKeys = () => set(true)

function useOpen(): boolean {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch)
      return () => void watchers.delete(watch)
    },
    () => open,
  )
}

/** ?: every key there is, those of the page at hand first. */
export function Keys() {
  const shown = useOpen()
  const [path] = useLocation()
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (keyOf(event) !== '?' || takesKey(event.target, event.key)) return
      event.preventDefault()
      showKeys()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  const here = (at: string) => at !== '' && path.startsWith(at)
  const order = [...pages].sort(([a], [b]) => Number(here(b)) - Number(here(a)))
  return (
    <Modal open={shown} onCancel={() => set(false)} footer={null} width={860} title={t('按键')}>
      <div className="key-pages">
        {order.map(([at, name, keys]) => (
          <section key={at} className={here(at) ? 'key-here' : ''}>
            <h2>{t(name)}</h2>
            <dl className="key-list">
              {keys.map(([key, words]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{t(words)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
