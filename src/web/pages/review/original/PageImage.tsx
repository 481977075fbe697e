import {Button, Spin} from 'antd'
import {type ReactNode, useEffect, useState} from 'react'
import {ApiError, address, problemOf, send} from '../../../api/client.js'
import {t} from '../../../i18n/words.js'
import {Trouble} from '../../../parts/Trouble.js'

interface Props {
  readonly documentId: string
  readonly page: number
  readonly source: string
  /** Pixels on this screen. */
  readonly width: number
  /** Of the page: width over height. */
  readonly shape: number
  readonly children: ReactNode
  readonly onClick: (x: number, y: number) => void
}

/** A picture that arrives and cannot be shown is asked for so often again. */
const MOST_TRIES = 2

/** The page as a picture, with what is drawn over it; its place is kept while it comes. */
export function PageImage({documentId, page, source, width, shape, children, onClick}: Props) {
  const [state, setState] = useState<'coming' | 'here' | ApiError>('coming')
  const [again, setAgain] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture is on its way.
  useEffect(() => setState('coming'), [documentId, page, again])
  const failed = async () => {
    try {
      const answer = await send(source)
      if (!answer.ok) setState(await problemOf(answer))
      else if (again < MOST_TRIES) setAgain(again + 1)
      else setState(unshown())
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setState(error)
    }
  }
  if (typeof state === 'object') {
    return (
      <div className="page-trouble">
        <Trouble error={state} retry={() => setAgain((count) => count + 1)} />
        <Button href={address('getFile', {params: {id: documentId}})}>{t('下载原文件')}</Button>
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: J and K walk the records for the keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: as above.
    <div
      className="page-sheet"
      style={{width, aspectRatio: shape}}
      onClick={({clientX, clientY, currentTarget}) => {
        const {left, top, width: wide, height} = currentTarget.getBoundingClientRect()
        onClick((clientX - left) / wide, (clientY - top) / height)
      }}
    >
      <img
        key={again}
        src={source}
        alt={t('第 {page} 页', {page})}
        className={state === 'here' ? 'page-image' : 'page-image page-image-coming'}
        onLoad={() => setState('here')}
        onError={() => void failed()}
      />
      {state === 'coming' && <Spin className="page-spin" />}
      {state === 'here' && children}
    </div>
  )
}

/** The picture comes, and still the browser cannot show it. */
function unshown(): ApiError {
  const words = {message: t('浏览器显示不了这一页'), remedy: t('请下载原文件查看')}
  return new ApiError(0, {code: 'page/unshown', ...words})
}
