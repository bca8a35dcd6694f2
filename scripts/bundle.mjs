import { mkdir, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import ncc from '@vercel/ncc'

/** What dist/ can be asked to run: `dist/NAME.js` is `src/NAME.ts`. */
export const ENTRIES = ['index', 'post', 'sandbox', 'demo']

/**
 * Every file of dist/, by its name.
 *
 * All entries are chunks of one bundle, so that they share what they have in common; what is imported with `import()`
 * is a chunk that is read when it is needed. Not minified and without a source map, for whoever reads the difference
 * between two releases.
 */
export async function bundle() {
  const root = await entryFile()
  const { code, assets } = await ncc(root, {
    cache: false,
    esm: true,
    filename: 'bundle.js',
    license: 'licenses.txt',
    quiet: true,
  })
  const files = new Map([['bundle.js', withCryptoLater(code)]])
  for (const [name, { source }] of Object.entries(assets)) files.set(name, source.toString())
  for (const entry of ENTRIES) files.set(`${entry}.js`, `import { ${entry} } from './bundle.js'\n\nawait ${entry}()\n`)
  return files
}

const CRYPTO = '__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto")'

/** `node:crypto` is loaded when the first of its functions is asked for: most runs with nothing to do hash nothing. */
function withCryptoLater(code) {
  const now = `module.exports = ${CRYPTO};`
  if (!code.includes(now)) throw new Error('ncc no longer loads node:crypto as scripts/bundle.mjs expects')
  return code.replace(now, `module.exports = new Proxy({}, { get: (_, name) => ${CRYPTO}[name] });`)
}

async function entryFile() {
  const file = resolve('build/bundle.mjs')
  await mkdir('build', { recursive: true })
  await writeFile(file, ENTRIES.map((entry) => `export const ${entry} = () => import('../src/${entry}.ts')\n`).join(''))
  return file
}
