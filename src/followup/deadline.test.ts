import {expect, test} from 'vitest'
import {assumedDeadline} from './deadline.js'

/** 2024 年除夕是 2 月 9 日, 2025 年是 1 月 28 日. */
const eve = (year: number) => ({2024: '2024-02-09', 2025: '2025-01-28'})[year] ?? null

test.each([
  ['会后5个工作日内上报', '2024-02-29', '2024-03-07'],
  ['三个工作日内反馈', '2024-03-01', '2024-03-06'],
  ['会后10天内形成方案', '2024-02-25', '2024-03-06'],
  ['两周内完成摸底', '2024-03-01', '2024-03-15'],
  ['三个月内见效', '2024-11-30', '2025-02-28'],
  ['月底前完成排查', '2024-02-03', '2024-02-29'],
  ['季度末形成报告', '2024-05-06', '2024-06-30'],
  ['春节前付清工资', '2024-01-05', '2024-02-09'],
  ['春节前付清工资', '2024-11-05', '2025-01-28'],
  ['年底前全部建成', '2024-11-05', '2024-12-31'],
  ['“十四五”末基本建成', '2024-11-05', '2025-12-31'],
  ['“十五五”期间全面推开', '2026-01-05', '2030-12-31'],
  // A plan that is over, and a year that no calendar knows.
  ['“十三五”期间开展', '2024-11-05', null],
  ['春节前付清工资', '2030-11-05', null],
  ['二十五个项目', '2024-11-05', null],
] as const)('%s said on %s: %s', (words, date, due) => {
  expect(assumedDeadline({words, date, planYear: null, eve})?.due ?? null).toBe(due)
})

test('a month alone is no day to count from', () => {
  expect(assumedDeadline({words: '立即整改', date: '2024-02', planYear: null})).toBeNull()
})
