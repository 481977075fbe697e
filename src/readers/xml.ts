import {SaxesParser} from 'saxes'
import {InputError} from '../model/errors.js'

/** What to do at each tag; names come without their prefix. `at` is the place in the xml behind the tag. */
export interface Visitor {
  open?(name: string, attributes: Readonly<Record<string, string>>, at: number, empty: boolean): void
  close?(name: string, at: number): void
  text?(text: string): void
}

/** Walks XML; never reads a document type: no format of an office needs one, and attacks live there. */
export function scan(xml: string, visitor: Visitor): void {
  const parser = new SaxesParser({xmlns: false, position: true})
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new InputError({
      code: 'xml/doctype',
      found: '文件内部的 XML 带有 DOCTYPE 声明（可能是实体攻击）',
      expected: '没有 DOCTYPE 的办公文件',
      remedy: '用原软件打开后另存一份再上传',
    })
  })
  if (visitor.open) {
    parser.on('opentag', (tag) =>
      visitor.open?.(local(tag.name), tag.attributes as Record<string, string>, parser.position, tag.isSelfClosing),
    )
  }
  if (visitor.close) parser.on('closetag', (tag) => visitor.close?.(local(tag.name), parser.position))
  if (visitor.text) {
    parser.on('text', (text) => visitor.text?.(text))
    parser.on('cdata', (text) => visitor.text?.(text))
  }
  parser.write(xml).close()
}

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** An attribute by its local name. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | null {
  if (attributes[name] !== undefined) return attributes[name]
  for (const key in attributes) if (local(key) === name) return attributes[key]!
  return null
}
