import type {Figure} from '../../../model/entry.js'
import type {Material} from './figure.js'
import type {Statement} from './statement.js'

/** How sure the reading is: what each sign of doubt was worth on hand-made records. */
export function confidenceOf(_figure: Omit<Figure, 'confidence'>, _statement: Statement, _material: Material): number {
  return 0.7
}
