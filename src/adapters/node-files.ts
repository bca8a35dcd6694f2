import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { FileAnswer, Files } from '../ports/files'
import { codeOf, thrownOf } from './thrown'

/**
 * Files below `workspace`, an absolute path. Links are followed as long as they end below it.
 *
 * Read without `node:fs/promises`: a run reads one or two small files and waits for them, while loading that module and
 * starting its threads takes longer than reading.
 */
export const nodeFiles = (workspace: string): Files => ({
  read(path, maxBytes) {
    return Promise.resolve(readBelow(workspace, path, maxBytes))
  },
})

function readBelow(workspace: string, path: string, maxBytes: number): FileAnswer {
  try {
    const root = realpathSync.native(workspace)
    if (!isBelow(root, resolve(root, path))) return { kind: 'outside' }
    const real = realpathSync.native(resolve(root, path))
    return isBelow(root, real) ? readRegular(real, maxBytes) : { kind: 'outside' }
  } catch (error) {
    return unread(error)
  }
}

function readRegular(path: string, maxBytes: number): FileAnswer {
  // A pipe would block the opening for ever, and a link that came in since would lead elsewhere.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
  try {
    return readOpened(file, maxBytes)
  } finally {
    closeSync(file)
  }
}

function readOpened(file: number, maxBytes: number): FileAnswer {
  const stat = fstatSync(file)
  if (!stat.isFile()) return { kind: 'unreadable', why: 'it is not a regular file' }
  if (stat.size > maxBytes) return { kind: 'too-large', bytes: stat.size }
  return { kind: 'file', text: readFileSync(file, 'utf8') }
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function unread(error: unknown): FileAnswer {
  const thrown = thrownOf(error)
  if (['ENOENT', 'ENOTDIR'].includes(codeOf(thrown))) return { kind: 'missing' }
  return { kind: 'unreadable', why: thrown.message }
}
