import {Problem} from './api/common.js'
import type {Route} from './api/route.js'
import {routes} from './api/routes.js'

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, object>>
  readonly required?: readonly string[]
}

function parameters(schema: object | undefined, place: 'query' | 'path') {
  const {properties = {}, required = []} = (schema ?? {}) as ObjectSchema
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: one,
  }))
}

function answers(route: Route) {
  const problem = {
    description: '见 error',
    content: {'application/json': {schema: {$ref: '#/components/schemas/Problem'}}},
  }
  const types = {file: 'application/octet-stream', events: 'text/event-stream', json: 'application/json'} as const
  const content = {[types[route.sends ?? 'json']]: {schema: route.answer ?? {}}}
  return {200: {description: route.summary, content}, '4XX': problem, '5XX': problem}
}

function bodyOf(route: Route) {
  if (route.takes === 'multipart') {
    return {requestBody: {required: true, content: {'multipart/form-data': {schema: route.form ?? {}}}}}
  }
  return route.body ? {requestBody: {required: true, content: {'application/json': {schema: route.body}}}} : {}
}

/** The description of the API for programs, from the same schemas that check what comes in. */
export function openapi(version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const [operationId, route] of Object.entries(routes) as [string, Route][]) {
    const path = route.path.replace(/:(?<name>\w+)/gu, '{$<name>}')
    const security = route.access === 'public' ? [] : [{bearer: []}, {cookie: []}]
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: {
        ...{operationId, summary: route.summary, tags: [route.tag], security, 'x-role': route.access},
        parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
        ...bodyOf(route),
        responses: answers(route),
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: {title: 'taizhang 台账', version, description: '会议讲话与工作报告的台账'},
    paths,
    components: {
      schemas: {Problem},
      securitySchemes: {
        bearer: {type: 'http', scheme: 'bearer'},
        cookie: {type: 'apiKey', in: 'cookie', name: 'taizhang'},
      },
    },
  }
}
