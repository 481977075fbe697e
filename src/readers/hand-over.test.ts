import {expect, test} from 'vitest'
import {handOver} from './hand-over.js'

async function collect<T>(row: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const one of row) all.push(one)
  return all
}

test('a thing is given when the last has been used, not before', async () => {
  const steps: string[] = []
  const row = handOver<number>(async (give) => {
    for (const one of [1, 2, 3]) {
      steps.push(`give ${one}`)
      await give(one)
    }
  })
  for await (const one of row) {
    await Promise.resolve()
    steps.push(`used ${one}`)
  }
  expect(steps).toEqual(['give 1', 'used 1', 'give 2', 'used 2', 'give 3', 'used 3'])
})

test('nothing given is an empty row; a fault comes after what was given before it', async () => {
  expect(await collect(handOver(async () => {}))).toEqual([])
  const seen: number[] = []
  const row = handOver<number>(async (give) => {
    await give(1)
    throw new Error('broken')
  })
  await expect(
    (async () => {
      for await (const one of row) seen.push(one)
    })(),
  ).rejects.toThrow('broken')
  expect(seen).toEqual([1])
})

test('whoever leaves in the middle stops the giving', async () => {
  let stopped = ''
  const row = handOver<number>(async (give) => {
    try {
      for (let one = 1; ; one++) await give(one)
    } catch (error) {
      stopped = (error as Error).message
      throw error
    }
  })
  for await (const one of row) if (one === 2) break
  expect(stopped).toBe('nobody takes any more')
})
