import {InputError} from '../model/errors.js'
import {type Limits, megabytes} from './limits.js'

/** The file stops, or contradicts itself, where its format has rules. */
export function damaged(format: string, found: string, cause?: unknown): InputError {
  const fault = {
    code: `${format}/damaged`,
    found: `文件已损坏或不完整（${found}）`,
    expected: `完整的 ${format} 文件`,
    remedy: '用原软件打开后另存一份，或重新取得该文件后再上传',
  }
  return new InputError(fault, {cause})
}

export function encrypted(format: string): InputError {
  return new InputError({
    code: `${format}/encrypted`,
    found: '文件设有打开密码',
    expected: '没有密码的文件',
    remedy: '在原软件中取消密码并另存后再上传',
  })
}

export function tooLarge(what: string, found: string, limit: string): InputError {
  return new InputError({
    code: `${what}/too-large`,
    found,
    expected: `不超过 ${limit}`,
    remedy: '拆成几份后分别上传，或请管理员提高上限',
  })
}

export function noText(format: string, found: string): InputError {
  return new InputError({
    code: `${format}/no-text`,
    found,
    expected: '至少一段文字',
    remedy: '确认上传的是正文文件而不是空白模板',
  })
}

/** Refuses bytes that no reader should look at. */
export function checkBytes(bytes: Uint8Array, limits: Limits): void {
  checkSize(bytes.length, limits)
}

export function checkSize(size: number, limits: Limits): void {
  if (size === 0) {
    throw new InputError({
      code: 'file/empty',
      found: '文件是空的（0 字节）',
      expected: '有内容的文件',
      remedy: '检查文件是否下载或复制完整后重新上传',
    })
  }
  if (size > limits.bytes) {
    throw tooLarge('file', `文件有 ${megabytes(size)}`, megabytes(limits.bytes))
  }
}

/**
 * Runs a library over foreign bytes: whatever it throws there says that the bytes are not what they claim,
 * except the errors we made ourselves.
 */
export async function parsing<T>(format: string, parse: () => T | Promise<T>): Promise<T> {
  try {
    return await parse()
  } catch (error) {
    if (error instanceof InputError) throw error
    throw damaged(format, firstLine(error), error)
  }
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n', 1)[0]!.slice(0, 200)
}
