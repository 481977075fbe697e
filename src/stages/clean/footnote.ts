import type {Text} from '../../text/text.js'
import {rewrite} from './rewrite.js'

/** 集中开采区[1]: a reference to a note says nothing itself; at a line's head the note begins, and stays. */
const REFERENCE = /[[［〔]\d{1,3}[\]］〕]/gu

export function dropReferences(text: Text): Text {
  return rewrite(text, 'footnote', REFERENCE, ({index}, value) =>
    /[\s\u3000]|^$/u.test(value[index - 1] ?? '') ? null : '',
  )
}
