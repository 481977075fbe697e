import {QueryClientProvider} from '@tanstack/react-query'
import {App as AntApp, ConfigProvider} from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import {StrictMode} from 'react'
import {createRoot} from 'react-dom/client'
import {queries} from './api/use.js'
import {renew} from './frame/chunks.js'
import {Frame} from './frame/Frame.js'
import {Gate} from './frame/Gate.js'
import {Keys} from './frame/Keys.js'
import {useLanguage} from './i18n/words.js'
import './style.css'
import './pages/review/review.css'
import {themeOf, useShade} from './theme.js'

/** Seconds that a word stays on the screen: long enough to read what was found and what to do. */
const READ = 6

function Root() {
  const language = useLanguage()
  const shade = useShade()
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={themeOf(shade)} button={{autoInsertSpace: false}}>
      <AntApp message={{duration: READ}}>
        <QueryClientProvider client={queries}>
          <Gate>
            <Frame key={language} />
            <Keys />
          </Gate>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  )
}

window.addEventListener('vite:preloadError', () => void renew())

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Root />
  </StrictMode>,
)
