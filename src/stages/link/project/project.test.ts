import {expect, test} from 'vitest'
import type {Project} from '../../../model/entry.js'
import {plainReading} from '../../../model/reading.js'
import {run} from '../../../pipeline/run.js'
import {openAnalyzer} from '../../../setup.js'
import {linkProjects} from './index.js'

const {context, pipelines} = openAnalyzer()
const speech = pipelines.speech!
const before = {
  ...speech,
  steps: speech.steps.slice(
    0,
    speech.steps.findIndex(({stage}) => stage.name === 'link'),
  ),
}

function projects(text: string, date = '2023-02-01'): Project[] {
  const reading = plainReading(text)
  const given = {name: 'x.txt', date, place: null, title: null, genre: null}
  const full = {...context, reading, given}
  return linkProjects(run(before, full), full)
}

const PLAN = '二、2023年工作安排\n'
const REVIEW = '一、2022年工作回顾\n'

const rows: readonly (readonly [text: string, expected: Partial<Project>])[] = [
  [
    `${REVIEW}总投资3.6亿元的金穗集团粮油加工项目已试生产。`,
    {name: '金穗集团粮油加工', totalYuan: 360_000_000, stage: '投产'},
  ],
  [
    `${REVIEW}1、青河北岸景观工程。建设内容包括步道3公里。总投资4200万元，目前已完成投资3100万元，占总投资的74%。`,
    {name: '青河北岸景观工程', stage: '在建', totalYuan: 42_000_000, doneYuan: 31_000_000},
  ],
  [
    `${REVIEW}一是青沟河治理工程。投资2100万元，清淤6公里，目前正在紧张施工。二是抓好防汛，全面竣工。`,
    {name: '青沟河治理工程', stage: '在建', totalYuan: 21_000_000},
  ],
  [`${REVIEW}3、青平客专工程涉及6个村，基本完成征迁工作。`, {name: '青平客专工程', stage: '前期'}],
  [`${REVIEW}青临高铁、安康医院等项目完成投资20亿元。`, {name: '青临高铁', stage: '在建'}],
  [`${REVIEW}德丰粮库项目建成粮仓6座。`, {name: '德丰粮库', stage: '在建'}],
  [`${REVIEW}安康养老院项目环评批复已完成。`, {name: '安康养老院', stage: '前期'}],
  [`${REVIEW}云龙铁路建成通车，引进总投资5亿元的宏远新材料项目。`, {name: '云龙铁路', totalYuan: null, stage: '投产'}],
  [`${PLAN}“十五”期间，启动并建成云龙公路、青平公路。`, {name: '云龙公路', stage: '竣工'}],
  [`${REVIEW}云龙铁路开工建设。`, {name: '云龙铁路', stage: '开工', due: null}],
  [`${REVIEW}安康医院二期完成工程量的80%。`, {name: '安康医院二期', stage: '在建', progress: '完成工程量的80%'}],
  [`${PLAN}力促云龙铁路开工建设。`, {name: '云龙铁路', stage: null, due: '2023-12-31', dueWhat: '开工'}],
  [`${PLAN}确保云龙铁路9月底前建成通车。`, {name: '云龙铁路', stage: null, due: '2023-09-30', dueWhat: '投产'}],
  [`${PLAN}推动鑫达纸业二期、宏远新材料等项目尽快签约。`, {name: '鑫达纸业二期', due: null, dueWhat: '签约'}],
  [`${PLAN}谋划青云湖水库项目。`, {name: '青云湖水库', stage: '谋划', due: null}],
  [`${REVIEW}新落地项目2项（安康养老院项目、平安纸业项目）。`, {name: '安康养老院', stage: '落地'}],
  [`${PLAN}计划投资4亿元的平安路仓储项目6月开工。`, {name: '平安路仓储', totalYuan: 400_000_000, yearYuan: null}],
  [`${PLAN}青临高铁完成投资20亿元。`, {name: '青临高铁', yearYuan: 2_000_000_000, doneYuan: null}],
  [`${REVIEW}青临高铁完成投资20亿元。`, {name: '青临高铁', yearYuan: null, doneYuan: 2_000_000_000}],
  [`${REVIEW}平安污水处理厂二期设备安装全部完成，达到联机运行条件。`, {stage: '在建'}],
  [`${PLAN}继续实施青河灌区改造工程。`, {name: '青河灌区改造工程', stage: '在建'}],
  [`${PLAN}加快云龙铁路建设，开工青临高铁。`, {name: '云龙铁路', due: null}],
  [`${REVIEW}云龙铁路全线开工，36个国省干线项目加快推进。`, {name: '云龙铁路', stage: '开工'}],
  [`${PLAN}推进云龙铁路建设，谋划新建环城路网。`, {name: '云龙铁路', stage: null}],
  [`${REVIEW}安康医院扩建项目因环评滞后，目前仍未开工。`, {name: '安康医院扩建', stage: '前期'}],
  [`${REVIEW}云龙高速、青临快速路即将建成通车。`, {name: '云龙高速', stage: '在建'}],
  [
    `${PLAN}青河大桥、云龙中学新校区要加快进度，年底前完成主体工程。`,
    {stage: '在建', due: '2023-12-31', dueWhat: '主体建成'},
  ],
  [`${PLAN}确保宏远产业园一期9月底前投产、青沟河治理工程12月底前完工。`, {name: '宏远产业园一期', due: '2023-09-30'}],
  [`${PLAN}力争云龙高速纳入省高速公路规划网。`, {name: '云龙高速', stage: '谋划'}],
  [`${REVIEW}成功引入金穗物流园、宏远物流园等项目。`, {name: '金穗物流园', stage: '签约'}],
  [`${REVIEW}青临铁路、云龙水库、环城路等重点项目建设取得新进展。`, {name: '青临铁路', stage: '在建'}],
  [`${REVIEW}云龙高速征地拆迁工作已完成，进入施工阶段。`, {stage: '在建'}],
  [`${REVIEW}云龙高速征地拆迁工作已完成。`, {stage: '前期'}],
  [`${PLAN}加快云龙书院、青河小镇等项目建设，谋划实施安康产业园项目。`, {name: '云龙书院', stage: null}],
  [`${REVIEW}青河综合治理、云龙河治理等稳步推进。`, {name: '青河综合治理', stage: '在建'}],
  [`${REVIEW}青河航道疏浚、云龙船闸建设等全部完成。`, {name: '青河航道疏浚', stage: '竣工'}],
  [`${REVIEW}总投资6亿元、年产20万吨的绿源秸秆综合利用项目开工。`, {stage: '开工', totalYuan: 600_000_000}],
  ['德丰粮库项目10月份投产。', {stage: null, due: '2023-10-31', dueWhat: '投产'}],
  [`${REVIEW}德丰粮库项目1月份投产。`, {stage: '投产'}],
  [`${PLAN}德丰粮库项目已于1月奠基，预计年底前投产。`, {due: '2023-12-31', dueWhat: '投产'}],
  [`${REVIEW}德丰粮库项目，计划投资4亿元，正在洽谈。`, {totalYuan: 400_000_000, yearYuan: null}],
  [`${REVIEW}德丰粮库项目，总投资9亿元，计划投资4亿元。`, {totalYuan: 900_000_000, yearYuan: 400_000_000}],
  [`${REVIEW}启动投资2亿元的晨星零部件项目、投资1亿元的金穗精炼项目。`, {name: '晨星零部件', totalYuan: 200_000_000}],
]

