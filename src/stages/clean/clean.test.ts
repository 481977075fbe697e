import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseDictionary} from '../../dictionaries/load.js'
import {fromSource, toClean, toSource} from '../../text/text.js'
import {repair} from './index.js'
import {gapsOf} from './missing.js'
import {noiseOf} from './noise.js'
import {cases} from './repair.cases.js'
import {exceptionsOf} from './script.js'

const rowsOf = (name: '站点噪声' | '繁简例外') =>
  parseDictionary(name, readFileSync(new URL(`../../../dictionaries/${name}.csv`, import.meta.url), 'utf8')).rows
const words = {noise: noiseOf(rowsOf('站点噪声')), exceptions: exceptionsOf(rowsOf('繁简例外'))}
const clean = (source: string) => repair(fromSource(source), words)

describe('repairs', () => {
  test.each(cases)('$name', ({text, clean: expected}) => {
    expect(clean(text).value).toBe(expected)
  })
  test.each(cases)('$name: what is clean stays so', ({clean: expected}) => {
    if (!expected.includes('□')) expect(clean(expected).value).toBe(expected)
  })
})

/** Ways in which a capture harms a text; none of them touches the words that a test looks for. */
const harms: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\\r\\n'),
  (text) => text.replaceAll('，', ','),
  (text) => text.replaceAll('\n', '\n\n　　'),
  (text) => text.replaceAll('。', '。\u200b'),
  (text) => `首页\n>>\n${text}\n分享到：\n上一篇：\n无`,
  (text) => text.replaceAll('、', '、 '),
]
const sentence = fc.constantFrom(
  '全年完成固定资产投资，比上年有较快增长，发展后劲进一步增强，群众得到更多实惠，社会大局保持稳定。',
  '我们坚持抓重点、补短板、强弱项，深入推进各项改革，营商环境持续优化，干部作风明显好转。',
  '要加快推进园区道路、管网、绿化等基础设施建设，确保按时完成任务。',
)
const planted = fc
  .tuple(fc.integer({min: 1, max: 99_999}), fc.constantFrom('亿元', '个百分点', '万亩', '户'))
  .map(([number, unit]) => `${number}${unit}`)

test('words planted in a text are found at their place in the damaged source', () => {
  fc.assert(
    fc.property(
      fc.array(sentence, {minLength: 2, maxLength: 6}),
      planted,
      fc.nat(5),
      fc.subarray([...harms]),
      (sentences, seed, at, chosen) => {
        const lines: string[] = [...sentences]
        lines.splice(
          at % (lines.length + 1),
          0,
          `今年共计新增${seed}，好于预期，为全年工作开了一个好头，也为下一步工作打下了坚实基础。`,
        )
        const source = chosen.reduce((text, harm) => harm(text), lines.join('\n'))
        const text = clean(source)
        const start = text.value.indexOf(seed)
        expect(start).toBeGreaterThan(-1)
        const place = toSource(text, {start, end: start + seed.length})
        expect(source.slice(place.start, place.end)).toBe(seed)
        expect(toClean(text, place)).toEqual({start, end: start + seed.length})
      },
    ),
  )
})

const noise = fc.string({
  unit: fc.constantFrom(...'年一二、（）()项目增长5%,.。\n \t　？?x×_&;\\rn領責著(lǐng)“"…省略未完【】\ufffd變?檎'),
  maxLength: 200,
})

test('the map never decreases and every unit grounds inside the source', () => {
  fc.assert(
    fc.property(noise, (source) => {
      const text = clean(source)
      for (let unit = 0; unit < text.value.length; unit++) {
        expect(text.starts[unit]! <= text.ends[unit]!).toBe(true)
        expect(text.ends[unit]!).toBeLessThanOrEqual(source.length)
        if (unit > 0)
          expect(text.starts[unit]! >= text.starts[unit - 1]! && text.ends[unit]! >= text.ends[unit - 1]!).toBe(true)
      }
      for (const {start, end} of gapsOf(text).gaps) expect(end).toBeGreaterThan(start)
    }),
  )
})

