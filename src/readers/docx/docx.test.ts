import {describe, expect, test} from 'vitest'
import {docx, paragraph, table} from '../../../test/readers/make-docx.js'
import {LIMITS} from '../limits.js'
import {readDocx} from './docx.js'
import {ORDINALS} from './ordinal.cases.js'
import {ordinal} from './ordinal.js'

test.each(ORDINALS)('%i as %s is %s', (count, format, shown) => {
  expect(ordinal(count, format)).toBe(shown)
})

const item = (text: string, list: number, level = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const linesOf = async (body: string) => (await readDocx(docx(body), LIMITS)).text.split('\n')

describe('automatic numbers', () => {
  test('a higher level starts the lower ones anew', async () => {
    const body = item('工业', 1) + item('开工', 1, 1) + item('竣工', 1, 1) + item('农业', 1) + item('播种', 1, 1)
    expect(await linesOf(body)).toEqual(['一、工业', '（一）开工', '（二）竣工', '二、农业', '（一）播种'])
  })

  test('a list goes on behind other paragraphs', async () => {
    expect(await linesOf(item('甲', 2) + paragraph('说明') + item('乙', 2))).toEqual(['1.甲', '说明', '2.乙'])
  })

  test('an empty item counts and shows nothing; list 0 is no list', async () => {
    expect(
      await linesOf(
        `${item('甲', 2)}<w:p><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:p>${item('丙', 2)}${item('丁', 0)}`,
      ),
    ).toEqual(['1.甲', '3.丙', '丁'])
  })
})

test('merged cells keep the columns of those beside and below them', async () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
  const body = `<w:tbl><w:tr>${cell('工业', '<w:vMerge w:val="restart"/>')}${cell('甲')}${cell('100')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('乙')}${cell('200')}</w:tr><w:tr>${cell('合计', '<w:gridSpan w:val="2"/>')}${cell('300')}</w:tr></w:tbl>`
  const {text, blocks} = await readDocx(docx(body), LIMITS)
  const cells = blocks.flatMap((block) =>
    block.kind === 'cell'
      ? [[text.slice(block.start, block.end), block.row, block.column, block.rows, block.columns]]
      : [],
  )
  expect(cells).toEqual([
    ['工业', 0, 0, 2, 1],
    ['甲', 0, 1, 1, 1],
    ['100', 0, 2, 1, 1],
    ['乙', 1, 1, 1, 1],
    ['200', 1, 2, 1, 1],
    ['合计', 2, 0, 1, 2],
    ['300', 2, 2, 1, 1],
  ])
})

test('a table of one column frames text and is none', async () => {
  const {blocks} = await readDocx(docx(table([['正文在框里。'], ['第二段。']])), LIMITS)
  expect(blocks.map(({kind}) => kind)).toEqual(['paragraph', 'paragraph'])
})

test('deleted words are gone, inserted ones are there', async () => {
  const body =
    '<w:p><w:r><w:t>投资</w:t></w:r><w:del><w:r><w:delText>三</w:delText></w:r></w:del><w:ins><w:r><w:t>五</w:t></w:r></w:ins><w:r><w:t>亿元</w:t></w:r></w:p>'
  expect(await linesOf(body)).toEqual(['投资五亿元'])
})
