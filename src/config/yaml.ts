import { isAlias, isMap, isScalar, LineCounter } from 'yaml'
import type { Document, Node, Pair, Scalar, YAMLMap } from 'yaml'
import { type Parsed, type Position, type Problem, type Problems, problemAt } from '../domain/problem'
import type { Tree, TreeEntry, TreeMap } from './tree'
import { named, quoted } from './wording'
import { compose } from './yaml-document'
import { syntaxProblem } from './yaml-faults'

/** How large a file may be, and what is said of one that is not of its kind. */
export interface FileKind {
  readonly bytes: number
  readonly lexemes: number
  /** Values after aliases are expanded. */
  readonly nodes: number
  /** What to do about a file that is too large. */
  readonly shorten: string
  /** What to write into one that holds nothing. */
  readonly smallest: string
}

const STAGES: FileKind = {
  bytes: 256 * 1024,
  lexemes: 150_000,
  nodes: 50_000,
  shorten: 'Leave out what no stage needs.',
  smallest: 'Write at least `version: 1`, `api: { id: … }` and `stages: { prod: { branches: [main] } }`.',
}

const MAX_DEPTH = 32
/** A level of a file takes up to two. */
const MAX_OPEN = 80
const MAX_ALIASES = 100
const MAX_FAULTS = 100

const CORE_TAGS: readonly string[] = ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map(
  (name) => `tag:yaml.org,2002:${name}`,
)
/** What YAML calls non-printable, https://yaml.org/spec/1.2.2/#51-character-set */
const NOT_PRINTABLE = new RegExp(String.raw`[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]`)

/** One YAML 1.2 document of bounded size, depth and expansion; no tags of its own, no key twice. Never throws. */
export function readYaml(file: string, text: string, kind: FileKind = STAGES): Parsed<Tree> {
  const { bytes, lexemes, shorten } = kind
  if (text.length > bytes || Buffer.byteLength(text) > bytes)
    return refused(start(file), `the file is larger than ${bytes / 1024} KiB`, shorten)
  const lines = new LineCounter()
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const unprintable = NOT_PRINTABLE.exec(text)
  const composed = compose(text, lines, { open: MAX_OPEN, lexemes })
  if (composed.kind === 'too-deep')
    return refused(start(file), `the file is nested deeper than ${MAX_DEPTH} levels`, FLATTER)
  if (composed.kind === 'too-long') return refused(start(file), 'the file holds too many values', shorten)
  if (unprintable !== null)
    return refused(
      position(unprintable.index),
      `${quoted(unprintable[0])} is not a character of YAML`,
      'Remove it, or write it as an escape in double quotes.',
    )
  const { document, hasMore } = composed
  const faults = [...document.errors, ...document.warnings]
    .slice(0, MAX_FAULTS)
    .map((fault) => syntaxProblem(fault, position(fault.pos[0])))
  if (isFilled(faults)) return { ok: false, problems: faults }
  if (hasMore)
    return refused(start(file), 'the file holds more than one document', 'Remove the line `---` and what follows it.')
  return readTree(document, position, kind)
}

const start = (file: string): Position => ({ file, line: 1, column: 1 })

const refused = (at: Position, message: string, hint: string): Parsed<Tree> => ({
  ok: false,
  problems: [problemAt(at, message, hint)],
})

/** Of a document whose syntax is right. */
function readTree(document: Document, position: (offset: number) => Position, kind: FileKind): Parsed<Tree> {
  const { contents, directives } = document
  const top = start(position(0).file)
  if (directives?.yaml.version !== '1.2')
    return refused(top, 'the file asks for a YAML version other than 1.2', 'Remove the line that begins with %YAML.')
  if (!isMap(contents))
    return refused(top, contents === null ? 'the file is empty' : 'the file is not a map', kind.smallest)
  const reader = new TreeReader(document, position, kind.nodes)
  const tree = reader.read(contents)
  return isFilled(reader.problems) ? { ok: false, problems: reader.problems } : { ok: true, value: tree }
}

const FLATTER = 'Write it flatter.'

