import {LineCounter, parseDocument} from 'yaml'
import {z} from 'zod'
import type {Layer, Stage} from '../model/analysis.js'
import {stages as known} from './stages.js'

type Settings = Readonly<Record<string, number | string | boolean>>

/** A loaded pipeline: which stages, in what order, with which settings. */
export interface Pipeline {
  readonly name: string
  readonly version: number
  readonly steps: readonly {readonly stage: Stage; readonly settings: Settings}[]
}

/** A pipeline that cannot run; the message begins `file:line:column`. */
export class PipelineError extends Error {
  override name = 'PipelineError'
}

const setting = z.union([z.string(), z.number(), z.boolean()])
const schema = z.strictObject({
  name: z.string(),
  version: z.int().positive(),
  description: z.string().optional(),
  stages: z.array(z.union([z.string(), z.record(z.string(), z.record(z.string(), setting))])).min(1),
})

/** Layers that exist before the first stage. */
const GIVEN: readonly Layer[] = ['text', 'facts', 'notices']

/** Read a pipeline, and refuse one whose stages do not fit together. */
export function loadPipeline(file: string, yaml: string): Pipeline {
  const lines = new LineCounter()
  const document = parseDocument(yaml, {lineCounter: lines})
  const refuse = (path: readonly PropertyKey[], message: string): never => {
    const node = document.getIn(path, true) as {range?: [number, number, number]} | undefined
    const {line, col} = lines.linePos(node?.range?.[0] ?? 0)
    throw new PipelineError(`${file}:${line}:${col}: ${message}`)
  }
  const broken = document.errors[0]
  if (broken) {
    const {line, col} = lines.linePos(broken.pos[0])
    throw new PipelineError(`${file}:${line}:${col}: ${broken.message.split('\n')[0]}`)
  }
  const parsed = schema.safeParse(document.toJS())
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    if (issue.code === 'unrecognized_keys') {
      return refuse(
        [...issue.path, issue.keys[0]!],
        `unknown key \`${issue.keys[0]}\`, expected one of name, version, description, stages`,
      )
    }
    return refuse(issue.path, `${issue.path.join('.')}: ${issue.message}`)
  }
  const assigned = new Set<Layer>(GIVEN)
  const steps = parsed.data.stages.map((item, index) => {
    const [name, given] = typeof item === 'string' ? [item, {}] : (Object.entries(item)[0] ?? ['', {}])
    const stage =
      known[name] ??
      refuse(['stages', index], `unknown stage \`${name}\`, expected one of ${Object.keys(known).join(', ')}`)
    for (const [key, value] of Object.entries(given)) {
      const fallback = stage.settings[key]
      const path = ['stages', index, name, key]
      if (fallback === undefined) {
        refuse(
          path,
          `stage \`${name}\` has no setting \`${key}\`, expected one of ${Object.keys(stage.settings).join(', ') || '(none)'}`,
        )
      }
      if (typeof value !== typeof fallback) {
        refuse(path, `setting \`${key}\` of stage \`${name}\` is a ${typeof value}, expected a ${typeof fallback}`)
      }
    }
    const missing = stage.requires.find((layer) => !assigned.has(layer))
    if (missing)
      refuse(['stages', index], `stage \`${name}\` requires \`${missing}\`, which no stage before it assigns`)
    for (const layer of stage.assigns) assigned.add(layer)
    return {stage, settings: {...stage.settings, ...given}}
  })
  return {name: parsed.data.name, version: parsed.data.version, steps}
}
