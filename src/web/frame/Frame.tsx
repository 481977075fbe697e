import {Alert, Button, Dropdown, Input, type InputRef, Skeleton} from 'antd'
import {Suspense, useEffect, useRef} from 'react'
import {Link, Redirect, Route, Switch, useLocation, useSearch} from 'wouter'
import {useCatchUp, useConnection} from '../api/live.js'
import {useOutbox} from '../decisions/outbox.js'
import {setLanguage, t, useLanguage} from '../i18n/words.js'
import {Fault} from '../parts/Fault.js'
import {setShade, useShade} from '../theme.js'
import {DropAnywhere} from './DropAnywhere.js'
import {ProgressLine} from './ProgressLine.js'
import {rail, routes} from './pages.js'
import {useSession} from './session.js'
import {useTitle} from './title.js'

/** The rail with its seven words, the search box, the line of what runs, and the page. */
export function Frame() {
  useCatchUp()
  const connection = useConnection()
  const outbox = useOutbox()
  return (
    <DropAnywhere>
      <div className="frame">
        <a className="skip" href="#page">
          {t('跳到正文')}
        </a>
        <Rail />
        <div className="frame-main">
          <Header />
          <ProgressLine />
          {connection === 'lost' && (
            <Alert banner type="warning" title={t('连接中断, 正在重连; 已保存的内容不会丢失')} />
          )}
          {outbox.trouble && (
            <Alert
              banner
              type="warning"
              className="outbox-trouble"
              title={t('{count} 个决定在等网络, 恢复后自动保存', {count: outbox.waiting.length})}
            />
          )}
          <main id="page" className="page" tabIndex={-1}>
            <Heading />
            <Fault>
              <Suspense fallback={<Skeleton active className="page-loading" />}>
                <Switch>
                  {routes.map(({path, page: Page}) => (
                    <Route key={path} path={path}>
                      {(params) => <Page {...(params as Record<string, string | undefined>)} />}
                    </Route>
                  ))}
                  <Route>
                    <Redirect to="/upload" replace />
                  </Route>
                </Switch>
              </Suspense>
            </Fault>
          </main>
        </div>
      </div>
    </DropAnywhere>
  )
}

const wordOf = (path: string) =>
  rail.find(({path: to}) => path.startsWith(to))?.word ?? (path === '/search' ? '查找' : '台账')

/** The page's name for whoever listens; a document is its own. */
function Heading() {
  const [path] = useLocation()
  return /^\/review\/./u.test(path) ? null : <h1 className="unseen">{t(wordOf(path))}</h1>
}

function Rail() {
  const [path] = useLocation()
  useTitle(t(wordOf(path)))
  return (
    <nav className="rail" aria-label={t('页面')}>
      <Link href="/upload" className="rail-mark" aria-label={t('台账')}>
        台账
      </Link>
      {rail.map(({path: to, word, icon}) => (
        <Link
          key={to}
          href={to}
          className={path.startsWith(to) ? 'rail-link rail-here' : 'rail-link'}
          aria-current={path.startsWith(to) ? 'page' : undefined}
        >
          <span aria-hidden="true" className="rail-icon">
            {icon}
          </span>
          {t(word)}
        </Link>
      ))}
    </nav>
  )
}

/** Whether there is likely to be a keyboard. */
const keyboard = matchMedia('(hover: hover) and (min-width: 701px)')

function Header() {
  const box = useRef<InputRef>(null)
  const [path, navigate] = useLocation()
  // Another page's q is its own filter.
  const search = new URLSearchParams(useSearch()).get('q') ?? ''
  const words = path === '/search' ? search : ''
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        box.current?.focus()
      }
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <header className="header">
      <Input.Search
        ref={box}
        key={words}
        defaultValue={words}
        allowClear
        className="header-search"
        placeholder={t('查找文字、记录、文件') + (keyboard.matches ? '  Ctrl+K' : '')}
        aria-label={t('查找文字、记录、文件')}
        onSearch={(value) => value.trim() !== '' && navigate(`/search?q=${encodeURIComponent(value.trim())}`)}
      />
      <Person />
    </header>
  )
}

function Person() {
  const {user, logOut} = useSession()
  const language = useLanguage()
  const shade = useShade()
  const items = [
    {
      key: 'shade',
      label: shade === 'dark' ? t('浅色') : t('深色'),
      onClick: () => setShade(shade === 'dark' ? 'light' : 'dark'),
    },
    {
      key: 'language',
      label: language === 'zh' ? 'English' : '中文',
      onClick: () => setLanguage(language === 'zh' ? 'en' : 'zh'),
    },
    {key: 'out', label: t('退出'), onClick: logOut},
  ]
  return (
    <Dropdown menu={{items}} trigger={['click']}>
      <Button type="text" className="header-person">
        {user?.display ?? ''} ▾
      </Button>
    </Dropdown>
  )
}
