import react from '@vitejs/plugin-react'
import {defineConfig} from 'vite'

/** The pages, built to dist/web and served by the server; `vite` in development asks a server on 127.0.0.1:7788. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {outDir: '../../dist/web', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 1500},
  server: {proxy: {'/api': 'http://127.0.0.1:7788', '/login': 'http://127.0.0.1:7788'}},
})
