import {Parser} from 'htmlparser2'
import {InputError} from '../model/errors.js'
import {attribute, scan} from './xml.js'

/** An element of XML (its name without prefix) or HTML. */
export interface Tree {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Tree | string)[]
}

interface Growing extends Tree {
  readonly children: (Growing | string)[]
}

/** No office file nests deeper; a file that does wants to exhaust the stack. */
const DEEPEST = 400
/** Open tags of a page beyond that depth; the parser slows down with each. */
const MOST_OPEN = 20_000

export function xmlTree(xml: string): Tree {
  const root: Growing = {name: '', attributes: {}, children: []}
  const open: Growing[] = [root]
  scan(xml, {
    open(name, attributes) {
      if (open.length > DEEPEST) throw tooDeep()
      const element: Growing = {name, attributes, children: []}
      open[open.length - 1]!.children.push(element)
      open.push(element)
    },
    close: () => {
      open.pop()
    },
    text: (text) => {
      open[open.length - 1]!.children.push(text)
    },
  })
  return root
}

/** Tags that nobody closed, or nests deeper than allowed, are no error on the web: they go where there is room. */
export function htmlTree(html: string): Tree {
  const root: Growing = {name: '', attributes: {}, children: []}
  const open: Growing[] = [root]
  let beyond = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = open[open.length - 1]!
        if (open.length > DEEPEST) {
          if (++beyond > MOST_OPEN) throw tooDeep()
          return
        }
        const element: Growing = {name, attributes, children: []}
        parent.children.push(element)
        open.push(element)
      },
      ontext(text) {
        open[open.length - 1]!.children.push(text)
      },
      onclosetag() {
        if (beyond > 0) beyond--
        else if (open.length > 1) open.pop()
      },
    },
    {decodeEntities: true},
  )
  parser.write(html)
  parser.end()
  return root
}

export function elements(tree: Tree, name?: string): Tree[] {
  return tree.children.filter(
    (child): child is Tree => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

export function first(tree: Tree | undefined, ...path: readonly string[]): Tree | undefined {
  let at = tree
  for (const name of path) at = at === undefined ? undefined : elements(at, name)[0]
  return at
}

/** All elements of that name, however deep. */
export function descendants(tree: Tree, name: string): Tree[] {
  return elements(tree).flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)])
}

export function textOf(tree: Tree | string): string {
  return typeof tree === 'string' ? tree : tree.children.map(textOf).join('')
}

export function get(tree: Tree | undefined, name: string): string | null {
  return tree === undefined ? null : attribute(tree.attributes, name)
}

function tooDeep(): InputError {
  return new InputError({
    code: 'file/too-deep',
    found: `文件内部嵌套超过 ${DEEPEST} 层`,
    expected: '正常的办公文件',
    remedy: '用原软件打开后另存一份再上传',
  })
}
