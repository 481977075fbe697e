import {type DragEvent, type ReactNode, useState} from 'react'
import {useLocation} from 'wouter'
import {t} from '../i18n/words.js'
import {filesOf} from '../uploads/drop.js'
import {enqueue} from '../uploads/queue.js'

/** The whole window is a drop target: files and folders, from any page. */
export function DropAnywhere({children}: {readonly children: ReactNode}) {
  const [over, setOver] = useState(0)
  const [, navigate] = useLocation()
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const drop = async (event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    setOver(0)
    const files = await filesOf(event.dataTransfer)
    if (files.length === 0) return
    enqueue(files)
    navigate('/upload')
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the page of uploads has a button.
    <div
      className="drop"
      onDragEnter={(event) => carriesFiles(event) && setOver((depth) => depth + 1)}
      onDragLeave={(event) => carriesFiles(event) && setOver((depth) => Math.max(0, depth - 1))}
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
      onDrop={(event) => void drop(event)}
    >
      {children}
      {over > 0 && <div className="drop-veil">{t('松手即上传')}</div>}
    </div>
  )
}