const isFilled = (problems: readonly Problem[]): problems is Problems => problems.length > 0

class TreeReader {
  readonly problems: Problem[] = []
  readonly #document: Document
  readonly #position: (offset: number) => Position
  readonly #maxNodes: number
  #nodes = 0
  #aliases = 0
  #isOverLimit = false

  constructor(document: Document, position: (offset: number) => Position, maxNodes: number) {
    this.#document = document
    this.#position = position
    this.#maxNodes = maxNodes
  }

  read(node: Node | null | undefined, depth = 0, around: Position = this.#position(0)): Tree {
    const at = node?.range ? this.#position(node.range[0]) : around
    this.#nodes++
    if (this.#nodes > this.#maxNodes)
      return this.#stop(at, `the file holds more than ${this.#maxNodes} values`, 'Use fewer aliases.')
    if (depth > MAX_DEPTH) return this.#stop(at, `nested deeper than ${MAX_DEPTH} levels`, FLATTER)
    return this.#isOverLimit || !node ? nothing(at) : this.#value(node, depth, at)
  }

  #value(node: Node, depth: number, at: Position): Tree {
    if (isAlias(node)) return this.#target(node.source, node.resolve(this.#document), depth, at)
    if (node.tag !== undefined && !CORE_TAGS.includes(node.tag))
      return this.#refuse(at, `tag ${named(node.tag)} is not known`, 'Write the value without a tag.')
    if (isMap(node)) return this.#map(node, depth, at)
    if (isScalar(node)) return this.#scalar(node, at)
    return { kind: 'list', at, items: node.items.map((item) => this.read(item as Node | null, depth + 1, at)) }
  }

  #target(name: string, target: Node | undefined, depth: number, at: Position): Tree {
    this.#aliases++
    if (this.#aliases > MAX_ALIASES)
      return this.#stop(at, `more than ${MAX_ALIASES} aliases`, 'Write some of the values out.')
    if (target === undefined)
      return this.#refuse(
        at,
        `alias ${named(`*${name}`)} has no anchor`,
        `Write ${named(`&${name}`)} before what it stands for.`,
      )
    return this.read(target, depth + 1, at)
  }

  #map(node: YAMLMap, depth: number, at: Position): TreeMap {
    const entries = new Map<string, TreeEntry>()
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const keyAt = pair.key.range ? this.#position(pair.key.range[0]) : at
      const key = isScalar(pair.key) ? keyText(pair.key) : undefined
      const earlier = key === undefined ? undefined : entries.get(key)
      const value = this.read(pair.value, depth + 1, keyAt)
      if (key === undefined) this.#refuse(keyAt, 'a key is not plain text', 'Write a name before the colon.')
      else if (key === '__proto__') this.#refuse(keyAt, 'key `__proto__` cannot be used', 'Choose another name.')
      else if (earlier !== undefined)
        this.#refuse(
          keyAt,
          `key ${named(key)} stands here twice, first on line ${earlier.keyAt.line}`,
          'Keep one of the two.',
        )
      else entries.set(key, { keyAt, value })
    }
    return { kind: 'map', at, entries }
  }

  #scalar(node: Scalar, at: Position): Tree {
    const { value } = node
    const source = node.source ?? ''
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null)
      return { kind: 'scalar', at, value, source }
    return this.#refuse(at, `${quoted(source)} is not text, a number or a boolean`, 'Write the value without a tag.')
  }

  #refuse(at: Position, message: string, hint: string): Tree {
    if (!this.#isOverLimit) this.problems.push(problemAt(at, message, hint))
    return nothing(at)
  }

  /** Past a limit nothing else is worth reading or saying. */
  #stop(at: Position, message: string, hint: string): Tree {
    const answer = this.#refuse(at, message, hint)
    this.#isOverLimit = true
    return answer
  }
}

const nothing = (at: Position): Tree => ({ kind: 'scalar', at, value: null, source: '' })

/** `404: …` is the key `404`; an absent one is none. */
const keyText = ({ value, source }: Scalar): string | undefined =>
  typeof value === 'string' ? value : value === null ? undefined : source
