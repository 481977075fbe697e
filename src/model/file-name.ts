/** Whether bytes are what UTF-8 writes. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** The name that a disk's or an archive's bytes spell: older Windows of Chinese offices wrote them in GBK. */
export function fileName(
  bytes: Uint8Array,
  encoding: 'utf-8' | 'gb18030' = isUtf8(bytes) ? 'utf-8' : 'gb18030',
): string {
  return new TextDecoder(encoding).decode(bytes)
}
