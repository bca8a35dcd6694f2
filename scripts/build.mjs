import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundle } from './bundle.mjs'

const files = await bundle()
await rm('dist', { recursive: true, force: true })
await mkdir('dist')
for (const [name, text] of files) await writeFile(join('dist', name), text)
console.log(`dist/: ${files.size} files, ${Math.round([...files.values()].join('').length / 1000)} kB`)
