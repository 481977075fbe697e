type Encoding = 'utf-8' | 'gb18030'

/** Whether bytes are what UTF-8 writes. */
export function isUtf8(bytes: Uint8Array): boolean {
  return isWritten(bytes, 'utf-8')
}

/**
 * The name that a disk's or an archive's bytes spell: older Windows of Chinese offices wrote them in GBK. Where both
 * could have written them, the one that is `likely` has.
 */
export function fileName(bytes: Uint8Array, likely: Encoding = 'utf-8'): string {
  const encoding = ([likely, 'utf-8'] as const).find((one) => isWritten(bytes, one)) ?? 'gb18030'
  return new TextDecoder(encoding).decode(bytes)
}

function isWritten(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, {fatal: true}).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
