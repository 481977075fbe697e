import type {Stage} from '../../model/analysis.js'
import type {Sentence} from '../../model/outline.js'

/** Parts, sections and sentences, and what each is about. */
export const stage: Stage = {
  name: 'outline',
  requires: ['text', 'gaps'],
  assigns: ['facts', 'outline', 'notices'],
  settings: {},
  run({text, facts, notices}) {
    const sentences: Sentence[] = []
    let paragraph = 0
    let start = 0
    for (const match of text.value.matchAll(/[。！？\n]/gu)) {
      const end = match.index + 1
      if (text.value.slice(start, end).trim() !== '') {
        sentences.push({start, end, part: 0, section: 0, paragraph, mode: null, year: null, heading: false})
      }
      if (match[0] === '\n') paragraph++
      start = end
    }
    if (start < text.value.length) {
      sentences.push({start, end: text.value.length, part: 0, section: 0, paragraph, mode: null, year: null, heading: false})
    }
    const whole = {start: 0, end: text.value.length}
    const part = {...whole, title: facts.title, date: facts.date, dateFrom: facts.dateFrom, place: facts.place, speaker: null}
    const section = {...whole, part: 0, level: 0, heading: null, parent: null, mode: null, year: null, place: facts.place}
    return {facts, outline: {parts: [part], sections: [section], sentences}, notices}
  },
}
