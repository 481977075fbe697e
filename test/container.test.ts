import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {parse} from 'yaml'

const home = fileURLToPath(new URL('..', import.meta.url))
const text = (name: string) => readFileSync(join(home, name), 'utf8')

interface Service {
  readonly environment?: Readonly<Record<string, string>>
  readonly command?: readonly string[]
}
const {services} = parse(text('docker-compose.yml'), {merge: true}) as {services: Record<string, Service>}

test('what the image copies is there, or is made by its build', () => {
  const copied = [...text('Dockerfile').matchAll(/^COPY (?:--from=\S+ )?(?<from>.+) \S+$/gmu)].flatMap((copy) =>
    copy.groups!.from!.split(' ').map((path) => path.replace(/^\/app\//u, '')),
  )
  expect(copied.length).toBeGreaterThan(6)
  const made = ['dist', 'node_modules']
  expect(copied.filter((path) => !made.includes(path) && !existsSync(join(home, path)))).toEqual([])
  const ignored = text('.dockerignore').split('\n')
  const {files} = JSON.parse(text('package.json')) as {files: string[]}
  expect(files.filter((file) => !copied.includes(file) || (ignored.includes(file) && !made.includes(file)))).toEqual([])
})

test('the image runs as nobody special, keeps its data outside itself, and is asked whether it lives', () => {
  const run = text('Dockerfile')
    .split(/^FROM /mu)
    .at(-1)!
  expect(run).toMatch(/^USER node$/mu)
  const [data, files] = ['TAIZHANG_DATA', 'TAIZHANG_FILES'].map(
    (name) => new RegExp(`${name}=(\\S+)`, 'u').exec(run)?.[1],
  )
  expect(run).toContain(`VOLUME ["${data}", "${files}"]`)
  expect(run).toContain(`chown node:node ${data} ${files}`)
  expect(run).toMatch(/^HEALTHCHECK/mu)
})

test('every setting of the services is one that the program reads, every command one that it has', () => {
  const read = execFileSync('grep', ['-rhoE', 'env\\.[A-Z_]+', join(home, 'src')], {encoding: 'utf8'})
  for (const [name, {environment = {}, command = []}] of Object.entries(services)) {
    if (name === 'postgres' || name === 'redis') continue
    for (const setting of Object.keys(environment)) expect(read, setting).toContain(`env.${setting}\n`)
    expect(existsSync(join(home, `src/cli/commands/${command[0]}.ts`)), name).toBe(true)
  }
})

test.runIf(spawnSync('docker-compose', ['version']).status === 0)('docker-compose accepts the services', () => {
  const config = parse(execFileSync('docker-compose', ['config'], {cwd: home, encoding: 'utf8'})) as {services: object}
  expect(Object.keys(config.services).sort()).toEqual(['postgres', 'redis', 'server', 'worker'])
})
