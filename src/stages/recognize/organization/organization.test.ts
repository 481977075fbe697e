import {expect, test} from 'vitest'
import {openAnalyzer} from '../../../setup.js'
import {inputOf} from '../recognizer.js'
import {organization} from './index.js'

const {context} = openAnalyzer()

const rows: readonly (readonly [text: string, finds: readonly string[]])[] = [
  ['由市发改委牵头，财政局、自然资源局配合', ['市发改委', '财政局', '自然资源局']],
  ['县委、县政府高度重视', ['县委', '县政府']],
  ['形成全民参与的良好格局，实现良好开局', []],
  ['常委同志要带头', []],
]

test.each(rows)('%s', (text, finds) => {
  const found = organization.find(inputOf(text, context.segmenter.segment(text), context))
  expect(found.map(({start, end}) => text.slice(start, end))).toEqual(finds)
})
