import type {FigureCase} from './figure.cases.js'

const strive = {kind: 'target', strength: 'strive'} as const
const ensure = {kind: 'target', strength: 'ensure'} as const

/** How far 力争 reaches: over figures beside each other, not over what is said in between. */
export const cases: readonly FigureCase[] = [
  {
    text: '力争新增高新技术企业8家，培育专精特新企业5家、瞪羚企业2家。',
    finds: [
      ['新增高新技术企业8家', strive],
      ['培育专精特新企业5家', strive],
      ['瞪羚企业2家', strive],
    ],
  },
  {
    text: '力争年底前，新建换热站6座，改造管网12公里。',
    finds: [
      ['新建换热站6座', strive],
      ['改造管网12公里', strive],
    ],
  },
  {
    text: '力争全年实现：工业产值增长5%；新开工项目20个。',
    finds: [
      ['工业产值增长5%', strive],
      ['新开工项目20个', strive],
    ],
  },
  {
    text: '力争新引进项目履约率、开工率，分别达到90%、80%。',
    finds: [
      ['力争新引进项目履约率、开工率，分别达到90%', {...strive, indicator: '新引进项目履约率'}],
      ['力争新引进项目履约率、开工率，分别达到90%、80%', strive],
    ],
  },
  {
    text: '地区生产总值增长6%，力争达到7%；城镇新增就业3万人。',
    finds: [
      ['地区生产总值增长6%', ensure],
      ['地区生产总值增长6%，力争达到7%', strive],
      ['城镇新增就业3万人', ensure],
    ],
  },
  {
    text: '预期目标是：生产总值增长7%左右、在工作中力争更好结果，固定资产投资增长10%。',
    finds: [
      ['生产总值增长7%左右', {strength: 'plan'}],
      ['固定资产投资增长10%', {strength: 'plan'}],
    ],
  },
  {text: '力争创成国家卫生城市，改造燃气管网50公里。', finds: [['改造燃气管网50公里', ensure]]},
  {
    text: '力争引进项目10个，扎实推进安全生产治理，新建消防站3座。',
    finds: [
      ['引进项目10个', strive],
      ['新建消防站3座', ensure],
    ],
  },
]
