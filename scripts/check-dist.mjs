import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundle } from './bundle.mjs'

const committed = new Map()
for (const name of await readdir('dist').catch(() => []))
  committed.set(name, await readFile(join('dist', name), 'utf8'))

const built = await bundle()
const names = [...new Set([...committed.keys(), ...built.keys()])].sort()
const differing = names.filter((name) => committed.get(name) !== built.get(name))

for (const name of differing) {
  const what = !built.has(name)
    ? 'is not made by the build'
    : !committed.has(name)
      ? 'is missing'
      : 'is not what src/ makes'
  console.error(`dist/${name} ${what}`)
}
if (differing.length > 0) {
  console.error('dist/ is not up to date. Run `npm run build` and commit dist/.')
  process.exit(1)
}
console.log(`dist/ is what src/ makes: ${names.length} files`)