describe('gaps', () => {
  const found = (source: string) => {
    const text = clean(source)
    return gapsOf(text).gaps.map(({kind, start, end}) => [kind, text.value.slice(start, end)])
  }
  test.each([
    [
      'xx市完成投资x亿元',
      [
        ['redacted', 'xx'],
        ['redacted', 'x'],
      ],
    ],
    [
      '某市某局完成投资多少亿元',
      [
        ['redacted', '某'],
        ['redacted', '某'],
        ['redacted', '多少'],
      ],
    ],
    ['不管困难有多少，都要完成3亿元', []],
    ['年，我们抓住了机遇', [['year', '年']]],
    [
      '总结年工作，谋划年任务',
      [
        ['year', '年'],
        ['year', '年'],
      ],
    ],
    [
      '年是关键之年，年上半年完成3亿元，我县年新引进项目5个',
      [
        ['year', '年'],
        ['year', '年'],
        ['year', '年'],
      ],
    ],
    ['年产值5亿元，年出栏生猪3万头，年均增长5%', []],
    ['年度目标和年内任务，年均增长5%，年底前完成，较年初增长3%，完成年初任务', []],
    ['二\ufffd三五年', [['lost', '□']]],
    ['干部好了……(网省略12字)……明天', [['omitted', '【原文缺失】']]],
  ])('%s', (source, expected) => {
    expect(found(source)).toEqual(expected)
  })
  test('a lost character is a notice too, a redacted one is not', () => {
    expect(gapsOf(clean('二\ufffd三五年xx市')).notices.map(({code}) => code)).toEqual(['clean/lost'])
  })
})

describe('around the body', () => {
  const body =
    '现在，我代表县人民政府，向大会报告工作，请予审议，并请各位委员和列席会议的同志提出意见和建议，谢谢大家。'
  const other = '过去一年，我们坚持稳中求进，着力抓项目、兴产业、惠民生，圆满完成了全年各项目标任务，社会大局和谐稳定。'
  test('navigation before and after the body goes, the title stays', () => {
    const page = `首页\n领导之窗\n当前位置：\n首页\n>>\n乡镇动态\n>>\n县政府工作报告\n阅读：\n134\n${body}\n${other}\n分享到：\n某某网\n下一篇：\n另一个县的报告`
    expect(clean(page).value).toBe(`县政府工作报告\n${body}\n${other}`)
  })
  test('a listed word inside the body stays', () => {
    expect(clean(`${body}\n首页\n${other}`).value).toContain('首页')
  })
  test('a body that stands twice is kept once, where it stands first', () => {
    const long = Array.from({length: 8}, (_, index) => `${index}、${body}${other}`).join('\n')
    const text = clean(`政府工作报告\n${long}\n主办：县政府办公室\n政府工作报告\n${long}`)
    expect(text.value).toBe(clean(`政府工作报告\n${long}`).value)
    expect(text.starts.at(-1)).toBeLessThan(long.length + 10)
  })
  test('an excerpt before the body goes', () => {
    expect(clean(`内容摘要：\n${body.slice(0, 45)}......\n${body}\n${other}`).value).toBe(`${body}\n${other}`)
  })
  test('wrapped lines are joined to paragraphs', () => {
    const lines = Array.from(
      {length: 12},
      (_, index) =>
        '要加强组织领导明确责任分工抓好工作落实确保取得实效推动发展'.slice(0, 28) + (index % 4 === 3 ? '' : ''),
    )
    lines[5] = '确保全面完成任务。'
    expect(clean(lines.join('\n')).value.split('\n')).toHaveLength(2)
  })
})

test('a long head of listed lines is read in linear time', () => {
  const prose =
    '现在，我代表县人民政府，向大会报告工作，请予审议，并请各位委员和列席会议的同志提出意见和建议，谢谢大家。'
  expect(clean(`${'首页\n'.repeat(50_000)}${prose}`).value).toBe(prose)
})

test('hostile text is read in linear time', () => {
  for (const unit of [
    '(',
    '?',
    '變?y',
    '年',
    '省略',
    '（未完，',
    '\\r',
    '&amp',
    '\n \n',
    '"',
    'x',
    '一、',
    '_',
    '1\n',
    '<',
    '，1',
  ]) {
    const text = clean(unit.repeat(Math.ceil(50_000 / unit.length)))
    expect(text.value.length).toBeLessThanOrEqual(110_000)
  }
})
