import type {Upload} from '../../server/api/upload.js'
import {ApiError, call, problemOf, uploadHeaders} from '../api/client.js'
import {t} from '../i18n/words.js'
import type {Dropped} from './drop.js'

/** Send files to a batch; all of them are acknowledged, or ApiError says why none is. */
export async function post(batch: string, some: readonly Dropped[]): Promise<readonly Upload[]> {
  const form = new FormData()
  form.set('batch', batch)
  for (const {file, path} of some) form.append('files', file, path)
  let response: Response
  try {
    response = await fetch('/api/uploads', {
      method: 'POST',
      headers: uploadHeaders(),
      body: form,
      credentials: 'same-origin',
    })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new ApiError(0, {code: 'offline', message: t('连不上服务器, 恢复后自动续传'), remedy: null})
  }
  if (!response.ok) throw await problemOf(response)
  return ((await response.json()) as {uploads: Upload[]}).uploads
}

/** A file that was moved or changed since it was chosen: the browser sends none of a request that has it. */
export async function unreadable({file}: Dropped): Promise<ApiError | null> {
  const whole = await file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      // Any failure to read means the same: there is nothing to send.
      () => false,
    )
  if (whole) return null
  return new ApiError(0, {
    code: 'upload/unreadable',
    message: t('读不出这个文件: 选好以后被移动、删除或改动了'),
    remedy: t('请关掉正在编辑它的软件, 再拖一次'),
  })
}

/** Files of which a batch is told in one request. */
const PER_WORD = 100

/** Let the batch know of files that will not come, so that it ends with a word on each. */
export async function tellRefused(batch: string, some: readonly Dropped[], {code, message, remedy}: ApiError) {
  const why = {
    code: /^[a-z-]{1,40}\/[a-z-]{1,40}$/u.test(code) ? code : 'upload/refused',
    reason: message,
    remedy: remedy ?? t('请换一份再上传'),
  }
  const items = some.map(({path, file}) => ({path: path.slice(-1000), size: file.size, ...why}))
  for (let start = 0; start < items.length; start += PER_WORD) {
    await call('refuseFiles', {params: {id: batch}, body: {items: items.slice(start, start + PER_WORD)}})
  }
}
