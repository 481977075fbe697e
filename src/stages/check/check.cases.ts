import type {Check} from '../../model/check.js'

/** One sentence and what its numbers say of each other. */
interface CheckCase {
  readonly text: string
  readonly checks: readonly (readonly [kind: Check['kind'], holds: boolean | null, computation: string])[]
}

export const cases: readonly CheckCase[] = [
  {text: '今年安排项目30个，其中产业类16个、民生类14项。', checks: [['sum', true, '30个 = 16个 + 14项']]},
  {
    text: '共30个，总投资23.7亿元，计划投资12.9亿元，其中产业类16个，总投资15.7亿元，计划投资8亿元；民生类14个，总投资8亿元，计划投资4.9亿元。',
    checks: [
      ['sum', true, '30个 = 16个 + 14个'],
      ['sum', true, '23.7亿元 = 15.7亿元 + 8亿元'],
      ['sum', true, '12.9亿元 = 8亿元 + 4.9亿元'],
    ],
  },
  {
    text: '共30个，总投资23.7亿元，其中产业类17个，总投资15.7亿元；民生类14个，总投资8亿元。',
    checks: [
      ['sum', true, '23.7亿元 = 15.7亿元 + 8亿元'],
      ['sum', false, '30个 ≠ 17个 + 14个'],
    ],
  },
  {
    text: '全县实施项目353个（大型95个（其中特大型18个）；中型74个；小型184个）。',
    checks: [['sum', true, '353个 = 95个 + 74个 + 184个']],
  },
  {text: '组建专班26个（县级4个、乡级21个）。', checks: [['sum', false, '26个 ≠ 4个 + 21个']]},
  {text: '检查企业100家，其中合格80家，其余25家限期整改。', checks: [['sum', false, '100家 ≠ 80家 + 25家']]},
  {
    text: '实施35万亩改良等工程、总规模101.8万亩，其中旱地、水田分别达26.8万亩、75万亩。',
    checks: [['sum', true, '101.8万亩 = 26.8万亩 + 75万亩']],
  },
  {text: '新开工16个、续建14个，合计30个。', checks: [['sum', true, '30个 = 16个 + 14个']]},
  {text: '开工项目33个，占年计划的173.7%。', checks: [['rate', null, '33个 ÷ 173.7% ≈ 19个']]},
  {
    text: '到位资金16.58亿元，其中省外资金16.1亿元，完成全年目标的102.5%。',
    checks: [['rate', null, '16.1亿元 ÷ 102.5% ≈ 15.7亿元']],
  },
  {
    text: '引进项目12项，完成目标的109.1%，其中大项目7个，完成目标的175%（特大项目4个，完成目标的200%）。',
    checks: [
      ['rate', null, '12项 ÷ 109.1% ≈ 11项'],
      ['rate', null, '7个 ÷ 175% ≈ 4个'],
      ['rate', null, '4个 ÷ 200% ≈ 2个'],
    ],
  },
  {
    text: '工业项目40个、农业项目49个，分别完成年度目标的200%、196%。',
    checks: [
      ['rate', null, '40个 ÷ 200% ≈ 20个'],
      ['rate', null, '49个 ÷ 196% ≈ 25个'],
    ],
  },
  {text: '计划投资8.99亿元，完成投资8.2亿元，投资完成率91%。', checks: [['rate', true, '8.2亿元 ÷ 8.99亿元 = 91.21%']]},
  {
    text: '计划投资8.99亿元，完成投资8.2亿元，投资完成率95%。',
    checks: [['rate', false, '8.2亿元 ÷ 8.99亿元 = 91.21% ≠ 95%']],
  },
  {text: '规上企业11家，已复工9家，复工率82%。', checks: [['rate', true, '9家 ÷ 11家 = 81.82%']]},
  {text: '由50亿元增加到60亿元，增长20%。', checks: [['growth', true, '60亿元 ÷ 50亿元 − 1 = 20%']]},
  {text: '由50亿元增加到60亿元，增长25%。', checks: [['growth', false, '60亿元 ÷ 50亿元 − 1 = 20% ≠ 25%']]},
  {text: '覆盖面由30%提高到50%，提高20个百分点。', checks: [['growth', true, '50% − 30% = 20个百分点']]},
  {
    text: '支出445.5亿元，较上年增加49.8亿元、增长12.6%。',
    checks: [['rate', true, '49.8亿元 ÷ (445.5亿元 − 49.8亿元) = 12.59%']],
  },
  // Nothing to say: a partial list, a threshold, a share of something else, constant prices, rough numbers.
  {text: '实施项目353个，其中新建192个、技改89个、结转60个。', checks: []},
  {text: '新签约项目50个，其中5亿元以上11个，10亿元以上5个。', checks: []},
  {text: '民生支出335.8亿元，占一般公共预算支出83.1%。', checks: []},
  {text: '生产总值由50亿元增加到60亿元，增长15%。', checks: []},
  {text: '约30个，其中产业类17个、民生类14个。', checks: []},
  {text: '营造林3.1万亩，封育1万亩，森林覆盖率达到35.06%。', checks: []},
  {text: '674个项目强力推进，完成年度投资计划的124%。', checks: []},
]
