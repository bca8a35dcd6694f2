import { expressionAt, itemsAt, referenceAt } from './expressions'
import { Reader } from './reader'
import type { Branch, Node } from './syntax'

/** Reads a template in one go; throws a SyntaxError for one that is not well formed. */
export const parsed = (template: string): readonly Node[] => allOf(new Reader(template, allOf))

function allOf(reader: Reader): readonly Node[] {
  const { body, end } = reader.nested(() => blockAt(reader))
  return end === undefined ? body : reader.refuse(`#${end} has no beginning`)
}

type End = 'elseif' | 'else' | 'end'

interface Block {
  readonly body: readonly Node[]
  /** What it ends with; `undefined`: with the text. */
  readonly end: End | undefined
}

function blockAt(reader: Reader): Block {
  const body: Node[] = []
  while (!reader.isAtEnd) {
    const text = reader.take(/[^$#\\]+|\\(?![$#])/y)?.[0] ?? reader.take(/\\([$#])/y)?.[1]
    const node = text === undefined ? nodeAt(reader) : ({ kind: 'text', text } as const)
    if (typeof node === 'string') return { body, end: node }
    if (node !== undefined) body.push(node)
  }
  return { body, end: undefined }
}

/** `undefined`: a comment. */
function nodeAt(reader: Reader): Node | End | undefined {
  const reference = referenceAt(reader)
  if (reference !== undefined) return reference
  if (reader.take(/##[^\n]*\n?/y)) return undefined
  if (reader.take(/#\*/y)) return void (reader.until('*#'), lineEnd(reader))
  if (reader.take(/#\[\[/y)) return { kind: 'text', text: reader.until(']]#') }
  return directiveAt(reader) ?? { kind: 'text', text: reader.expect(/[^]/y, 'a sign')[0] }
}

/** The line of a directive leaves no empty line behind. */
const lineEnd = (reader: Reader): unknown => reader.take(/[ \t]*\r?\n/y)

/** `undefined`: no directive, so text. */
function directiveAt(reader: Reader): Node | End | undefined {
  const bare = reader.take(/#(?:(else|end|break|stop)(?!\w)|\{(else|end|break|stop)\})/y)
  const name = bare?.[1] ?? bare?.[2]
  if (name !== undefined) {
    lineEnd(reader)
    return name === 'break' || name === 'stop' ? { kind: name } : (name as End)
  }
  const opened = reader.take(/#(set|if|elseif|foreach|macro|define|evaluate|include|parse)[ \t]*\(\s*/y)?.[1]
  return opened === undefined ? callAt(reader) : openedAt(reader, opened)
}

function callAt(reader: Reader): Node | undefined {
  const name = reader.take(/#([a-zA-Z_][\w-]*)(?=\()/y)?.[1]
  if (name === undefined) return undefined
  if (!reader.macros.has(name)) return { kind: 'text', text: `#${name}` }
  reader.expect(/\(/y, '(')
  return { kind: 'call', name, args: itemsAt(reader, /\s*,|\s+/y, /\s*\)/y) }
}

function openedAt(reader: Reader, name: string): Node | End {
  switch (name) {
    case 'set':
      return setAt(reader)
    case 'if':
      return reader.nested(() => ifAt(reader))
    case 'elseif':
      return name
    case 'foreach':
      return reader.nested(() => foreachAt(reader))
    case 'macro':
      return reader.nested(() => macroAt(reader))
    default:
      return reader.refuse(`the embedded world has no #${name}`)
  }
}

function close(reader: Reader): void {
  reader.expect(/\s*\)/y, ')')
  lineEnd(reader)
}

function setAt(reader: Reader): Node {
  const target = referenceAt(reader) ?? reader.refuse('#set wants a reference')
  reader.expect(/\s*=/y, '=')
  const value = expressionAt(reader)
  close(reader)
  return { kind: 'set', target, value }
}

function ifAt(reader: Reader): Node {
  const branches: Branch[] = []
  let next: End | undefined = 'elseif'
  while (next !== 'end') {
    const condition = next === 'elseif' ? expressionAt(reader) : undefined
    if (condition !== undefined) close(reader)
    const { body, end } = blockAt(reader)
    branches.push({ condition, body })
    if (end === undefined || (condition === undefined && end !== 'end')) return reader.refuse('#end is missing')
    next = end
  }
  return { kind: 'if', branches }
}

function bodyAt(reader: Reader): readonly Node[] {
  const { body, end } = blockAt(reader)
  return end === 'end' ? body : reader.refuse('#end is missing')
}

const VARIABLE = /\s*\$!?\{?([a-zA-Z_][\w-]*)\}?/y

function foreachAt(reader: Reader): Node {
  const name = reader.expect(VARIABLE, 'a variable')[1] ?? ''
  reader.expect(/\s+in\b/y, 'in')
  const over = expressionAt(reader)
  close(reader)
  return { kind: 'foreach', name, over, body: bodyAt(reader) }
}

function macroAt(reader: Reader): Node {
  const [name] = reader.expect(/[a-zA-Z_][\w-]*/y, 'a name')
  const parameters: string[] = []
  for (;;) {
    const parameter = reader.take(VARIABLE)?.[1]
    if (parameter === undefined) break
    parameters.push(parameter)
  }
  close(reader)
  reader.macros.add(name)
  return { kind: 'macro', name, parameters, body: bodyAt(reader) }
}
