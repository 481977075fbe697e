import {isEnglish, t} from '../i18n/words.js'

/** Why a file was not read, by the second half of its code. */
const whys: Readonly<Record<string, string>> = {
  damaged: '文件已损坏或不完整',
  encrypted: '文件设有打开密码',
  'too-large': '文件太大',
  'no-text': '没有读到文字',
  empty: '文件是空的',
  unknown: '认不出的文件内容',
  unsupported: '读不了这种文件',
  'too-old': '文件的版本太旧',
  'no-ocr': '需要文字识别',
  'not-installed': '需要文字识别',
  timeout: '读得太久或占用太多',
  memory: '读得太久或占用太多',
  crash: '程序出错',
  bug: '程序出错',
}

/** What was found, as the server says it; in English by its kind. */
export function reasonWords({code, reason}: {readonly code: string; readonly reason: string}): string {
  const [what, why = ''] = code.split('/')
  const words = whys[why]
  return isEnglish() && words ? `${t(words)} (${what})` : reason
}
