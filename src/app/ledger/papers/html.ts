const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

/** Source text is never markup. */
export const escaped = (words: string): string => words.replace(/[&<>"']/gu, (mark) => entities[mark]!)

const style = `
:root{color-scheme:light dark;font:15px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif}
body{max-width:72rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #8886;padding:.4rem .6rem;text-align:left;vertical-align:top}
th{position:sticky;top:0;background:Canvas;white-space:nowrap}
q{quotes:none}a{color:inherit}
.met,.holds{color:#17703a}.missed,.fails{color:#b3261e}.unclear{color:#8a5a00}.none{color:#666}
.place{color:#767676;font-size:.85em}
.text p{margin:.5em 0;text-indent:2em}
mark{color:inherit;background:#fff2b3;text-decoration:none}
mark.result,mark.size{background:#d8efdc}mark.project{background:#dbe7fb}mark.task{background:#f9dfd3}
mark:target{outline:2px solid #b3261e}
@media (prefers-color-scheme:dark){mark{background:#5c5000}mark.result,mark.size{background:#1d4a2a}mark.project{background:#20406e}mark.task{background:#6b3620}.met,.holds{color:#6fd08c}.missed,.fails{color:#ff8a80}.unclear{color:#e0b04d}.none{color:#aaa}}
@media print{body{max-width:none;margin:0}th{position:static}tr{break-inside:avoid}}`

/** A page that opens in any browser, without a server, a script or another file; it forbids itself to ask for any. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>${style}</style></head><body>
<h1>${escaped(title)}</h1>
${body}
</body></html>
`
}
