import type {FastifyReply, FastifyRequest} from 'fastify'
import {collectDefaultMetrics, Gauge, Histogram, Registry} from 'prom-client'
import type {ServerPorts} from './context.js'
import type {Hub} from './events.js'

/** Prometheus metrics of this process, the queue and the archive. */
export function openMetrics(ports: Pick<ServerPorts, 'store' | 'queue' | 'clock'>, hub: Hub) {
  const registry = new Registry()
  collectDefaultMetrics({register: registry})
  const requests = new Histogram({
    name: 'taizhang_http_seconds',
    help: 'Seconds a request took',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({name, help, labelNames, registers: [registry]})
  const jobs = gauge('taizhang_queue_jobs', 'Jobs by state', ['state'])
  const open = gauge('taizhang_documents_open', 'Documents not in a final state', ['lane'])
  const rate = gauge('taizhang_documents_per_second', 'Documents finished a second, last half minute')
  const workers = gauge('taizhang_workers', 'Workers alive')
  const watchers = gauge('taizhang_watchers', 'Open event streams')
  const bytes = gauge('taizhang_bytes', 'Bytes kept', ['what'])
  return {
    seen(request: FastifyRequest, reply: FastifyReply): void {
      const labels = {method: request.method, route: request.routeOptions.url ?? '-', status: String(reply.statusCode)}
      requests.observe(labels, reply.elapsedTime / 1000)
    },
    async text(): Promise<string> {
      const now = ports.clock.now()
      const counts = await ports.queue.counts()
      for (const state of ['waiting', 'active', 'delayed'] as const) jobs.set({state}, counts[state])
      const running = await ports.store.stats.running(now)
      for (const lane of ['interactive', 'bulk', 'scan'] as const) open.set({lane}, running[lane])
      rate.set(running.recent / 30)
      workers.set((await ports.store.workers.list(now)).filter(({alive}) => alive).length)
      watchers.set(hub.watchers())
      bytes.set({what: 'files'}, running.fileBytes)
      bytes.set({what: 'database'}, running.databaseBytes)
      return registry.metrics()
    },
  }
}
