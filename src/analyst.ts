import {packRows} from './adapters/store/row-columns.js'
import {openAnalyzer, openReader} from './setup.js'
import {serveChild} from './worker/child.js'

// What the pool of adapters/analysts starts as a process of its own.
// Ctrl+C and a service manager tell the whole group: the parent lets documents begun be ended, or kills by itself.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
// Half a second of every start, for what few children are ever asked.
const sheets = async (workbook: Uint8Array) => (await import('./adapters/xlsx.js')).readWorkbook(workbook)
serveChild({analyzer: openAnalyzer(), reader: openReader(), packRows, sheets})
