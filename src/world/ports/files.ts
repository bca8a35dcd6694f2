import type { Files } from '../../ports/files'

export interface MemoryFiles extends Files {
  /** Text by path; can be changed at any time. */
  readonly texts: Map<string, string>
}

/** A workspace in memory. Paths are relative to it. */
export function memoryFiles(files: Readonly<Record<string, string>> = {}): MemoryFiles {
  const texts = new Map(Object.entries(files))
  return {
    texts,
    read(path, maxBytes) {
      const clean = normalized(path)
      if (clean === undefined) return Promise.resolve({ kind: 'outside' })
      const text = texts.get(clean)
      if (text === undefined) return Promise.resolve({ kind: 'missing' })
      const bytes = Buffer.byteLength(text)
      return Promise.resolve(bytes > maxBytes ? { kind: 'too-large', bytes } : { kind: 'file', text })
    },
  }
}

/** Without `.` and `..`; `undefined` when it leaves the workspace. */
function normalized(path: string): string | undefined {
  if (path.startsWith('/')) return undefined
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '..' && part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
