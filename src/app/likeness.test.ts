import {expect, test} from 'vitest'
import {alike, likeness} from './likeness.js'

const sentences = Array.from(
  {length: 120},
  (_, index) => `第${index}项工作要在${index % 12}月底前完成投资${index * 7}万元，由第${index % 9}工作组负责`,
)
const text = sentences.join('。')

test('the same words with other blanks and another header are nearly one', () => {
  const copy = `转发：${text.replaceAll('。', '。\n  ')}`
  expect(alike(likeness(text).signature, likeness(copy).signature)).toBeGreaterThan(0.9)
  expect(likeness(text).bands.some((band) => likeness(copy).bands.includes(band))).toBe(true)
})

test('another text is another', () => {
  const other = Array.from(
    {length: 120},
    (_, index) => `粮食和蔬菜${index * 31}吨运往各乡镇，学校与医院共${index}所参加检查`,
  ).join('。')
  expect(alike(likeness(text).signature, likeness(other).signature)).toBeLessThan(0.2)
})

test('a text too short to tell is like nothing', () => {
  expect(likeness('短').bands).toEqual([])
})
