import {readBody} from './body.js'
import type {Subject} from './subject.js'

/** 责任单位：市住建局, （牵头单位：省发展改革委；配合单位：…） */
const LABEL = /(?:牵头|责任|主办|承办|负责|实施|主责)(?:单位|部门|领导|人|县区)[：:](?<name>[^。；;：:）)\n]{2,60})/u
/** （市发改委牵头）, （市教育局负责）, （省财政厅牵头，省教育厅配合） */
const PARENTHESIS = /[（(](?<name>[^（）()，,；;。]{2,30}?)(?:牵头|负责)(?:落实|办理|实施)?[）)，,；;]/u

function read(pattern: RegExp, text: string, rule: string): Subject | null {
  const found = pattern.exec(text)
  const name = found?.groups?.name?.trim().replace(/按(?:照)?职责分工.*$/u, '')
  if (found === null || name === undefined || name === '') return null
  return {name, offset: text.indexOf(name, found.index), rule}
}

/** The unit that a label behind the text names; the first of a list leads. */
export function labelled(after: string): Subject | null {
  const label = read(LABEL, after, 'owner/label') ?? read(PARENTHESIS, after, 'owner/parenthesis')
  if (label === null) return null
  const [first, ...others] = label.name.split(/[、，,]|\s+/u).filter((name) => name !== '')
  if (first === undefined) return null
  return others.length > 0 ? {...label, name: first, coOwners: others} : {...label, name: first}
}

/** 市发展改革委：…, a paragraph that opens with the unit it speaks to. */
export function addressed(paragraph: string): Subject | null {
  const colon = paragraph.slice(0, 30).search(/[：:]/u)
  const body = colon > 1 ? readBody(paragraph.slice(0, colon)) : null
  return body === null || /同志|代表|主任|书记/u.test(body.name) ? null : {...body, rule: 'owner/addressed'}
}
