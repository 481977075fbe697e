import {expect, test} from 'vitest'
import {openArrived} from './arrived.js'

const at = new Date(1000)
const file = {path: '报告/1.txt', size: 10, changed: 500}
const arrival = {id: 'a', key: '报告/1.txt/10', at, code: null}
const unread = {...arrival, code: 'import/unreadable'}

test.each([
  ['what has come in is passed over', [arrival], [file], ['known']],
  [
    'two folders may hold files of one name and size: one arrival answers for one',
    [arrival],
    [file, file],
    ['known', null],
  ],
  ['what was written since then is another file', [arrival], [{...file, changed: 2000}], [null]],
  ['another size is another file', [arrival], [{...file, size: 11}], [null]],
  ['a name is compared as it is kept', [arrival], [{...file, path: '../报告//1.txt'}], ['known']],
  ['what could not be read may be read now, whatever its size', [unread], [{...file, size: 11}, file], [unread, null]],
  ['what was refused for itself stays refused', [{...arrival, code: 'zip/bomb'}], [file], ['known']],
])('%s', (_, arrivals, files, known) => {
  expect(files.map(openArrived(arrivals))).toEqual(known)
})
