import {expect, test} from 'vitest'
import {assumedDeadline} from './deadline.js'
import {lightOf, presets, type Tracked} from './lights.js'

const preset = (name: string) => presets.find((one) => one.name === name)!
const base: Tracked = {commitment: true, due: '2024-12-31', status: null, from: '2024-01-01', progress: null}

test.each([
  ['默认', '2024-12-28', {}, 'yellow', '还有 3 天'],
  ['默认', '2024-12-27', {}, 'green', '还有 4 天'],
  ['默认', '2024-12-31', {}, 'yellow', '今天到期'],
  ['默认', '2025-01-02', {}, 'red', '已逾期 2 天'],
  ['默认', '2025-01-02', {status: 'done'}, 'green', '已办结'],
  ['默认', '2025-01-02', {status: 'ended'}, 'grey', '已终止'],
  ['默认', '2024-07-01', {due: null}, 'grey', '没有写明期限'],
  ['默认', '2024-07-01', {commitment: false}, 'grey', '不是需跟踪'],
  ['银川', '2024-07-01', {progress: 45}, 'green', '还有'],
  ['银川', '2024-07-01', {progress: 30}, 'yellow', '滞后 19.9个百分点'],
  ['银川', '2024-07-01', {progress: 15}, 'red', '滞后 34.9个百分点'],
  ['银川', '2024-07-01', {progress: 60, reported: '2024-05-20'}, 'yellow', '1 个月没有报送'],
  ['银川', '2024-07-01', {progress: 60, reported: '2024-04-20'}, 'red', '2 个月没有报送'],
  ['三亚', '2024-07-01', {progress: 40}, 'yellow', '滞后 19.8%'],
  ['三亚', '2024-07-01', {progress: 20}, 'red', '滞后 59.9%'],
  ['西安', '2024-07-01', {progress: 0}, 'green', '还有'],
] as const)('%s on %s with %o: %s', (name, today, own, light, reason) => {
  const shown = lightOf({...base, ...own}, today, preset(name))
  expect(shown.light).toBe(light)
  expect(shown.lightReason).toContain(reason)
})

test('a light by an assumed deadline says who assumed it', () => {
  expect(lightOf({...base, assumed: '尽快按一个月'}, '2025-01-01').lightReason).toContain('推定')
})

test.each([
  ['立即开展排查', '2024-02-28', null, '2024-02-29'],
  ['一周内报送方案', '2024-02-28', null, '2024-03-06'],
  ['尽快开工建设', '2024-01-31', null, '2024-02-29'],
  ['汛期前完成加固', '2024-07-01', null, '2025-06-01'],
  ['上半年完成', '2024-03-01', null, '2024-06-30'],
  ['推进供水管网建设', '2024-02-01', 2024, '2024-12-31'],
  // Nothing said and no year planned: nothing is assumed.
  ['推进供水管网建设', '2024-02-01', null, null],
  ['尽快开工建设', null, null, null],
] as const)('%s said on %s, planning %s: %s', (words, date, planYear, due) => {
  expect(assumedDeadline({words, date, planYear})?.due ?? null).toBe(due)
})
