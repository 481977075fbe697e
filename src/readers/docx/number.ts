import {attribute, scan} from '../xml.js'
import {type Lists, labeller} from './lists.js'
import {inherited, type Styles} from './styles.js'

interface Insertion {
  readonly at: number
  readonly label: string
}

/** Writes the labels that Word would only show (一、 （一） 1.) into the paragraphs of word/document.xml. */
export function numberParagraphs(xml: string, lists: Lists, styles: Styles): string {
  const insertions = findLabels(xml, lists, styles)
  const pieces: string[] = []
  let from = 0
  for (const {at, label} of insertions) {
    pieces.push(xml.slice(from, at), `<w:r><w:t xml:space="preserve">${escaped(label)}</w:t></w:r>`)
    from = at
  }
  pieces.push(xml.slice(from))
  return pieces.join('')
}

interface Open {
  at: number
  style: string | null
  list: string | null
  level: number | null
  inProperties: boolean
  content: boolean
}

function findLabels(xml: string, lists: Lists, styles: Styles): Insertion[] {
  const label = labeller(lists)
  const insertions: Insertion[] = []
  const open: Open[] = []
  let skipped = 0
  scan(xml, {
    open(name, attributes, at) {
      // Word writes text boxes twice; the reader behind takes the fallback.
      if (name === 'Choice') skipped++
      if (skipped > 0) return
      if (name === 'p') open.push({at, style: null, list: null, level: null, inProperties: false, content: false})
      const paragraph = open[open.length - 1]
      if (paragraph === undefined) return
      if (name === 'pPr') paragraph.inProperties = true
      if (name === 't' || name === 'sym') paragraph.content = true
      if (!paragraph.inProperties) return
      if (name === 'pStyle') paragraph.style = attribute(attributes, 'val')
      if (name === 'numId') paragraph.list = attribute(attributes, 'val')
      if (name === 'ilvl') paragraph.level = Number(attribute(attributes, 'val'))
    },
    close(name, at) {
      if (name === 'Choice') skipped--
      if (skipped > 0) return
      const paragraph = open[open.length - 1]
      if (paragraph === undefined) return
      if (name === 'pPr') {
        paragraph.inProperties = false
        paragraph.at = at
      }
      if (name !== 'p') return
      open.pop()
      const list = paragraph.list ?? inherited(styles, paragraph.style, 'list')
      if (list === null || list === '0') return
      const text = label(list, paragraph.level ?? inherited(styles, paragraph.style, 'level') ?? 0)
      if (text !== '' && paragraph.content) insertions.push({at: paragraph.at, label: text})
    },
  })
  return insertions.sort((a, b) => a.at - b.at)
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')
}
