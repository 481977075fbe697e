import type {FastifySchemaCompiler} from 'fastify'
import type {TSchema} from 'typebox'
import {Compile} from 'typebox/compile'
import {Value} from 'typebox/value'
import {HttpError} from './problem.js'

const words: Readonly<Record<string, string>> = {
  body: '内容',
  querystring: '查询参数',
  params: '网址',
  headers: '请求头',
}

/** Checks what comes in by the route's schema; words in addresses become numbers and truth values, bodies are taken as they are. */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({schema, httpPart = 'body'}) => {
  const validator = Compile(schema)
  return (data) => {
    const value = httpPart === 'body' ? data : Value.Convert(schema, Value.Default(schema, {...(data as object)}))
    if (isUnstorable(value)) {
      const where = words[httpPart] ?? httpPart
      return {
        error: new HttpError(400, 'request/invalid', `${where}里有空字符 (U+0000) 或半个字符`, '请去掉后再提交'),
      }
    }
    if (validator.Check(value)) return {value}
    const [first] = validator.Errors(value)
    const field = first?.instancePath.replace(/^\//u, '').replaceAll('/', '.') || undefined
    const extra =
      first?.keyword === 'additionalProperties'
        ? `: 不认识 ${String((first.params as {additionalProperties?: string[]}).additionalProperties?.join('、'))}`
        : ''
    const missing =
      first?.keyword === 'required'
        ? `: 缺少 ${String((first.params as {requiredProperties?: string[]}).requiredProperties?.join('、'))}`
        : ''
    const where = field === undefined ? '' : `的 ${field}`
    return {
      error: new HttpError(
        400,
        'request/invalid',
        `${words[httpPart] ?? httpPart}${where}不符合要求${extra || missing || (first ? ` (${first.message})` : '')}`,
        '请按接口说明 (/api/openapi.json) 修改',
        field,
      ),
    }
  }
}

/** No text of people has the character zero or half of a pair, and no database takes them. */
function isUnstorable(whole: unknown): boolean {
  // A row, not a recursion: a body may be nested as deep as it is long.
  const rest = [whole]
  while (rest.length > 0) {
    const value = rest.pop()
    if (typeof value === 'string' && /[\0\p{Cs}]/u.test(value)) return true
    if (typeof value !== 'object' || value === null) continue
    for (const [key, one] of Object.entries(value)) rest.push(key, one)
  }
  return false
}
