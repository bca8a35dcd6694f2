import type { Reader } from './reader'
import type { Expression, Operator, Reference, Step } from './syntax'
import { numberOf } from './values'

const NAME = /[a-zA-Z_][\w-]*/y

/** `undefined`: here is a dollar sign and no reference. */
export function referenceAt(reader: Reader): Reference | undefined {
  const opened = reader.take(/\$!?(\{?)(?=[a-zA-Z_])/y)
  if (opened === undefined) return undefined
  const [name] = reader.expect(NAME, 'a name')
  const path = pathAt(reader)
  if (opened[1] === '{') reader.expect(/\}/y, '}')
  return { kind: 'reference', name, path }
}

function pathAt(reader: Reader): readonly Step[] {
  const path: Step[] = []
  for (;;) {
    const name = reader.take(/\.([a-zA-Z_][\w-]*)/y)?.[1]
    if (name !== undefined) {
      const isMethod = reader.take(/\(/y) !== undefined
      path.push(
        isMethod
          ? { kind: 'method', name, args: itemsAt(reader, /\s*,/y, /\s*\)/y) }
          : { kind: 'member', key: { kind: 'literal', value: name } },
      )
    } else if (reader.take(/\[/y)) {
      path.push({ kind: 'member', key: expressionAt(reader) })
      reader.expect(/\s*\]/y, ']')
    } else return path
  }
}

/** Up to the closing sign, and past it. */
export function itemsAt(reader: Reader, separator: RegExp, end: RegExp): readonly Expression[] {
  const items: Expression[] = []
  while (!reader.take(end)) {
    if (items.length > 0) reader.expect(separator, 'a comma')
    items.push(expressionAt(reader))
  }
  return items
}

/** Loosest first. */
const LEVELS = [
  /\s*(\|\||or\b)/y,
  /\s*(&&|and\b)/y,
  /\s*(==|!=|eq\b|ne\b)/y,
  /\s*(<=|>=|<|>|le\b|ge\b|lt\b|gt\b)/y,
  /\s*(\+|-)/y,
  /\s*(\*|\/|%)/y,
]

const WORDS: ReadonlyMap<string, Operator> = new Map([
  ['or', '||'],
  ['and', '&&'],
  ['eq', '=='],
  ['ne', '!='],
  ['lt', '<'],
  ['le', '<='],
  ['gt', '>'],
  ['ge', '>='],
])

export const expressionAt = (reader: Reader): Expression => reader.nested(() => binaryAt(reader, 0))

function binaryAt(reader: Reader, level: number): Expression {
  const pattern = LEVELS[level]
  if (pattern === undefined) return unaryAt(reader)
  let left = binaryAt(reader, level + 1)
  for (;;) {
    const sign = reader.take(pattern)?.[1]
    if (sign === undefined) return left
    const operator = WORDS.get(sign) ?? (sign as Operator)
    left = { kind: 'binary', operator, left, right: binaryAt(reader, level + 1) }
  }
}

function unaryAt(reader: Reader): Expression {
  const sign = reader.take(/\s*(!|not\b|-)/y)?.[1]
  if (sign === undefined) return primaryAt(reader)
  return { kind: sign === '-' ? 'minus' : 'not', of: reader.nested(() => unaryAt(reader)) }
}

const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])

function primaryAt(reader: Reader): Expression {
  reader.take(/\s+/y)
  const number = reader.take(/\d+(?:\.\d+)?/y)?.[0]
  if (number !== undefined) return { kind: 'literal', value: numberOf(number) }
  const constant = reader.take(/(?:true|false|null)\b/y)?.[0]
  if (constant !== undefined) return { kind: 'literal', value: CONSTANTS.get(constant) ?? null }
  return stringAt(reader) ?? groupAt(reader) ?? referenceAt(reader) ?? reader.refuse('a value is missing')
}

const unescaped = (text: string): string => text.slice(1, -1).replace(/\\(["'])/g, '$1')

function stringAt(reader: Reader): Expression | undefined {
  const plain = reader.take(/'[^'\\]*(?:\\[^][^'\\]*)*'/y)?.[0]
  if (plain !== undefined) return { kind: 'literal', value: unescaped(plain) }
  const quoted = reader.take(/"[^"\\]*(?:\\[^][^"\\]*)*"/y)?.[0]
  return quoted === undefined ? undefined : { kind: 'quoted', body: reader.quoted(unescaped(quoted)) }
}

function groupAt(reader: Reader): Expression | undefined {
  if (reader.take(/\(/y)) {
    const inner = expressionAt(reader)
    reader.expect(/\s*\)/y, ')')
    return inner
  }
  if (reader.take(/\{/y)) return mapAt(reader)
  return reader.take(/\[/y) && listAt(reader)
}

function listAt(reader: Reader): Expression {
  if (reader.take(/\s*\]/y)) return { kind: 'list', items: [] }
  const from = expressionAt(reader)
  if (reader.take(/\s*\.\./y)) {
    const to = expressionAt(reader)
    reader.expect(/\s*\]/y, ']')
    return { kind: 'range', from, to }
  }
  const hasMore = reader.take(/\s*,/y) !== undefined
  if (!hasMore) reader.expect(/\s*\]/y, ']')
  return { kind: 'list', items: [from, ...(hasMore ? itemsAt(reader, /\s*,/y, /\s*\]/y) : [])] }
}

function mapAt(reader: Reader): Expression {
  const entries: (readonly [Expression, Expression])[] = []
  while (!reader.take(/\s*\}/y)) {
    if (entries.length > 0) reader.expect(/\s*,/y, 'a comma')
    const key = expressionAt(reader)
    reader.expect(/\s*:/y, ':')
    entries.push([key, expressionAt(reader)])
  }
  return { kind: 'map', entries }
}
