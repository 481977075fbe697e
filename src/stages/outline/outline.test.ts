import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Given} from '../../model/document.js'
import type {Outline} from '../../model/outline.js'
import {fromSource} from '../../text/text.js'
import {frontOf} from './front.js'
import {headingMode} from './heading-mode.js'
import {stage} from './index.js'
import {leadMode} from './lead-mode.js'
import {fronts, headings, leads, sentences} from './outline.cases.js'
import {sentenceMode} from './sentence-mode.js'

const nothing: Given = {name: 'x.txt', date: null, place: null, title: null, genre: null}

function outlineOf(value: string, given: Partial<Given> = {}): {outline: Outline; show: string[]; facts: unknown} {
  const known = {...nothing, ...given}
  const facts = {
    title: known.title,
    genre: 'other' as const,
    date: known.date,
    dateFrom: known.date === null ? null : ('given' as const),
    place: known.place,
    speaker: null,
  }
  const empty = {gaps: [], tokens: [], mentions: [], clauses: [], entries: [], checks: [], notices: []}
  const analysis = {...empty, text: fromSource(value), facts, outline: {parts: [], sections: [], sentences: []}}
  const context = {given: known} as Parameters<typeof stage.run>[1]
  const made = stage.run(analysis, context, {})
  const outline = made.outline!
  const show = outline.sections.map(({level, mode, year, heading}) =>
    [level, mode ?? '-', year ?? '-', heading === null ? '' : value.slice(heading.start, heading.end)].join(' '),
  )
  return {outline, show, facts: made.facts}
}

describe('words', () => {
  test.each(headings)('the heading %s is %s', (words, mode) => expect(headingMode(words)).toBe(mode))
  test.each(sentences)('%s in a section of %s is %s', (words, section, mode) =>
    expect(sentenceMode(words, section)).toBe(mode),
  )
  test.each(leads)('%s leads to %s', (words, mode) => expect(leadMode(words)).toBe(mode))
  test.each(fronts)('the front of $text', ({text, ...expected}) => {
    expect(frontOf(text, {start: 0, end: text.length})).toEqual(expected)
  })
})

