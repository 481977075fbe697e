import {plain, shift} from '../../text/decimal.js'
import type {Figure} from './figure.js'

/** A computed number as the text would write it, with the scale and unit of one of its own: 15.7亿元. */
export function written(value: number, model: Figure): string {
  const scale = /万亿|亿|万/u.exec(model.quote)?.[0] ?? ''
  const unit = model.quote.replace(/^[\d.,\s]+/u, '').replace(/^(?:万亿|亿|万|千|百)+/u, '')
  return `${plain(shift(plain(value), -powers[scale]!))}${scale}${unit}`
}

const powers: Readonly<Record<string, number>> = {万亿: 12, 亿: 8, 万: 4, '': 0}
