import {Button} from 'antd'
import {useState} from 'react'
import {ApiError, problemOf, send} from '../../api/client.js'
import {t} from '../../i18n/words.js'
import {enqueue} from '../../uploads/queue.js'

interface Sample {
  readonly name: string
}

/** On an empty system the samples are one click away; they come as any file does. */
export function Samples() {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const load = async () => {
    setBusy(true)
    try {
      const list = (await (await get('/samples/index.json')).json()) as readonly Sample[]
      const files = await Promise.all(
        list.map(async ({name}) => new File([await (await get(`/samples/${encodeURIComponent(name)}`)).blob()], name)),
      )
      enqueue(files.map((file) => ({file, path: file.name})))
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setTrouble(error.message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button loading={busy} onClick={() => void load()}>
        {t('用样例试试')}
      </Button>
      {trouble && <span className="upload-bad">{trouble}</span>}
    </>
  )
}

async function get(url: string): Promise<Response> {
  const response = await send(url)
  if (!response.ok) throw await problemOf(response)
  return response
}
