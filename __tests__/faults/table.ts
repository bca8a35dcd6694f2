import { readFileSync } from 'node:fs'
import { repository } from '../runner/action'

/** One row of docs/faults.md: what it claims, in a form that a test can hold it to. */
export interface Row {
  readonly fault: string
  /** Each of them is in the log. */
  readonly seen: readonly RegExp[]
  readonly result: string
  readonly status: number
  readonly serves: 'old' | 'new'
  /** Percent of a canary that is left; `undefined`: there is none. */
  readonly canary: number | undefined
  /** The run that follows once the fault is over, and how that ends. */
  readonly next: { readonly command: string; readonly result: string }
}

export const readRows = (): readonly Row[] =>
  readFileSync(`${repository}docs/faults.md`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map(rowOf)

function rowOf(line: string): Row {
  const [, fault, seen, ends, serves, next] = line.split('|').map((cell) => cell.trim())
  const [result, status] = cellOf(line, ends, /^`([\w-]+)`, (\d)$/)
  const [version, canary] = cellOf(line, serves, /^the (old|new) version(?:, the canary at (\d+) %)?$/)
  const [command, then] = cellOf(line, next, /^`(\w+)` .*: `([\w-]+)`$/)
  return {
    fault: fault ?? '',
    seen: [...(seen ?? '').matchAll(/`([^`]+)`/g)].map(([, text = '']) => patternOf(text)),
    result,
    status: Number(status),
    serves: version === 'new' ? 'new' : 'old',
    canary: canary === '' ? undefined : Number(canary),
    next: { command, result: then },
  }
}

/** What the groups of `form` hold; empty: not there. */
function cellOf(line: string, cell: string | undefined, form: RegExp): readonly [string, string] {
  const found = form.exec(cell ?? '')
  if (found === null) throw new Error(`docs/faults.md: a cell of this row is not in its column's form: ${line}`)
  return [found[1] ?? '', found[2] ?? '']
}

const patternOf = (text: string): RegExp =>
  new RegExp(
    text
      .split('…')
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('.*'),
  )
