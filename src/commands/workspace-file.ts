import { refuse } from '../domain/problem'
import type { Files } from '../ports/files'
import type { InputName } from '../inputs'

/** A file that an input names. */
export interface NamedFile {
  readonly input: InputName
  readonly path: string
  readonly maxBytes: number
  /** What to do when it is not there. */
  readonly ifMissing: string
}

export async function textOf({ input, path, maxBytes, ifMissing }: NamedFile, files: Files): Promise<string> {
  const start = { file: path, line: 1, column: 1 }
  const answer = await files.read(path, maxBytes)
  switch (answer.kind) {
    case 'file':
      return answer.text
    case 'missing':
      return refuse(start, `there is no ${path} in the workspace`, ifMissing)
    case 'outside':
      return refuse(
        `input ${input}`,
        `${path} leaves the workspace`,
        'Name a file inside of it; links must not leave it either.',
      )
    case 'too-large':
      return refuse(start, `the file has ${answer.bytes} bytes, at most ${maxBytes} are read`, 'Is it the right file?')
    case 'unreadable':
      return refuse(start, `the file cannot be read: ${answer.why}`, 'Check that it is a text file.')
  }
}
