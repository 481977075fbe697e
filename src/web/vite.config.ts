import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import react from '@vitejs/plugin-react'
import {defineConfig, type Plugin} from 'vite'

const samplesFolder = join(import.meta.dirname, '../../samples')

/** The samples travel with the pages, so that an empty system can show something at one click. */
const samples: Plugin = {
  name: 'samples',
  generateBundle() {
    const names = readdirSync(samplesFolder, {withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
    for (const name of names)
      this.emitFile({type: 'asset', fileName: `samples/${name}`, source: readFileSync(join(samplesFolder, name))})
    this.emitFile({
      type: 'asset',
      fileName: 'samples/index.json',
      source: JSON.stringify(names.map((name) => ({name}))),
    })
  },
}

/** The pages, built to dist/web and served by the server; `vite` in development asks a server on 127.0.0.1:7788. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), samples],
  build: {outDir: '../../dist/web', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 1500},
  server: {proxy: {'/api': 'http://127.0.0.1:7788', '/login': 'http://127.0.0.1:7788'}},
})
