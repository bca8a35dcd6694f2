import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { functionsIn } from '../../src/sandbox/function-files'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stages-functions-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const HANDLER = 'export const handler = () => ({ statusCode: 200 })'

async function functionsOf(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const { functions, others } = await functionsIn(folder)
  return { functions: [...functions.keys()].sort(), others }
}

describe('a folder of functions', () => {
  it('has a function for each file, and a version or alias for each file of a folder', async () => {
    const files = {
      'users.mjs': HANDLER,
      'orders/v1.mjs': HANDLER,
      'orders/live.cjs': 'exports.handler = () => ({})',
      'a.txt': '',
    }
    expect(await functionsOf(files)).toEqual({ functions: ['orders:live', 'orders:v1', 'users'], others: [] })
  })

  it('may hold what its functions import, and tells what is no function', async () => {
    const files = { 'orders/v1.mjs': `import './shared.mjs'\n${HANDLER}`, 'orders/shared.mjs': 'export const sku = 1' }
    expect(await functionsOf(files)).toEqual({ functions: ['orders:v1'], others: [join(folder, 'orders/shared.mjs')] })
  })

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['nothing', {}, ' has no functions. Write NAME.mjs, '],
    ['no handler', { 'a.mjs': 'export const handle = 1' }, '/a.mjs has no handler. Write NAME.mjs, '],
    ['a handler that is no function', { 'a.mjs': 'export const handler = 1' }, '/a.mjs has no handler. Write'],
    [
      'a file that does not run',
      { 'a.mjs': 'throw new Error("no table")' },
      '/a.mjs cannot be loaded: Error: no table. It has to',
    ],
  ])('with %s is refused with what to do', async (_, files, told) => {
    await expect(functionsOf(files)).rejects.toThrow(told)
  })

  it('has to be there', async () => {
    await expect(functionsIn(join(folder, 'absent'))).rejects.toThrow(
      /cannot be read as a folder of functions: .* Name a folder/,
    )
  })
})
