import {DictionaryError, faultLine, loadDictionaries} from '../../dictionaries/load.js'
import {dictionariesFolder} from '../../setup.js'
import {type Io, UsageError} from '../io.js'

/** taizhang dictionaries check: every fault with file, row, column and remedy. */
export async function run(argv: string[], io: Io): Promise<number> {
  const [verb, folder = dictionariesFolder] = argv
  if (verb !== 'check') throw new UsageError(`dictionaries 后面应为 check, 读到「${verb ?? ''}」`)
  try {
    const dictionaries = loadDictionaries(folder)
    for (const [name, rows] of Object.entries(dictionaries)) io.out(`${name}.csv: ${rows.length} 行, 无误`)
    return 0
  } catch (error) {
    if (!(error instanceof DictionaryError)) throw error
    for (const fault of error.faults) io.error(faultLine(fault))
    return 1
  }
}
