import type {FastifyRequest} from 'fastify'
import {expect, test} from 'vitest'
import {problemOf} from './problem.js'

test('the secret of a one-time link stands in no log', () => {
  const lines: string[] = []
  const write = (what: string, detail?: object) => lines.push(`${what} ${JSON.stringify(detail)}`)
  const log = {info: write, warn: write, error: write}
  const request = {url: '/login?token=geheim', raw: {destroyed: false}} as FastifyRequest
  expect(problemOf(new Error('broken'), log, request).status).toBe(500)
  expect(problemOf(Object.assign(new Error('away'), {code: 'ECONNREFUSED'}), log, request).status).toBe(503)
  expect(lines).toHaveLength(2)
  expect(lines.join()).toContain('/login')
  expect(lines.join()).not.toContain('geheim')
})
