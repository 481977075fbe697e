import {Segmented} from 'antd'
import {t} from '../../../i18n/words.js'

/** What stands beside the records: the text, the page it was read from, or both. */
export type View = 'text' | 'page' | 'both'

const words: Readonly<Record<View, string>> = {text: '原文', page: '原页', both: '并排'}

export const views = Object.keys(words) as View[]

export const viewOf = (word: string | undefined): View => (word === 'page' || word === 'both' ? word : 'text')

/** Whether a format has pages that can be shown. */
export const hasPages = (mediaType: string | null) =>
  mediaType !== null && /^(?:application\/pdf|image\/)/u.test(mediaType)

export function ViewChoice({view, onChange}: {readonly view: View; readonly onChange: (view: View) => void}) {
  return (
    <Segmented
      size="small"
      aria-label={t('原文或原页')}
      value={view}
      onChange={onChange}
      options={views.map((value) => ({value, label: t(words[value]), title: `${t(words[value])} (P)`}))}
    />
  )
}
