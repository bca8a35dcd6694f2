import type { Work } from '../work'

/**
 * What a template can hold. Maps and lists are the template's own copies; a function is no value, and nothing has a
 * member that it was not given, so that no template gets hold of JavaScript.
 */
export type Value = undefined | null | boolean | number | Numeral | string | Value[] | Map<string, Value> | Tool

export type Method = (...args: readonly Value[]) => Value

/** `$input`, `$util`, an entry of a map: cannot be changed. */
export class Tool {
  readonly methods: ReadonlyMap<string, Method>
  readonly members: ReadonlyMap<string, Value>

  constructor(methods: Readonly<Record<string, Method>>, members: Readonly<Record<string, Value>> = {}) {
    this.methods = new Map(Object.entries(methods))
    this.members = new Map(Object.entries(members))
  }
}

/** A number that JavaScript would write in another way: `1.0`, `12345678901234567890`. */
export class Numeral {
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  toString(): string {
    return this.text
  }
}

/** A number that is written as it came. */
export const numberOf = (text: string): number | Numeral =>
  String(Number(text)) === text ? Number(text) : new Numeral(text)

/** As near as JavaScript's numbers come; `undefined`: it is no number. */
export function numericOf(value: Value): number | undefined {
  if (typeof value === 'number') return value
  return value instanceof Numeral ? Number(String(value)) : undefined
}

/** A copy, from plain objects or from what `parsedJson` gives. */
export function fromJson(json: unknown, work: Work): Value {
  work.spend(1)
  if (Array.isArray(json)) return json.map((one) => fromJson(one, work))
  if (json instanceof Numeral) return json
  if (typeof json === 'object' && json !== null) {
    const entries: Iterable<readonly [string, unknown]> = json instanceof Map ? json : Object.entries(json)
    const map = new Map<string, Value>()
    for (const [name, one] of entries) map.set(name, fromJson(one, work))
    return map
  }
  return typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean' ? json : null
}

/** Sixteen characters are one step. */
export const spendText = (text: string, work: Work): void => work.spend(1 + text.length / 16)

/** As Java writes it: `[1, 2]`, `{a=1}`; nothing for what has no value, as recorded. */
export const textOf = (value: Value, work: Work): string => written(value ?? '', work)

/** Everything is paid for before it is put together. */
function written(value: Value, work: Work): string {
  if (Array.isArray(value)) {
    work.spend(1)
    return `[${value.map((one) => written(one, work)).join(', ')}]`
  }
  if (value instanceof Map) {
    work.spend(1)
    return `{${[...value].map(([name, one]) => `${written(name, work)}=${written(one, work)}`).join(', ')}}`
  }
  const text = value instanceof Tool ? '' : String(value ?? null)
  spendText(text, work)
  return text
}

/** Lists and maps are true, even empty ones. */
export const isTrue = (value: Value): boolean => (value instanceof Numeral ? numericOf(value) !== 0 : Boolean(value))

/** Texts, numbers and booleans by what they say, lists and maps by being the same one. */
export function areEqual(left: Value, right: Value, work: Work): boolean {
  if (!isSimple(left) || !isSimple(right)) return (left ?? null) === (right ?? null)
  if (textOf(left, work) === textOf(right, work)) return true
  const number = numericOf(left)
  // Beyond that numbers that differ would be the same one.
  return number !== undefined && Math.abs(number) <= Number.MAX_SAFE_INTEGER && number === numericOf(right)
}

export const isSimple = (value: Value): value is string | number | Numeral | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Numeral

export function memberOf(value: Value, key: Value): Value {
  if (!isSimple(key)) return undefined
  if (Array.isArray(value)) return typeof key === 'number' && Number.isInteger(key) ? value.at(key) : undefined
  if (value instanceof Map) return value.get(String(key))
  return value instanceof Tool ? value.members.get(String(key)) : undefined
}

/** Of what cannot be changed nothing is. */
export function setMember(value: Value, key: Value, to: Value): void {
  if (!isSimple(key)) return
  if (value instanceof Map) value.set(String(key), to)
  else if (Array.isArray(value) && typeof key === 'number' && key in value) value[key] = to
}
