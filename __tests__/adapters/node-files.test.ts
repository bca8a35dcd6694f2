import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { nodeFiles } from '../../src/adapters/node-files'
import { scratchFolder } from './scratch-folder'

/** `outside/secret` beside the workspace `workspace/`, which holds files and links of each sort. */
function workspace() {
  const folder = scratchFolder()
  const at = (...way: string[]) => join(folder.path, ...way)
  mkdirSync(at('outside'))
  mkdirSync(at('workspace', 'deploy'), { recursive: true })
  writeFileSync(at('outside', 'secret'), 'secret')
  writeFileSync(at('workspace', 'stages.yml'), 'version: 1 # ü\n')
  writeFileSync(at('workspace', '..name'), 'a name that begins with dots')
  symlinkSync('../stages.yml', at('workspace', 'deploy', 'inside.yml'))
  symlinkSync('../../outside/secret', at('workspace', 'deploy', 'leaving.yml'))
  symlinkSync('../outside', at('workspace', 'leaving'))
  symlinkSync('gone.yml', at('workspace', 'dangling.yml'))
  execFileSync('mkfifo', [at('workspace', 'pipe')])
  return { files: nodeFiles(at('workspace')), at, [Symbol.dispose]: () => folder[Symbol.dispose]() }
}

describe('a path in the workspace', () => {
  it.each([
    ['stages.yml', { kind: 'file', text: 'version: 1 # ü\n' }],
    ['./deploy/../stages.yml', { kind: 'file', text: 'version: 1 # ü\n' }],
    ['deploy/inside.yml', { kind: 'file', text: 'version: 1 # ü\n' }],
    ['..name', { kind: 'file', text: 'a name that begins with dots' }],
    ['missing.yml', { kind: 'missing' }],
    ['dangling.yml', { kind: 'missing' }],
    ['stages.yml/below', { kind: 'missing' }],
    ['../outside/secret', { kind: 'outside' }],
    ['/etc/hostname', { kind: 'outside' }],
    ['deploy/leaving.yml', { kind: 'outside' }],
    ['leaving/secret', { kind: 'outside' }],
    ['deploy', { kind: 'unreadable', why: 'it is not a regular file' }],
    ['pipe', { kind: 'unreadable', why: 'it is not a regular file' }],
  ])('%s', async (path, answer) => {
    using here = workspace()
    expect(await here.files.read(path, 1_000)).toEqual(answer)
  })
  it('may be absolute', async () => {
    using here = workspace()
    expect(await here.files.read(here.at('workspace', 'stages.yml'), 1_000)).toMatchObject({ kind: 'file' })
  })
  it('is not read when the file is too large', async () => {
    using here = workspace()
    expect(await here.files.read('stages.yml', 15)).toEqual({ kind: 'too-large', bytes: 16 })
    expect(await here.files.read('stages.yml', 16)).toMatchObject({ kind: 'file' })
  })
  it('with a zero byte is unreadable', async () => {
    using here = workspace()
    expect(await here.files.read('a\0b', 15)).toMatchObject({ kind: 'unreadable' })
  })
})
