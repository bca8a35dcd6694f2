import { constants } from 'node:fs'
import { type FileHandle, open, realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { FileAnswer, Files } from '../ports/files'
import { codeOf, thrownOf } from './thrown'

/** Files below `workspace`, an absolute path. Links are followed as long as they end below it. */
export const nodeFiles = (workspace: string): Files => ({
  async read(path, maxBytes) {
    try {
      const root = await realpath(workspace)
      if (!isBelow(root, resolve(root, path))) return { kind: 'outside' }
      const real = await realpath(resolve(root, path))
      return isBelow(root, real) ? await readRegular(real, maxBytes) : { kind: 'outside' }
    } catch (error) {
      return unread(error)
    }
  },
})

async function readRegular(path: string, maxBytes: number): Promise<FileAnswer> {
  // A pipe would block the opening for ever, and a link that came in since would lead elsewhere.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
  try {
    return await readOpened(file, maxBytes)
  } finally {
    await file.close()
  }
}

async function readOpened(file: FileHandle, maxBytes: number): Promise<FileAnswer> {
  const { size } = await file.stat().then((stat) => (stat.isFile() ? stat : { size: undefined }))
  if (size === undefined) return { kind: 'unreadable', why: 'it is not a regular file' }
  if (size > maxBytes) return { kind: 'too-large', bytes: size }
  return { kind: 'file', text: await file.readFile('utf8') }
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
