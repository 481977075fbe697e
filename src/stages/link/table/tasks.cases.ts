import type {Task} from '../../../model/entry.js'

/** A table of tasks, and what its rows become; '^' goes on with the cell above, '<' with the one before. */
export interface TaskCase {
  readonly name: string
  readonly caption: string
  readonly date?: string
  readonly rows: readonly (readonly string[])[]
  readonly finds: readonly (readonly [quote: string, task: Partial<Task>])[]
}

const HEAD = ['序号', '工作任务', '牵头单位', '配合单位', '完成时限', '进展情况']

export const cases: readonly TaskCase[] = [
  {
    name: 'who leads stands before those who help, and the day counts in the year of the title',
    caption: '2024年重点工作任务分解表',
    rows: [HEAD, ['1', '编制县城排水防涝规划', '县住建局', '县水利局、县财政局', '6月底前', '']],
    finds: [
      [
        '编制县城排水防涝规划',
        {action: '编制县城排水防涝规划', owner: '县住建局、县水利局、县财政局', to: '2024-06-30'},
      ],
    ],
  },
  {
    name: 'going on for ever has no last day',
    caption: '2024年责任清单',
    rows: [
      HEAD,
      ['1', '健全粮食安全责任制', '县粮食局', '', '长期坚持', ''],
      ['2', '推行首问负责制', '各乡镇', '', '持续推进', ''],
    ],
    finds: [
      ['健全粮食安全责任制', {owner: '县粮食局', to: null}],
      ['推行首问负责制', {owner: '各乡镇', to: null}],
    ],
  },
  {
    name: 'a section across the table and the heading once more on the next page are no tasks',
    caption: '任务分解表',
    rows: [
      HEAD,
      ['一、经济发展', '<', '<', '<', '<', '<'],
      ['1', '出台招商引资奖励办法', '县商务局', '', '2024年3月', ''],
      HEAD,
      ['二、民生保障', '<', '<', '<', '<', '<'],
      ['2', '启动城南小学迁建', '县教育局', '', '2024年四季度', ''],
      ['合计', '<', '2项', '', '', ''],
    ],
    finds: [
      ['出台招商引资奖励办法', {owner: '县商务局', to: '2024-03-31'}],
      ['启动城南小学迁建', {owner: '县教育局', to: '2024-12-31'}],
    ],
  },
  {
    name: 'a merged cell holds for all rows that it covers',
    caption: '督办台账',
    rows: [
      ['序号', '督办事项', '责任单位', '办结时限'],
      ['1', '完成养老服务中心选址', '县民政局', '2024年5月底前'],
      ['2', '完成养老服务中心可研批复', '^', '^'],
    ],
    finds: [
      ['完成养老服务中心选址', {owner: '县民政局', to: '2024-05-31'}],
      ['完成养老服务中心可研批复', {owner: '县民政局', to: '2024-05-31'}],
    ],
  },
  {
    name: 'a task of several rows has all who answer for it and the last of its days',
    caption: '2024年任务表',
    rows: [
      ['工作任务', '责任单位', '完成时限'],
      ['建成政务服务大厅', '县行政审批局', '6月底'],
      ['^', '县城投公司', '9月底'],
    ],
    finds: [['建成政务服务大厅', {owner: '县行政审批局、县城投公司', to: '2024-09-30'}]],
  },
  {
    name: 'the most particular column says what to do',
    caption: '巡察反馈问题整改清单',
    rows: [
      ['序号', '反馈问题', '整改目标', '整改措施', '责任单位', '责任人', '整改时限'],
      ['1', '个别项目进展缓慢', '全部开工', '逐个项目召开调度会，倒排工期', '县发改局', '马立军', '立行立改'],
      ['2', '^', '^', '建立项目周报制度', '^', '马立军', '2024.08'],
    ],
    finds: [
      ['逐个项目召开调度会，倒排工期', {owner: '县发改局', to: null}],
      ['建立项目周报制度', {owner: '县发改局', to: '2024-08-31'}],
    ],
  },
  {
    name: 'a heading of two lines, people where there are no units, dates as cells have them',
    caption: '县委常委会议定事项台账',
    date: '2024-07-01',
    rows: [
      ['序号', '议定事项', '责任', '<', '办结时限'],
      ['^', '^', '领导', '责任人', '^'],
      ['1', '研究城东片区控规调整', '', '孙晓梅', '9.30前'],
      ['2', '报送防汛物资采购方案', '郑立', '', '2024/7/15'],
    ],
    finds: [
      ['研究城东片区控规调整', {owner: '孙晓梅', to: '2024-09-30'}],
      ['报送防汛物资采购方案', {owner: '郑立', to: '2024-07-15'}],
    ],
  },
  {
    name: 'units run together by a reader are parted',
    caption: '2024年任务分工表',
    rows: [
      ['任务', '责任单位', '时间节点'],
      ['举办春季用工招聘会', '县人社局县工信局；各乡镇', '3月'],
    ],
    finds: [['举办春季用工招聘会', {owner: '县人社局、县工信局、各乡镇', to: '2024-03-31'}]],
  },
  {
    name: 'a title inside the table gives its year, and a cell may say itself who leads and who helps',
    caption: '附件1',
    date: '2023-12-28',
    rows: [
      ['2024年重点工作责任分解表', '<', '<'],
      ['重点工作', '责任单位', '完成时限'],
      ['修订招商引资奖励办法', '牵头单位：县商务局 配合单位：县财政局、县司法局', '3月底前'],
      ['组建县城供水公司', '县水利局牵头，县国资中心配合', '第三季度'],
    ],
    finds: [
      ['修订招商引资奖励办法', {owner: '县商务局、县财政局、县司法局', to: '2024-03-31'}],
      ['组建县城供水公司', {owner: '县水利局、县国资中心', to: '2024-09-30'}],
    ],
  },
  {
    name: 'a title of several years leaves a bare month to the year of the document',
    caption: '三年行动任务清单（2024—2026年）',
    rows: [
      ['任务', '责任单位', '完成时限'],
      ['建立古树名木档案', '县林业局', '6月底'],
      ['编制湿地保护规划', '县林业局', '2026年'],
    ],
    finds: [
      ['建立古树名木档案', {to: '2024-06-30'}],
      ['编制湿地保护规划', {to: '2026-12-31'}],
    ],
  },
  {
    name: 'a row that says one number and no more is that target, not a task',
    caption: '2024年任务分解表',
    rows: [HEAD, ['1', '新建水厂3座', '县水利局', '', '10月底前', '']],
    finds: [],
  },
  {
    name: 'what has come of a task is no task',
    caption: '2024年任务分解表',
    rows: [HEAD, ['1', '建立河长巡河制度', '县水利局', '', '4月底前', '计划建立巡河台账，下一步开展培训']],
    finds: [['建立河长巡河制度', {owner: '县水利局', to: '2024-04-30'}]],
  },
  {
    name: 'rows of nothing give nothing',
    caption: '2024年任务分解表',
    rows: [HEAD, ['1', '', '县水利局', '', '4月底前', ''], ['2', '—', '', '', '', ''], ['', '', '', '', '', '']],
    finds: [],
  },
  {
    name: 'the programme of a day orders nothing',
    caption: '会议日程',
    rows: [
      ['时间', '工作内容'],
      ['9:00', '县长讲话并部署下一步工作'],
    ],
    finds: [],
  },
  {
    name: 'a list of what an office may do orders nothing',
    caption: '政务服务事项清单',
    rows: [
      ['序号', '主要事项', '设定依据', '责任单位', '办理时限'],
      ['1', '建设工程规划许可证核发', '城乡规划法', '县自然资源局', '10个工作日'],
    ],
    finds: [],
  },
  {
    name: 'a frame around running text is no table of tasks',
    caption: '附件',
    rows: [
      ['各乡镇要在6月底前建立供水台账，责任单位为县水利局。', '完成时限由县水利局另行通知，各乡镇按月报送进展情况。'],
      ['联系人', '王建'],
    ],
    finds: [],
  },
]
