import {describe, expect, test} from 'vitest'
import {openAnalyzer} from '../../../setup.js'
import {inputOf} from '../recognizer.js'
import {frames} from './frame.js'
import {project} from './index.js'
import {cases} from './project.cases.js'

const {context} = openAnalyzer()

function find(text: string) {
  return project.find(inputOf(text, context.segmenter.segment(text), context))
}

describe('project', () => {
  test.each(cases)('$text', ({text, finds}) => {
    const found = find(text).map(({start, end, name}) => [text.slice(start, end), {name}])
    expect(found).toEqual(finds)
  })

  test('an open bracket or quotation does not swallow the text behind it', () => {
    expect(frames('甲（乙、丙。丁').map(({start, end}) => [start, end])).toEqual([
      [0, 5],
      [6, 7],
    ])
  })

  test('a list inside brackets is a frame of its own', () => {
    const text = '新落地两项（安康养老院项目、平安纸业项目）'
    expect(find(text).map(({name}) => name)).toEqual(['安康养老院', '平安纸业'])
  })
})

describe('hostile text', () => {
  const size = 50_000
  test.each(['积极', '推进', '（', '“', '等', '、', '项目', '1', '的', '建设', '水库', '总投资1亿元的', '和'])(
    '%s without end comes to an end',
    (unit) => {
      const text = unit.repeat(size / unit.length)
      const tokens = [...text].map((word, start) => ({start, end: start + 1, word, tag: null}))
      expect(Array.isArray(project.find(inputOf(text, tokens, context)))).toBe(true)
    },
  )
})
