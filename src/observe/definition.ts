import { type Definition, type DefinitionSpec, parseDefinition } from '../config/definition'
import { refuse } from '../domain/problem'
import type { FileAnswer, Files } from '../ports/files'

/** PutRestApi takes 6 MB (AWS quota). */
const MAX_BYTES = 6 * 1024 * 1024

/** Reads and checks the definition; `undefined` when the configuration names none. */
export async function readDefinition(spec: DefinitionSpec | undefined, files: Files): Promise<Definition | undefined> {
  if (spec === undefined) return undefined
  return parseDefinition(textOf(await files.read(spec.path, MAX_BYTES), spec), spec)
}

function textOf(answer: FileAnswer, spec: DefinitionSpec): string {
  const { at } = spec
  switch (answer.kind) {
    case 'file':
      return answer.text
    case 'missing':
      return refuse(
        at,
        `there is no file ${spec.path}`,
        'Paths count from the folder of stages.yml; is the file checked out and built before this step?',
      )
    case 'outside':
      return refuse(
        at,
        `${spec.path} leaves the workspace`,
        'Name a file inside of it; links must not leave it either.',
      )
    case 'too-large':
      return refuse(
        at,
        `${spec.path} has ${answer.bytes} bytes, API Gateway imports at most ${MAX_BYTES}`,
        'Shorten descriptions and examples.',
      )
    case 'unreadable':
      return refuse(at, `${spec.path} cannot be read: ${answer.why}`, 'Check that it is a text file.')
  }
}
