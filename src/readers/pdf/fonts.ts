import {createRequire} from 'node:module'

interface Fonts {
  readonly families: readonly {readonly family: string}[]
  setAlias(family: string, alias: string): void
}

const SERIF = /Serif.*CJK|Source Han Serif|思源宋体|SimSun|宋体|Song|Ming/iu
const SANS = /Sans.*CJK|Source Han Sans|思源黑体|YaHei|SimHei|黑体|WenQuanYi|PingFang|Hei/iu

let found: boolean | null = null

/** Chinese fonts that a pdf only names are drawn with one of this machine's, as a reader program would; false: it has none. */
export function standInFonts(): boolean {
  found ??= alias()
  return found
}

function alias(): boolean {
  const near = createRequire(createRequire(import.meta.url).resolve('pdf-parse'))
  const {GlobalFonts} = near('@napi-rs/canvas') as {GlobalFonts: Fonts}
  const names = GlobalFonts.families.map(({family}) => family)
  const find = (pattern: RegExp) => names.find((name) => pattern.test(name))
  const serif = find(SERIF) ?? find(SANS)
  if (serif === undefined) return false
  const sans = find(SANS) ?? serif
  // The generic names are what pdf.js falls back to.
  GlobalFonts.setAlias(serif, 'serif')
  for (const generic of ['sans-serif', 'monospace']) GlobalFonts.setAlias(sans, generic)
  return true
}
