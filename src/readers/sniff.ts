import {openOle} from './ole/ole.js'
import {directory, isZip, type Listed} from './zip/directory.js'

export type Format =
  | 'txt'
  | 'docx'
  | 'doc'
  | 'rtf'
  | 'odt'
  | 'html'
  | 'mht'
  | 'pptx'
  | 'xlsx'
  | 'ofd'
  | 'pdf'
  | 'zip'
  | 'image'
  | 'ole-encrypted'
  | 'ole-other'
  | 'old-office'
  | 'other'

/** What the bytes are, whatever the file is called. */
export function sniff(bytes: Uint8Array): Format {
  if (bytes.length === 0) return 'other'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (isZip(bytes)) return insideZip(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return insideOle(bytes)
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (isImage(head)) return 'image'
  if (isOther(head)) return 'other'
  return insideText(head, bytes)
}

function insideZip(bytes: Uint8Array): Format {
  const listed = directory(bytes, 100_000)
  if (typeof listed === 'string') return cutZip(bytes)
  return formatInside(listed)
}

/** What a packed file is, by the names of its parts. */
export function formatInside(listed: readonly Listed[]): Format {
  const names = new Set(listed.map(({name}) => name))
  if (names.has('OFD.xml')) return 'ofd'
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('ppt/presentation.xml')) return 'pptx'
  if (names.has('xl/workbook.xml')) return 'xlsx'
  if (names.has('content.xml') && names.has('mimetype')) return 'odt'
  if (names.has('[Content_Types].xml')) {
    for (const name of names) if (/^word\/document\d{0,3}\.xml$/u.test(name)) return 'docx'
  }
  return 'zip'
}

/** A zip without its directory still names its first members at its start. */
function cutZip(bytes: Uint8Array): Format {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536))
  if (head.includes('word/')) return 'docx'
  if (head.includes('ppt/')) return 'pptx'
  if (head.includes('xl/')) return 'xlsx'
  if (head.includes('OFD.xml') || head.includes('Doc_0/')) return 'ofd'
  if (head.includes('opendocument.text')) return 'odt'
  return 'zip'
}

function insideOle(bytes: Uint8Array): Format {
  const streams = openOle(bytes)?.names ?? new Set<string>()
  if (streams.has('EncryptedPackage')) return 'ole-encrypted'
  if (streams.has('WordDocument')) return 'doc'
  // Without a root its directory is lost; most such files are Word's.
  if (!streams.has('Root Entry')) return 'doc'
  if (streams.has('Workbook') || streams.has('Book') || streams.has('PowerPoint Document')) return 'old-office'
  return 'ole-other'
}

function isImage(head: string): boolean {
  if (head.startsWith('\x89PNG\r\n') || head.startsWith('\xff\xd8\xff') || head.startsWith('GIF8')) return true
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return true
  return (
    (head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0') ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP')
  )
}

/** Archives and programs that nobody here reads: 7z, rar, gzip, tar, ELF, Windows programs, sound and film. */
function isOther(head: string): boolean {
  const starts = [
    '7z\xbc\xaf',
    'Rar!',
    '\x1f\x8b',
    '\x7fELF',
    'MZ',
    'ID3',
    'OggS',
    '\x00\x00\x00\x18ftyp',
    '\x00\x00\x00\x20ftyp',
    'SQLite format 3',
  ]
  return starts.some((start) => head.startsWith(start)) || head.slice(257, 262) === 'ustar'
}

function insideText(head: string, bytes: Uint8Array): Format {
  const plain = bytes[1] === 0 || bytes[0] === 0 ? head.replaceAll('\0', '') : head
  const start = plain
    .slice(0, 2048)
    .replace(/^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff/u, '')
    .trimStart()
  if (
    /^(?:mime-version|from|subject|content-type|date|message-id|x-mimeole):/iu.test(start) &&
    /multipart\/|content-location:|text\/html/iu.test(plain)
  )
    return 'mht'
  if (/^<(?:!doctype html|html|head|body|meta|table|div|p|span|script|style|!--)[\s>-]/iu.test(start)) return 'html'
  if (start.startsWith('<?xml') && /<html[\s>]/iu.test(start)) return 'html'
  return 'txt'
}