describe('sections', () => {
  test('a paragraph that opens by calling a past year what it was looks back, another does not', () => {
    const {outline} = outlineOf(
      '一、准确把握今年工作的新要求\n2022年，是全县水利建设成效最好的一年。全县完成投资3亿元。要乘势而上，力争完成投资4亿元。\n全县新建泵站9座。\n2023年，是攻坚之年。新建水厂2座。',
      {date: '2023-03-05', genre: 'speech'},
    )
    expect(outline.sentences.slice(2).map(({mode, year}) => [mode, year])).toEqual([
      ['review', 2022],
      ['plan', 2023],
      ['plan', 2023],
      ['plan', 2023],
      ['plan', 2023],
    ])
  })
  test('a report of the first months reviews the year before and plans its own', () => {
    const {show} = outlineOf(
      '政府工作报告\n——2018年1月9日在临川县第九届人民代表大会第二次会议上\n各位代表：\n现在，我代表县人民政府作报告。\n' +
        '一、去年工作回顾\n全年完成投资3亿元。\n（一）经济稳步增长。生产总值增长8%。\n二、主要任务\n（一）抓项目。新建厂房。\n1.抓开工。五月开工。\n三、加强自身建设\n要转变作风。',
    )
    expect(show).toEqual([
      '0 - - ',
      '1 review 2017 去年工作回顾',
      '2 review 2017 经济稳步增长',
      '1 plan 2018 主要任务',
      '2 plan 2018 抓项目',
      '3 plan 2018 抓开工',
      '1 plan 2018 加强自身建设',
    ])
  })
  test('the year of a heading wins, and tells review from plan', () => {
    const {show} = outlineOf('一、2016年工作\n完成投资3亿元。\n二、2017年工作\n新建厂房。', {
      date: '2017-01-20',
      genre: 'report',
    })
    expect(show.slice(1)).toEqual(['1 review 2016 2016年工作', '1 plan 2017 2017年工作'])
  })
  test('headings in the middle of a line open sections', () => {
    const {show} = outlineOf('一、工作情况\n一是抓项目。建成厂房3座。二是抓招商。签约5个。二、下步打算\n一是抓落实。', {
      date: '2020-03-20',
      genre: 'briefing',
    })
    expect(show.slice(1)).toEqual([
      '1 review 2020 工作情况',
      '5 review 2020 抓项目',
      '5 review 2020 抓招商',
      '1 plan 2020 下步打算',
      '5 plan 2020 抓落实',
    ])
  })
  test('a plain heading above restarted numbers', () => {
    const {show, outline} = outlineOf(
      '各位代表：\n现在报告工作，请予审议。\n2002年工作情况\n一、经济增长\n投资3亿元。\n2003年工作安排\n一、抓投资\n新建厂房。',
      {date: '2003-01-10', genre: 'report'},
    )
    expect(show.slice(1)).toEqual([
      '1 review 2002 2002年工作情况',
      '1 review 2002 经济增长',
      '1 plan 2003 2003年工作安排',
      '1 plan 2003 抓投资',
    ])
    expect(outline.sections.map(({parent}) => parent)).toEqual([null, 0, 1, 0, 3])
  })
  test('the sentence that leads in decides where headings are silent', () => {
    const {show} = outlineOf('我们的主要做法是：\n一、强化认识\n成立专班。\n二、强化举措\n争取资金。', {
      genre: 'speech',
      date: '2022-05-01',
    })
    expect(show.slice(1)).toEqual(['1 review 2022 强化认识', '1 review 2022 强化举措'])
  })
  test('short items told in one breath look back together, and plan together', () => {
    const modes = (text: string) =>
      outlineOf(text, {genre: 'speech', date: '2020-07-20'})
        .outline.sections.slice(1)
        .map(({mode}) => mode)
    expect(
      modes('一是投资加快。投资增长16%。\n二是工业回升。工业投资增长6%，建成厂房3座。\n三是招商有力。引进企业35户。'),
    ).toEqual(['review', 'review', 'review'])
    expect(modes('一是狠抓投资。力争增长16%。\n二是狠抓招商。要引进企业5户。')).toEqual(['plan', 'plan'])
  })
  test('a glossary is set apart', () => {
    const {outline} = outlineOf(
      '一、主要任务\n新建厂房3座，改造道路5条，绿化荒山8千亩，修建水库2座。\n名词解释\n1.“三保”：指保基本民生、保工资、保运转。\n2.要完成3亿元。',
      {date: '2020-01-01', genre: 'report'},
    )
    expect(outline.sections.map(({role}) => role ?? 'body')).toEqual(['body', 'body', 'glossary'])
    expect(outline.sentences.at(-1)!.mode).toBeNull()
  })
  test('an annex of tasks after the glossary commits again', () => {
    const {outline, show} = outlineOf(
      '一、主要任务\n新建厂房3座，改造道路5条，绿化荒山8千亩，修建水库2座。\n名词解释\n1.“三保”：指保基本民生。\n2020年10件惠民实事\n一、改造道路\n改造道路5公里。',
      {date: '2020-01-01', genre: 'report'},
    )
    expect(show.slice(-2)).toEqual(['1 plan 2020 2020年10件惠民实事', '1 plan 2020 改造道路'])
    expect(outline.sentences.at(-1)!.mode).toBe('plan')
  })
  test('a review turns to the plan without a heading', () => {
    const {show} = outlineOf(
      '一、2023年工作回顾\n全年完成投资3亿元。\n综合考虑，今年经济社会发展主要预期目标是：生产总值增长7%。\n（一）抓项目。新建厂房。',
      {date: '2024-01-13', genre: 'report'},
    )
    expect(show.slice(1)).toEqual(['1 review 2023 2023年工作回顾', '1 plan 2024 ', '2 plan 2024 抓项目'])
  })
  test('a plain heading that says review stands before the first long paragraph', () => {
    const {show} = outlineOf(
      '2026年青河市政府工作报告\n“十四五”时期工作回顾\n过去五年，我们坚持稳中求进，扎实推进各项工作，经济社会发展取得新的成就，人民生活水平不断提高，城乡面貌焕然一新，社会大局和谐稳定。',
      {genre: 'report'},
    )
    expect(show.slice(1)).toEqual(['1 review - “十四五”时期工作回顾'])
  })
  test('chapters are sections of one part', () => {
    const {outline, show} = outlineOf(
      '第一章 总则\n第一条 为了规范管理，制定本办法。\n第二章 职责\n第二条 各部门各负其责。',
    )
    expect(outline.parts).toHaveLength(1)
    expect(show.map((line) => line.slice(0, 1))).toEqual(['0', '1', '3', '1', '3'])
  })
  test('a town is no heading, nor is a list of 三点意见', () => {
    expect(outlineOf('会上提出三点意见，要求抓好落实。\n一季度完成投资3亿元。').show).toHaveLength(1)
  })
})

