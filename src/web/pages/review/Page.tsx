import {DocumentList} from './DocumentList.js'
import {Workbench} from './Workbench.js'

/** 核对: without a document, those that wait for somebody; with one, its source and its records side by side. */
export function Page({id}: {readonly id?: string}) {
  return id === undefined ? <DocumentList /> : <Workbench key={id} id={id} />
}
