import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parseDictionary} from '../dictionaries/load.js'
import {industries} from './industry.js'

const {rows, faults} = parseDictionary('行业', readFileSync('dictionaries/行业.csv', 'utf8'))
const industryOf = industries(rows)

test('the shipped words are right', () => {
  expect(faults).toEqual([])
  expect(new Set(rows.map((row) => row.行业)).size).toBeLessThan(20)
})

test.each([
  ['城北污水处理厂二期', '市政环保'],
  ['县第二人民医院门诊楼', '卫生'],
  ['医院配套道路', '交通'],
  ['恒源光伏组件', '工业'],
  ['屋顶光伏发电', '能源'],
  ['云溪冷链物流园', '商贸物流'],
  ['金穗粮油加工', '工业'],
  ['大数据产业园', '信息'],
  ['生活垃圾焚烧发电', '市政环保'],
  ['旅游公路改造', '交通'],
  ['高标准农田建设', '农业'],
  ['云溪大桥', '交通'],
  ['第三中学迁建', '教育'],
  ['老旧小区改造', '住房城建'],
  ['总部基地', null],
  ['', null],
])('%s is %s', (name, industry) => expect(industryOf(name)).toBe(industry))
