import type { Node } from './syntax'

const MOST_DEPTH = 100

/** Reads the whole text of a reader. */
export type ReadAll = (reader: Reader) => readonly Node[]

/** A place in a template. Patterns that it is asked for are sticky (`y`). */
export class Reader {
  readonly text: string
  /** Macros that have been defined so far; any other `#name(` is text. */
  readonly macros: Set<string>
  private readonly readAll: ReadAll
  private at = 0
  private depth: number

  constructor(text: string, readAll: ReadAll, within?: Reader) {
    this.text = text
    this.readAll = readAll
    this.macros = within?.macros ?? new Set()
    this.depth = within?.depth ?? 0
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length
  }

  /** Goes past what fits here; `undefined`: it does not. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found === null) return undefined
    this.at += found[0].length
    return found
  }

  expect(pattern: RegExp, what: string): RegExpExecArray {
    return this.take(pattern) ?? this.refuse(`${what} is missing`)
  }

  /** Goes past the next `end`, and gives what stands before it. */
  until(end: string): string {
    const found = this.text.indexOf(end, this.at)
    if (found < 0) return this.refuse(`${end} is missing`)
    const passed = this.text.slice(this.at, found)
    this.at = found + end.length
    return passed
  }

  /** What stands in double quotes is a template again. */
  quoted(text: string): readonly Node[] {
    return this.readAll(new Reader(text, this.readAll, this))
  }

  /** One level further in; levels are bounded as reading them goes by recursion. */
  nested<T>(read: () => T): T {
    if (this.depth >= MOST_DEPTH) return this.refuse(`more than ${MOST_DEPTH} levels`)
    this.depth += 1
    const value = read()
    this.depth -= 1
    return value
  }

  refuse(why: string): never {
    const line = this.text.slice(0, this.at).split('\n').length
    throw new SyntaxError(`The mapping template is not well formed in line ${line}: ${why}`)
  }
}
