import {encodingOf} from '../text/encoding.js'

const DECLARED = /<meta[^>]{0,200}charset\s{0,3}=\s{0,3}["']?(?<charset>[\w-]{2,20})/iu

/** A page's encoding: what its bytes show; what it declares counts only where they leave a doubt. */
export function pageEncoding(bytes: Uint8Array): string {
  const found = encodingOf(bytes)
  if (found === 'utf-8' || found.startsWith('utf-16')) return found
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const declared = DECLARED.exec(head)?.groups?.charset?.toLowerCase()
  if (declared === undefined) return found
  if (declared.startsWith('gb')) return 'gb18030'
  return declared.startsWith('big5') ? 'big5' : found
}
