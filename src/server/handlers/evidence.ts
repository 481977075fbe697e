import type {Handlers} from '../context.js'
import {words} from '../words.js'
import {findDocument} from './documents.js'

const ALL = {offset: 0, limit: 200}

export const evidenceHandlers: Handlers<'entryEvidence' | 'listEvidence'> = {
  async entryEvidence({params: {id, entry}}, context) {
    await findDocument(context, id)
    return context.ports.store.evidence.list({document: id, entry}, ALL, context.asking.scope)
  },
  listEvidence: ({query: {verdict, ...query}}, {ports, asking}) =>
    ports.store.evidence.list({...query, verdicts: words(verdict)}, query, asking.scope),
}
