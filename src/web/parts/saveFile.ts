import {problemOf, send} from '../api/client.js'
import {download} from './download.js'

/** Fetch a file and hand it to the browser under the server's name for it. Throws ApiError where there is none. */
export async function saveFile(url: string): Promise<void> {
  const response = await send(url, {credentials: 'same-origin'})
  if (!response.ok) throw await problemOf(response)
  download(nameOf(response.headers.get('content-disposition')) ?? 'file', await response.blob())
}

/** attachment; filename*=UTF-8''%E5%8F%B0.xlsx */
function nameOf(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''(?<name>[^;]+)/iu.exec(disposition ?? '')?.groups?.name
  if (encoded !== undefined) return decodeURIComponent(encoded)
  return /filename="(?<name>[^"]+)"/iu.exec(disposition ?? '')?.groups?.name ?? null
}
