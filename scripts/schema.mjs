import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import ncc from '@vercel/ncc'
import { format } from 'prettier'

// Writes stages.schema.json; with --check only tells, by its exit code, whether it is what src/config says.

const FILE = 'stages.schema.json'

const { code } = await ncc(resolve('src/config/json-schema.ts'), {
  cache: false,
  esm: true,
  quiet: true,
  transpileOnly: true,
})
const made = resolve('build/json-schema.mjs')
await mkdir('build', { recursive: true })
await writeFile(made, code)
const { jsonSchema } = await import(pathToFileURL(made).href)
const text = await format(JSON.stringify(jsonSchema()), { parser: 'json', printWidth: 120 })

if (!process.argv.includes('--check')) await writeFile(FILE, text)
else if ((await readFile(FILE, 'utf8').catch(() => '')) !== text) {
  console.error(`${FILE} is not what src/config says. Run \`npm run schema\` and commit it.`)
  process.exitCode = 1
}
