import {isUtf8} from '../../model/file-name.js'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严們個國來時對會發說產種後學經進著電裡現實兩體機當點從業應開還為與關線數無見長東書專項區導設議資總劃團務勞變單場報壓處問間題黨員級萬',
)
const PUNCTUATION = new Set('，。、；：“”（）！？《》　')
const SAMPLE = 65_536

/** The encoding of Chinese text: byte order mark, then validity as UTF-8, then which reading looks most like Chinese. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const marked = byteOrderMark(bytes)
  if (marked !== null) return marked
  const head = bytes.subarray(0, SAMPLE)
  if (!head.includes(0) && isUtf8(bytes)) return 'utf-8'
  let best: Encoding = 'utf-8'
  let most = -Infinity
  for (const encoding of candidates(head)) {
    const score = likeness(new TextDecoder(encoding).decode(head, {stream: true}))
    if (score > most) {
      best = encoding
      most = score
    }
  }
  return best
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** A zero byte is half of an ASCII letter in UTF-16; short Chinese UTF-16 has none, so UTF-16 is always tried, last. */
function candidates(head: Uint8Array): Encoding[] {
  const wide: Encoding[] = head.length % 2 === 0 ? ['utf-16le', 'utf-16be'] : []
  return ['utf-8', 'gb18030', 'big5', ...wide]
}

/** The share of everyday characters, less five times the share of characters no text has. */
function likeness(text: string): number {
  if (text.length === 0) return -1
  let common = 0
  let wide = 0
  let broken = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (isBroken(code)) broken++
    if (code <= 0x2e80 && !PUNCTUATION.has(character)) continue
    wide++
    if (COMMON.has(character) || PUNCTUATION.has(character)) common++
  }
  return (wide > 0 ? common / wide : 0.3) - (5 * broken) / text.length
}

function isBroken(code: number): boolean {
  if (code < 32) return code !== 9 && code !== 10 && code !== 13
  return code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || (code >= 0x80 && code < 0xa0)
}

/** Of a decoded sample: the share of characters that no text has; above a tenth it is no text. */
export function brokenShare(text: string, encoding: Encoding): number {
  // Any two bytes make a UTF-16 unit, most often a letter of a script that no Chinese office uses.
  const foreign = encoding === 'utf-16le' || encoding === 'utf-16be'
  let broken = 0
  let count = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    count++
    if (isBroken(code) || (foreign && code >= 0x100 && code < 0x2000)) broken++
  }
  return count === 0 ? 0 : broken / count
}