describe('parts', () => {
  const file =
    '第一篇：在推进会上的讲话\n（2019年1月2日）\n同志们：要抓好项目。\n第二篇：项目推进情况汇报\n全县引进项目3个。'
  test('every part has its own title and date; without one it has the given date', () => {
    const {outline} = outlineOf(file, {date: '2020-05-01', place: '青河市'})
    expect(outline.parts.map(({title, date, dateFrom, place}) => [title, date, dateFrom, place])).toEqual([
      ['在推进会上的讲话', '2019-01-02', 'text', '青河市'],
      ['项目推进情况汇报', '2020-05-01', 'given', '青河市'],
    ])
    expect(outline.sentences.map(({part}) => part)).toEqual([0, 0, 0, 1, 1])
  })
  test('the given date wins in a file of one part', () => {
    const {outline} = outlineOf('政府工作报告\n（2019年1月2日）\n各位代表：现在报告工作。', {date: '2019-01-05'})
    expect(outline.parts.map(({date, dateFrom}) => [date, dateFrom])).toEqual([['2019-01-05', 'given']])
  })
})

describe('sentences', () => {
  const cut = (value: string) => outlineOf(value).outline.sentences.map(({start, end}) => value.slice(start, end))
  test.each([
    ['完成投资3亿元；增长5%。要抓落实！', ['完成投资3亿元；增长5%。', '要抓落实！']],
    ['他说：“要快！”大家都同意。', ['他说：“要快！”', '大家都同意。']],
    ['实现“零的突破！”，影响很大。', ['实现“零的突破！”，影响很大。']],
    ['没有句号的一行\n另一行', ['没有句号的一行', '另一行']],
    ['怎么办？！要抓。', ['怎么办？！', '要抓。']],
    ['', []],
  ])('%s', (value, expected) => {
    expect(cut(value)).toEqual(expected)
  })
})

const text = fc.string({
  unit: fc.constantFrom(...'一二、（）第篇是要。！？：；“”\n2019年工作回顾安排项目增长5%各位代表'),
  maxLength: 300,
})

test('figures behind 过去一年 in the part that plans look back, and what is aimed at behind them does not', () => {
  const text =
    '一、2010年工作\n完成投资。\n二、2011年主要任务\n过去一年，各项工作取得了新的成绩。生产总值增长10.3%，新增就业30万人。生产总值增长8%左右。'
  const {outline} = outlineOf(text, {date: '2011-03-05', genre: 'report'})
  const told = outline.sentences.slice(-3).map(({mode, year}) => [mode, year])
  expect(told).toEqual([
    ['review', null],
    ['review', 2010],
    ['plan', 2011],
  ])
})

test('sentences are sorted and apart, miss nothing but line breaks, and stand in sections that nest', () => {
  fc.assert(
    fc.property(text, (value) => {
      const {parts, sections, sentences: found} = outlineOf(value).outline
      let at = 0
      for (const {start, end, section, part} of found) {
        expect(value.slice(at, start).trim()).toBe('')
        expect(end).toBeGreaterThan(start)
        const owner = sections[section]!
        expect(owner.start <= start && end <= owner.end && owner.part === part).toBe(true)
        at = end
      }
      expect(value.slice(at).trim()).toBe('')
      sections.forEach(({start, end, parent}, index) => {
        if (parent === null) return
        expect(parent).toBeLessThan(index)
        expect(sections[parent]!.start <= start && end <= sections[parent]!.end).toBe(true)
      })
      expect(parts.at(-1)!.end).toBe(value.length)
    }),
  )
})

test('hostile text is read in linear time', () => {
  for (const unit of [
    '一、',
    '一是',
    '第一篇：',
    '。',
    '”',
    '（一）',
    '1.',
    '要',
    '了',
    '年',
    '2019年',
    '【1】\n',
    '名词解释\n',
    '市',
    '一、\n',
  ]) {
    expect(outlineOf(unit.repeat(Math.ceil(50_000 / unit.length))).outline.parts.length).toBeGreaterThan(0)
  }
})

test('numbered lines closed by a stop with nothing beneath are a list, and headings with a body stay headings', () => {
  const list = '2024年十件实事\n1、新建玉泉公园；\n2、扩建镇中心小学；\n3、完成主街路灯安装。\n'
  expect(outlineOf(list).outline.sentences.map(({heading}) => heading)).toEqual([true, false, false, false])
  const sections = '一、稳定工业增长。\n全年新增企业3家。\n二、扩大项目投资。\n全年开工项目5个。\n'
  expect(outlineOf(sections).outline.sentences.map(({heading}) => heading)).toEqual([true, false, true, false])
})
