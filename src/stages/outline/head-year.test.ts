import {expect, test} from 'vitest'
import {headYear} from './head-year.js'

/** A title, the first words, and the year they say of themselves; null where it stays open. */
const heads: readonly [string | null, string, number | null][] = [
  ['河道治理总结与2016年工作计划', '', 2016],
  ['2014年水利工作情况汇报', '2012年，我县水库全部除险加固。', 2014],
  ['2014年工作总结和2015年工作计划', '', null],
  ['全县水利发展规划（2016—2020年）', '', null],
  [null, '现将我县2014年上半年农田水利工作情况汇报如下。', 2014],
  [null, '2014年上半年，我县修复渠道九公里，完成投资三千万元。', 2014],
  [null, '各位领导：\n现将农业局2014年度重点任务落实情况汇报如下，请审阅。', 2014],
  [null, '自2009年水库加固工作启动以来，我县水利条件改善很大。', null],
  [null, '水库始建于1974年，我县灌溉用水大多来自这里。', null],
  [null, '总结2013年水利工作，安排部署2014年水利工作，动员全县干部群众。', null],
  [null, '按照《2014年水利工作要点》，全县干部群众修渠筑坝，成效明显。', null],
  [null, '各位代表：现在向大会报告。一、2014年工作。我县修渠九公里，成效明显。', null],
  [null, '一、2014年工作回顾：我县修渠九公里，筑坝两座，成效明显。', null],
]

test.each(heads)('%s / %s: %s', (title, body, year) => {
  expect(headYear(title, body)).toBe(year)
})
