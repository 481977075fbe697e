import {readWorkbook} from './adapters/xlsx.js'
import {openAnalyzer, openReader} from './setup.js'
import {serveChild} from './worker/child.js'

// What the pool of adapters/analysts starts as a process of its own.
serveChild({analyzer: openAnalyzer(), reader: openReader(), sheets: readWorkbook})
