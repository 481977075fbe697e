import type {Strength} from '../../model/entry.js'

/** 确保, 要: it has to be. */
export const ENSURE =
  /确保|必须|务必|务求|坚决|保证|不得低于|不低于|不少于|不得少于|要求|责成|(?<![需主重概纪摘首简纲提必])要(?![素求闻点件害领塞道么是])|应当|须/u
/** 力争, 争取: it may not come about. 争取 of means is a deed, 明确争取重点 a noun. */
export const STRIVE =
  /力争|(?<!向上|对上|多方|积极|资金|最大限度|明确)争取(?!到|资金|上级|中央|国家|省|政府|专项|债|各类|项目|重点|方向)|努力|力促|力求|争创|奋力/u
/** 预期, 计划, 将: it is meant to be. */
export const PLAN =
  /预期|预计|(?:^|[，。；、：\s年])计划(?![生])|计划(?:总?投资|完成|新增|实施|建设|新建|引进|开工|安排|投入|筹|改造|培育|用)|(?<![草虚模])拟(?![定制订态合])|安排(?!部署)|有望|目标[是为：:]|主要目标|目标$|打算|(?<=[\p{Script=Han}])将(?!军|于|近|来)/u

const ANY = new RegExp(`(?<ensure>${ENSURE.source})|(?<strive>${STRIVE.source})|${PLAN.source}`, 'gu')

/** How firmly the modal that stands last in the words demands; null where none does. */
export function lastModal(words: string): Strength | null {
  let last: RegExpExecArray | null = null
  ANY.lastIndex = 0
  for (let found = ANY.exec(words); found; found = ANY.exec(words)) last = found
  if (last === null) return null
  if (last.groups!.ensure !== undefined) return 'ensure'
  return last.groups!.strive === undefined ? 'plan' : 'strive'
}
