import {type Body, cleanName, readBody} from './body.js'

/** Who a clause says must act, with the place of the name in the clause. */
export interface Subject extends Body {
  readonly rule: string
  readonly coOwners?: readonly string[]
}

const MODAL =
  /一定要|务必|必须|都要|也要|均要|还要|仍要|就要|又要|不得|应当|可以|(?<![重主首需只必紧简概摘而])要(?!求|素|点|么|件|领|害|闻|是|道|塞|隘|职)|须|应(?!用|急|对|届|收|付|税|景|变|答|当|享|保|检)|将(?!于|来|军|领|近|其|项)|负责|牵头|加强|做好|抓好|组织(?!部)|会同|抓紧|定期|具体/gu

/** 由市发展改革委牵头, 请张市长牵头，住建部门负责 */
const LEAD = /(?:请|由)(?<lead>[^，,。；;：:由请]{2,30}?)(?<as>牵头|总牵头|负总责|负责|承办|主办|组织实施|具体负责)/u
const BESIDE =
  /^[^，,、。；;]{0,8}[，,、](?<name>[^，,。；;：:]{2,40}?)(?:分别)?(?:负责|配合|参与|协助|参加|加强|做好|抓好|具体|共同)/u
const ASK = /^(?:请|由|要求|责成|希望)(?<name>[^，,。；;：:]{2,36})/u

/** 李县长牵头，…, 县住建局牵头、…: the lead opens the clause. */
const OPENS = /^(?<lead>[^，,。；;：:由请的“”]{2,24}?)(?<as>牵头|总牵头|负总责)(?=$|[，,、])/u

/** 由X牵头，Y负责: the first named leads, the others stand beside it. */
export function leadSubject(clause: string, after: string): Subject | null {
  const found = LEAD.exec(clause) ?? OPENS.exec(clause)
  const name = found?.groups?.lead
  if (found === null || name === undefined) return null
  const body = readBody(name) ?? (name.length <= 20 && !/[的把将]/u.test(name) ? {name, offset: 0} : null)
  if (body === null) return null
  const offset = found.index + found[0].indexOf(name) + body.offset
  const tail = clause.slice(found.index + found[0].length) + after
  const beside = BESIDE.exec(tail)?.groups?.name
  const other = beside === undefined ? null : readBody(beside)
  if (other === null) return {name: body.name, offset, rule: 'owner/lead'}
  return {name: body.name, offset, rule: 'owner/lead', coOwners: [cleanName(other.name)]}
}

/** 请各产业招商组做好…, 要求各单位“一把手”…: the longest body after the verb of asking. */
function askedSubject(clause: string): Subject | null {
  const found = ASK.exec(clause)
  const words = found?.groups?.name
  if (found === null || words === undefined) return null
  const offset = found[0].length - words.length
  for (let end = words.length; end >= 2; end--) {
    const body = readBody(words.slice(0, end))
    if (body) return {name: body.name, offset: offset + body.offset, rule: 'owner/asked'}
  }
  return null
}

const FIRM = /^(?:一定要|务必|必须|都要|应当|要)$/u

/** 所有市级领导外出招商必须…: what the body does stands between it and the modal verb. */
function bodyBefore(words: string): Body | null {
  for (let end = words.length - 2; end >= Math.max(2, words.length - 6); end--) {
    const body = readBody(words.slice(0, end))
    if (body) return body
  }
  return null
}

/** 各县（市、区）要…, 市委、市政府督查室必须…: a body right before the modal verb. */
function modalSubject(clause: string): Subject | null {
  const near = clause.slice(0, 64)
  MODAL.lastIndex = 0
  for (let modal = MODAL.exec(near); modal !== null; modal = MODAL.exec(near)) {
    const words = clause.slice(0, modal.index)
    const body = readBody(words) ?? (FIRM.test(modal[0]) ? bodyBefore(words) : null)
    if (body) return {rule: 'owner/subject', ...body}
  }
  return null
}

/** 各乡镇年内各引进…: a group at the clause's head acts, modal verb or not. */
const GROUP_HEAD =
  /^(?:全[省市县区]|市直|县直|省直|区直)?各(?:级各部门|级各有关部门|级党委政府|级党委和政府|级政府|级党组织|有关部门|相关部门|职能部门|部门|单位|乡镇（街道）|乡镇街道|乡镇场|乡镇|镇街|县（市、?区）|县市区|市县区|县区|市州|区县|地区、?各(?:有关)?部门|地各部门|地区|地|责任单位|牵头单位|项目单位)(?:和[^，的]{2,10}?(?:部门|单位))?(?!的|工作|建设|发展|实际|之间)/u

function groupSubject(clause: string): Subject | null {
  const name = GROUP_HEAD.exec(clause)?.[0]
  return name === undefined ? null : {name, offset: 0, rule: 'owner/group'}
}

/** 市委又安排…, 县政府决定…: a leading body decides, modal verb or not. */
const DECIDES = /^(?<name>[^，的]{2,24}?)(?:又|还|已|将|同时|研究)?(?:安排|决定|明确|要求|部署)/u

function decidingSubject(clause: string): Subject | null {
  const name = DECIDES.exec(clause)?.groups?.name
  const body = name === undefined ? null : readBody(name)
  return body === null ? null : {rule: 'owner/decides', ...body}
}

/** 县财政局统筹…, 市住建局完成…: a single unit right before what it does. */
const ACTS =
  /^(?<name>[^，,。；;的、]{2,16}?(?:局|委|办|厅|处|管委会|办公室|指挥部|专班))(?=统筹|筹措|解决|完成|推进|落实|争取|建立|编制|制定|出台|拨付|协调|督促|启动|开展|新建|改造|实施)/u

function actingSubject(clause: string): Subject | null {
  const name = ACTS.exec(clause)?.groups?.name
  const body = name === undefined ? null : readBody(name)
  return body === null ? null : {rule: 'owner/subject', ...body}
}

/** 联系重点工程的县级领导，要…: the body is a clause, the modal verb opens the next. */
function wholeSubject(clause: string, after: string): Subject | null {
  if (clause.length > 40 || !/^[，,](?:一定|务|必|都|也|均)?(?:要|必须|必要|务必|须|应当)/u.test(after)) return null
  const body = readBody(clause)
  return body === null ? null : {rule: 'owner/subject', ...body}
}

/** 县委督查室按季度…, 县招商局3月底前…: a body right before how often or when. */
const WHEN =
  /(?:[从自]\d|按(?:月|季|周)|每(?:月|季|周|半年)|于\d|在?\d{1,2}月|[一二三两十\d]{1,3}(?:周|天|日|个月|个工作日)内|年内|年底前|定期|会同|牵头)/u

function timedSubject(clause: string): Subject | null {
  const at = clause.slice(0, 40).search(WHEN)
  const body = at < 2 ? null : readBody(clause.slice(0, at))
  return body === null ? null : {rule: 'owner/subject', ...body}
}

/** Who the clause itself says must act; `after` is the text behind it. */
export function subjectOf(clause: string, after: string): Subject | null {
  return (
    leadSubject(clause, after) ??
    askedSubject(clause) ??
    modalSubject(clause) ??
    decidingSubject(clause) ??
    actingSubject(clause) ??
    wholeSubject(clause, after) ??
    timedSubject(clause) ??
    groupSubject(clause)
  )
}
