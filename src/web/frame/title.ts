import {useEffect} from 'react'
import {t} from '../i18n/words.js'

/** What the window is called among others: its page, or the document that is open in it. */
export function useTitle(words: string | null | undefined) {
  useEffect(() => {
    if (!words) return
    const name = t('台账')
    document.title = words === name ? name : `${words} · ${name}`
  }, [words])
}
