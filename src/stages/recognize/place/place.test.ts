import {expect, test} from 'vitest'
import {openAnalyzer} from '../../../setup.js'
import {inputOf} from '../recognizer.js'
import {place} from './index.js'

const {context} = openAnalyzer()

const rows: readonly (readonly [text: string, finds: readonly string[]])[] = [
  ['河北省石家庄市召开会议', ['河北省', '石家庄市']],
  ['商丘要建成枢纽，睢阳区先行', ['商丘市', '睢阳区']],
  ['全市上下、各县（市、区）都要行动', ['全市', '各县（市、区）']],
  ['我县和县直各部门一起抓', ['我县']],
  ['建设宜居城镇和特色小镇', []],
  ['坚持和平发展、建设新城', []],
]

test.each(rows)('%s', (text, finds) => {
  const found = place.find(inputOf(text, context.segmenter.segment(text), context))
  expect(found.map(({name}) => name)).toEqual(finds)
  for (const {start, end} of found) expect(end).toBeGreaterThan(start)
})
