import type {Frame} from './frame.js'
import {isClearing, isTitle} from './titled.js'

/** 滚动实施十大产业项目，总投资…: the sentences behind it name them one by one. */
const HEADING =
  /^[^，。]{0,12}(?:实施|推进|建设|安排|抓好|开工|续建|谋划)(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:大|个|项)[^，。、]{0,10}(?:项目|工程)$/u
const HEADING_REACH = 40
/** A member says its name and little else. */
const MEMBER_REACH = 34

/** 1 for every frame that is a member of a list written as sentences, up to the end of its line, or a title of its own. */
export function headedFrames(text: string, all: readonly Frame[]): Uint8Array {
  const headed = new Uint8Array(all.length)
  let open = false
  let last = 0
  all.forEach((frame, index) => {
    const {start, end, strips} = frame
    if (end <= last) return
    if (open && text.slice(last, start).includes('\n')) open = false
    if (isTitle(text, frame) || isClearing(text, frame)) headed[index] = 1
    const first = strips[0]!
    if (first.end - first.start <= HEADING_REACH && HEADING.test(text.slice(first.start, first.end)))
      open = text[end] === '。'
    else if (open && end - start <= MEMBER_REACH && strips.length === 1) headed[index] = 1
    else open = false
    last = end
  })
  return headed
}
