/** A speech of our own with everything formats treat differently: numbered headings, a table with merged cells, a note. */
export interface SpeechTable {
  readonly caption: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export type SpeechPart =
  | {readonly kind: 'title'; readonly text: string}
  | {readonly kind: 'heading'; readonly level: 1 | 2; readonly label: string; readonly text: string}
  | {readonly kind: 'item'; readonly label: string; readonly text: string}
  | {readonly kind: 'paragraph'; readonly text: string}
  | ({readonly kind: 'table'} & SpeechTable)

export const SPEECH: readonly SpeechPart[] = [
  {kind: 'title', text: '在宁川县2024年重点项目建设动员会上的讲话'},
  {kind: 'paragraph', text: '（2024年3月6日）'},
  {kind: 'paragraph', text: '同志们：'},
  {
    kind: 'paragraph',
    text: '今天召开重点项目建设动员会，主要任务是总结去年工作，安排今年任务。下面，我讲三点意见。',
  },
  {kind: 'heading', level: 1, label: '一、', text: '2023年项目建设成效明显'},
  {
    kind: 'paragraph',
    text: '2023年，全县实施重点项目86个，完成投资52.3亿元，占年度计划的104.6%。其中，工业项目41个，完成投资28.7亿元，同比增长12.5%。',
  },
  {kind: 'heading', level: 1, label: '二、', text: '2024年要打好五场硬仗'},
  {kind: 'heading', level: 2, label: '（一）', text: '加快工业项目建设'},
  {
    kind: 'paragraph',
    text: '今年全县安排重点项目92个，总投资318亿元，年度计划投资60亿元以上。宁川光伏组件产业园项目总投资21.5亿元，6月底前开工建设。',
  },
  {kind: 'heading', level: 2, label: '（二）', text: '补齐城乡基础设施短板'},
  {kind: 'item', label: '1.', text: '东环路改造工程10月底前建成通车，由县住建局负责。'},
  {kind: 'item', label: '2.', text: '第二污水处理厂年内完成投资8000万元，日处理能力达到3万吨。'},
  {kind: 'paragraph', text: '具体安排见下表。'},
  {
    kind: 'table',
    caption: '宁川县2024年部分重点项目（单位：万元）',
    header: ['项目名称', '总投资', '2024年计划投资', '开工时间', '责任单位'],
    rows: [
      ['光伏组件产业园', '215000', '60000', '6月底前', '县工信局'],
      ['东环路改造工程', '18600', '12000', '3月', '县住建局'],
      ['第二污水处理厂', '23500', '8000', '已开工', '县城投公司'],
    ],
  },
  {kind: 'heading', level: 1, label: '三、', text: '切实加强组织领导'},
  {
    kind: 'paragraph',
    text: '各乡镇、各部门要主动作为，确保一季度开工率达到60%，上半年完成年度投资的50%以上。谢谢大家！',
  },
]

/** The lines a reader should give, tables as rows of cells. */
export function speechLines(parts: readonly SpeechPart[] = SPEECH): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'table') return [part.caption, part.header.join('\t'), ...part.rows.map((row) => row.join('\t'))]
    return ['label' in part ? part.label + part.text : part.text]
  })
}
