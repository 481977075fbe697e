import {ApiError, problemOf} from '../api/client.js'
import {t} from '../i18n/words.js'
import {download} from './download.js'

/** Fetch a file and hand it to the browser under the server's name for it. Throws ApiError where there is none. */
export async function saveFile(url: string): Promise<void> {
  const response = await fetch(url, {credentials: 'same-origin'}).catch((error: unknown) => {
    if (!(error instanceof TypeError)) throw error
    throw new ApiError(0, {code: 'offline', message: t('连不上服务器'), remedy: t('请检查网络后重试')})
  })
  if (!response.ok) throw await problemOf(response)
  download(nameOf(response.headers.get('content-disposition')) ?? 'file', await response.blob())
}

/** attachment; filename*=UTF-8''%E5%8F%B0.xlsx */
function nameOf(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''(?<name>[^;]+)/iu.exec(disposition ?? '')?.groups?.name
  if (encoded !== undefined) return decodeURIComponent(encoded)
  return /filename="(?<name>[^"]+)"/iu.exec(disposition ?? '')?.groups?.name ?? null
}
