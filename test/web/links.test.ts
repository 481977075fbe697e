import {expect, test} from 'vitest'
import {named} from '../../src/web/pages/compare/names.js'

const links = (...ids: string[]) => ids.map((id) => ({commitment: {id}}))

test('the links of a commitment to several things have a name each, the first one its own', () => {
  expect(named(links('a', 'b', 'b', 'c', 'b')).map(({name}) => name)).toEqual(['a', 'b', 'b.2', 'c', 'b.3'])
})
