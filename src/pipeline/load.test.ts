import {describe, expect, test} from 'vitest'
import {loadPipeline, PipelineError} from './load.js'

const yaml = (stages: string) => `name: own\nversion: 1\nstages:\n${stages}`

describe('a pipeline that cannot run is refused with its place', () => {
  test.each([
    [
      'a misspelt stage',
      yaml('  - clean\n  - recognise\n'),
      'own.yaml:5:5: unknown stage `recognise`, expected one of clean, ',
    ],
    ['a misspelt key', `name: own\nversion: 1\nstage:\n  - clean\n`, 'own.yaml:'],
    [
      'a stage before what it needs',
      yaml('  - recognize\n'),
      'own.yaml:4:5: stage `recognize` requires `tokens`, which no stage before it assigns',
    ],
    ['an unknown setting', yaml('  - clean:\n      loud: true\n'), 'stage `clean` has no setting `loud`'],
    ['no stages', 'name: own\nversion: 1\nstages: []\n', 'own.yaml:3:9: '],
    ['broken YAML', 'name: [own\n', 'own.yaml:'],
  ])('%s', (_, text, message) => {
    expect(() => loadPipeline('own.yaml', text)).toThrow(PipelineError)
    expect(() => loadPipeline('own.yaml', text)).toThrow(message)
  })
})

test('the steps come in the order of the file', () => {
  const {steps} = loadPipeline('own.yaml', yaml('  - clean\n  - outline\n  - segment\n'))
  expect(steps.map(({stage}) => stage.name)).toEqual(['clean', 'outline', 'segment'])
})
