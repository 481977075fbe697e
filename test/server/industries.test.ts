import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Opened, openServer, type Person, uploadAndWait} from './open.js'

const text = `云溪县2024年重点项目建设情况汇报
县第二人民医院门诊楼项目总投资1.2亿元，已开工建设。恒源光伏组件项目总投资8亿元，已建成投产。云溪大桥项目总投资3亿元，已开工建设。
`
let opened: Opened
let admin: Person
beforeAll(async () => {
  opened = await openServer()
  admin = await opened.person('admin')
  await uploadAndWait(admin, [{name: '汇报.txt', text}])
})
afterAll(() => opened.close())

const get = async (path: string) => (await (await admin.call('GET', path)).json()) as {items: never[]; total: number}
interface Sum {
  readonly key: string | null
  readonly projects: number
  readonly totalYuan: number | null
}
const sums = async () =>
  ((await get('/api/stats/industries')).items as Sum[]).map(({key, projects, totalYuan}) => [key, projects, totalYuan])

test('project money by industry, and the projects behind each sum', async () => {
  expect(await sums()).toEqual([
    ['工业', 1, 8e8],
    ['交通', 1, 3e8],
    ['卫生', 1, 1.2e8],
  ])
  const {items, total} = await get(`/api/entries?industry=${encodeURIComponent('卫生')}`)
  expect([total, (items as {fields: {name: string}}[])[0]!.fields.name]).toEqual([1, expect.stringContaining('医院')])
  expect((await get('/api/entries?industry=-')).total).toBe(0)
})

test('an edited dictionary counts at once', async () => {
  const content = '词,行业\n医院,卫生\n光伏组件,工业\n'
  const saved = await admin.call('PUT', `/api/dictionaries/${encodeURIComponent('行业')}`, {content, version: 0})
  expect(saved.status).toBe(200)
  expect(await sums()).toEqual([
    ['工业', 1, 8e8],
    [null, 1, 3e8],
    ['卫生', 1, 1.2e8],
  ])
  expect((await get('/api/entries?industry=-')).total).toBe(1)
})
