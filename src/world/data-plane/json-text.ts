import { numberOf, Numeral, type Value } from './velocity/values'

/** JSON whose members keep their order and whose numbers their digits. Throws a SyntaxError for what is none. */
export function parsedJson(text: string): Value {
  // What is no JSON goes no further, so that every quote and every digit below stands where JSON has them.
  JSON.parse(text)
  return unmarked(JSON.parse(text.replace(TOKEN, marked)))
}

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g

/** A text begins with `t`, so does a name; a number is a text that begins with `n`. */
const marked = (token: string): string => (token.startsWith('"') ? `"t${token.slice(1)}` : `"n${token}"`)

function unmarked(value: unknown): Value {
  if (typeof value === 'string') return value.startsWith('t') ? value.slice(1) : numberOf(value.slice(1))
  if (Array.isArray(value)) return value.map(unmarked)
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean' ? value : null
  return new Map(Object.entries(value).map(([name, one]) => [name.slice(1), unmarked(one)]))
}

/** As `parsedJson` has read it, without the white space. */
export function jsonOf(value: Value): string {
  if (value instanceof Map) {
    return `{${[...value].map(([name, one]) => `${JSON.stringify(name)}:${jsonOf(one)}`).join(',')}}`
  }
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(',')}]`
  return value instanceof Numeral ? String(value) : JSON.stringify(value ?? null)
}
