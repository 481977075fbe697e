import type {Analysis, Context, Layer} from '../model/analysis.js'
import {fromSource} from '../text/text.js'
import type {Pipeline} from './load.js'

/** Milliseconds each stage took, by name. */
export type Timings = Record<string, number>

/**
 * Let an analysis grow, stage by stage; no stage may touch a layer it did not declare.
 * @param now a clock in milliseconds, for timings only.
 */
export function run(pipeline: Pipeline, context: Context, timings?: Timings, now: () => number = () => 0): Analysis {
  const {given, reading} = context
  let analysis: Analysis = {
    text: fromSource(reading.text),
    gaps: [],
    facts: {
      title: given.title ?? reading.title,
      genre: given.genre ?? 'other',
      date: given.date,
      dateFrom: given.date === null ? null : 'given',
      place: given.place,
      speaker: null,
    },
    outline: {parts: [], sections: [], sentences: []},
    tokens: [],
    mentions: [],
    clauses: [],
    entries: [],
    checks: [],
    notices: [],
  }
  for (const {stage, settings} of pipeline.steps) {
    const before = now()
    const layers = stage.run(analysis, context, settings)
    if (timings) timings[stage.name] = (timings[stage.name] ?? 0) + now() - before
    for (const layer of Object.keys(layers) as Layer[]) {
      if (!stage.assigns.includes(layer)) {
        throw new Error(`stage \`${stage.name}\` assigned \`${layer}\`, which it does not declare`)
      }
    }
    analysis = {...analysis, ...layers}
  }
  return analysis
}
