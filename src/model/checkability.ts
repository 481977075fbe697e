import type {FigureRecord, TaskRecord} from './record.js'

/** What an inspector asks of a commitment; true where its own words answer. */
export interface Questions {
  readonly what: boolean
  readonly howMuch: boolean
  readonly byWhen: boolean
  readonly who: boolean
  readonly howVerified: boolean
}

type AskedTask = Pick<TaskRecord, 'kind' | 'quote' | 'action' | 'owner' | 'to' | 'rules'>
type AskedTarget = Pick<
  FigureRecord,
  'quote' | 'indicator' | 'canonical' | 'value' | 'min' | 'max' | 'owner' | 'to'
> & {
  readonly kind: 'target'
}

/** What of an entry the questions need; `quote` may be clean text or source. */
export type Asked = AskedTask | AskedTarget

/** 一批, 全部, 3个: the words say how much of it. */
const MUCH =
  /[一二三四五六七八九十百千两\d]+(?:批|个|项|条|座|家|所|次|场|支|处|套|台|名|期)|全部|全覆盖|全面完成|清零|所有/u
/** 每月, 按季度: a rhythm is a time as well. */
const RHYTHM = /每(?:年|月|周|天|日|季度|半年)|按(?:月|季|周)|定期/u
/** How one will see it: acceptance, inspection, publication, report. */
const PROOF =
  /验收|考核|评估|督查|督办|督察|通报|公示|公开|公布|销号|备案|上报|报送|报告|汇报|挂牌|授牌|认定|审计|测评|第三方|台账|台帐|清单/u
/** Deeds that leave a document, a meeting, a body or a thing behind, which is their own proof. */
const OWN_PROOF = /^task\/verb\/(?:制文|会办|组建|建立|建造|结项|争创|清退|督办)$/u

export function questionsOf(entry: Asked): Questions {
  const {quote} = entry
  const who = entry.owner !== null
  if (entry.kind === 'target') {
    const howMuch = entry.value !== null || entry.min !== null || entry.max !== null
    const howVerified = entry.canonical !== null || PROOF.test(quote)
    return {what: entry.indicator !== '', howMuch, byWhen: entry.to !== null, who, howVerified}
  }
  const howVerified = PROOF.test(quote) || entry.rules.some((rule) => OWN_PROOF.test(rule))
  const byWhen = entry.to !== null || RHYTHM.test(quote)
  return {what: entry.action !== '', howMuch: MUCH.test(quote), byWhen, who, howVerified}
}

/** 0 to 5: how many of the five questions the commitment answers. */
export function checkabilityScore(questions: Questions): number {
  return Object.values(questions).filter(Boolean).length
}
