import { fitsPattern } from '../selection-pattern'
import type { Arguments, Methods } from './arguments'
import type { Value } from './values'

/** Of Java's `String`. */
export const TEXT_METHODS: Methods<string> = new Map<string, (text: string, given: Arguments) => Value>([
  ['length/0', (text) => text.length],
  ['isEmpty/0', (text) => text === ''],
  ['trim/0', (text) => text.trim()],
  ['toLowerCase/0', (text) => text.toLowerCase()],
  ['toUpperCase/0', (text) => text.toUpperCase()],
  ['contains/1', (text, given) => text.includes(given.text(0))],
  ['startsWith/1', (text, given) => text.startsWith(given.text(0))],
  ['endsWith/1', (text, given) => text.endsWith(given.text(0))],
  ['indexOf/1', (text, given) => text.indexOf(given.text(0))],
  ['indexOf/2', (text, given) => text.indexOf(given.text(0), given.index(1, Infinity))],
  ['lastIndexOf/1', (text, given) => text.lastIndexOf(given.text(0))],
  ['charAt/1', (text, given) => text.charAt(given.index(0, text.length - 1))],
  ['substring/1', (text, given) => text.slice(given.index(0, text.length))],
  [
    'substring/2',
    (text, given) => text.slice(given.index(0, given.index(1, text.length)), given.index(1, text.length)),
  ],
  ['concat/1', (text, given) => text + given.text(0)],
  ['equals/1', (text, given) => text === given.any(0)],
  ['equalsIgnoreCase/1', (text, given) => text.toLowerCase() === lowerCase(given.any(0))],
  ['matches/1', (text, given) => matches(text, given)],
  ['replace/2', (text, given) => replaced(text, given.text(0), given.text(1), given)],
  ['replaceAll/2', (text, given) => replaced(text, simplePattern(given.text(0), 'g'), replacement(given), given)],
  ['replaceFirst/2', (text, given) => text.replace(simplePattern(given.text(0), ''), () => replacement(given))],
  ['split/1', (text, given) => withoutEmptyEnd(text.split(simplePattern(given.text(0), 'g')))],
])

const lowerCase = (value: Value): string | undefined => (typeof value === 'string' ? value.toLowerCase() : undefined)

function matches(text: string, given: Arguments): boolean {
  const pattern = given.text(0)
  const isFit = fitsPattern(pattern, text, given.work)
  if (isFit === undefined) throw new SyntaxError(`The embedded world does not know the pattern ${pattern}`)
  return isFit
}

/** Paid for before it is put together: it can be longer than the text by far. */
function replaced(text: string, pattern: string | RegExp, by: string, { work }: Arguments): string {
  work.spend(((text.split(pattern).length + 1) * by.length) / 16)
  return text.replaceAll(pattern, () => by)
}

/** Plain text, or one sign of a kind, once or many times: nothing that could take for ever or mean something else in Java. */
const SIMPLE =
  /^(?:(?:[^\\()[\]{}*+?.^$|]|\\[^\da-zA-Z])+|(?:\\[dDwWsS]|\[(?!\^?\])(?:\\[^\da-ce-rt-vx-zA-CE-RT-VX-Z]|[^\\[\]&])+\]|\.)\+?)$/u

function simplePattern(pattern: string, flags: string): RegExp {
  if (!SIMPLE.test(pattern)) throw new SyntaxError(`The embedded world does not replace or split by ${pattern}`)
  return new RegExp(pattern, flags)
}

/** Groups cannot be there to be named. */
function replacement(given: Arguments): string {
  const text = given.text(1)
  if (/[$\\]/.test(text)) throw new SyntaxError(`The embedded world does not replace by ${text}`)
  return text
}

/** Java leaves out the empty parts at the end, but not a text that is whole. */
function withoutEmptyEnd(parts: string[]): string[] {
  const last = parts.findLastIndex((part) => part !== '')
  return parts.length === 1 ? parts : parts.slice(0, last + 1)
}
