import {deflateRawSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {rawZip} from '../../../test/hostile/zips.js'
import {gbk} from '../../../test/readers/gbk.js'
import {LIMITS} from '../limits.js'
import {zipMembers} from './members.js'

test('files of one name in one zip are all taken out, each under a name of its own', () => {
  const written = ['第一稿', '第二稿', '第三稿']
  const zip = rawZip(written.map((text) => ({name: '讲话/讲话.txt', packed: deflateRawSync(text)})))
  const found = [...zipMembers(zip, LIMITS)].map((member) =>
    'bytes' in member ? [member.name, new TextDecoder().decode(member.bytes)] : member,
  )
  expect(found).toEqual([
    ['讲话/讲话.txt', '第一稿'],
    ['讲话/讲话 (2).txt', '第二稿'],
    ['讲话/讲话 (3).txt', '第三稿'],
  ])
})

test('names are in GBK where one of them says so, but for those that GBK cannot have written', () => {
  const zip = rawZip([
    {name: gbk('讲话/全市会议.txt'), packed: deflateRawSync('一')},
    {name: gbk('联通.txt'), packed: deflateRawSync('二')},
    {name: '坏.txt', packed: deflateRawSync('三')},
  ])
  expect([...zipMembers(zip, LIMITS)].map(({name}) => name)).toEqual(['讲话/全市会议.txt', '联通.txt', '坏.txt'])
})