test.each(rows)('%s', (text, expected) => {
  expect(projects(text)[0]).toMatchObject(expected)
})

test('zones and aims that a predicate closes are no projects', () => {
  expect(projects(`${REVIEW}青江新区、云龙片区等加快建设，政府债务和平台风险治理等稳步推进。`)).toEqual([])
})

test('a project named twice is one entry, with the stage that is further on', () => {
  const found = projects(`${REVIEW}金穗集团粮油加工等一批项目签约。总投资2亿元的金穗集团粮油加工项目开工建设。`)
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({stage: '开工', totalYuan: 200_000_000})
})

test('phases of one project are projects of their own', () => {
  expect(projects(`${REVIEW}青河湿地公园一期建成投用，青河湿地公园二期开工建设。`)).toHaveLength(2)
})

test('every sum stays with its own name in a list', () => {
  const found = projects(`${PLAN}推进总投资3亿元的鑫达纸业项目、总投资1.5亿元的宏远新材料项目等重点项目。`)
  expect(found.map(({name, totalYuan}) => [name, totalYuan])).toEqual([
    ['鑫达纸业', 300_000_000],
    ['宏远新材料', 150_000_000],
  ])
})

test('each member of a list has the day and the sum that stand behind it', () => {
  const found = projects(`${PLAN}确保宏远产业园一期9月底前投产、青沟河治理工程12月底前完工。`)
  expect(found.map(({name, due, dueWhat}) => [name, due, dueWhat])).toEqual([
    ['宏远产业园一期', '2023-09-30', '投产'],
    ['青沟河治理工程', '2023-12-31', '竣工'],
  ])
})

test('what is said of a name later on, without 项目, is said of the project and of no other', () => {
  const found = projects(`${REVIEW}金穗新材料、云龙热电一期、万和铝箔这几个项目干得不错，万和铝箔仅用9个月就建成投产。`)
  expect(found.map(({name, stage}) => [name, stage])).toEqual([
    ['金穗新材料', null],
    ['云龙热电一期', null],
    ['万和铝箔', '投产'],
  ])
})

test('a name that goes on is another name', () => {
  const found = projects(`${REVIEW}青临机场开工建设。青临机场路建成通车。`)
  expect(found.map(({name, stage}) => [name, stage])).toEqual([
    ['青临机场', '开工'],
    ['青临机场路', '投产'],
  ])
})
