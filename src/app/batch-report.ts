import {documentStatusWords} from '../model/words.js'
import {csvLine} from './csv-line.js'
import type {Batches} from './ports/batches.js'

const stateWords = {accepted: '收下', duplicate: '重复', refused: '拒收', unpacked: '已解开'} as const

/** Every file of a batch with what became of it, as CSV that Excel opens. */
export async function batchReport(batches: Batches, id: string): Promise<string> {
  const lines = [csvLine(['文件', '大小', '结果', '状态', '标题', '条数', '代码', '原因', '处理', '文件编号'])]
  for (let offset = 0; ; offset += 1000) {
    const {items} = await batches.uploads(id, {}, {offset, limit: 1000})
    for (const {path, name, size, state, status, title, entries, code, reason, remedy, documentId} of items) {
      const words = status === null ? '' : documentStatusWords[status]
      lines.push(
        csvLine([path ?? name, size, stateWords[state], words, title, entries, code, reason, remedy, documentId]),
      )
    }
    if (items.length < 1000) break
  }
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
