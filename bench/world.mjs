import { mkdir, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import ncc from '@vercel/ncc'

/**
 * The embedded world of src/world, on the machine's clock and served on loopback, with the API `orders`; beside it the
 * action and the demo's job, which runs it. Without a token: GitHub is nothing that is measured.
 */
export async function servedWorld() {
  const { makeLiveWorld, serve, systemClock, Job, readAction } = await load()
  const world = makeLiveWorld(systemClock, { pacing: false })
  const api = world.makeApi({ id: 'a1b2c3d4e5', name: 'orders', routes: { 'GET /orders': { body: '{"ok":true}' } } })
  const server = await serve(world, { port: 0 })
  return { world, api, ...server, Job, action: await readAction(resolve('.'), '') }
}

const ENTRY = `export { makeLiveWorld } from '../src/world/world.ts'
export { serve } from '../src/world/http/serve.ts'
export { systemClock } from '../src/adapters/system-clock.ts'
export { Job } from '../src/demo/job.ts'
export { readAction } from '../src/demo/action.ts'
`

async function load() {
  await mkdir('build/world', { recursive: true })
  await writeFile('build/world-entry.mjs', ENTRY)
  const options = { cache: false, esm: true, quiet: true, transpileOnly: true }
  const { code, assets } = await ncc(resolve('build/world-entry.mjs'), options)
  for (const [name, { source }] of Object.entries(assets)) await writeFile(`build/world/${name}`, source)
  await writeFile('build/world/index.mjs', code)
  return import(pathToFileURL(resolve('build/world/index.mjs')).href)
}
