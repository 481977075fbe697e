import {expect, test} from 'vitest'
import {openArrived} from './arrived.js'

const at = new Date(1000)
const file = {path: '报告/1.txt', size: 10, changed: 500}
const arrival = {key: '报告/1.txt/10', at, code: null}

test.each([
  ['what has come in is passed over', [arrival], [file], [true]],
  [
    'two folders may hold files of one name and size: one arrival answers for one',
    [arrival],
    [file, file],
    [true, false],
  ],
  ['what was written since then is another file', [arrival], [{...file, changed: 2000}], [false]],
  ['another size is another file', [arrival], [{...file, size: 11}], [false]],
  ['a name is compared as it is kept', [arrival], [{...file, path: '../报告//1.txt'}], [true]],
  ['what could not be read may be read now', [{...arrival, code: 'import/unreadable'}], [file], [false]],
  ['what was refused for itself stays refused', [{...arrival, code: 'zip/bomb'}], [file], [true]],
])('%s', (_, arrivals, files, known) => {
  expect(files.map(openArrived(arrivals))).toEqual(known)
})
