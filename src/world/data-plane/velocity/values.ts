import type { Work } from '../work'

/**
 * What a template can hold. Maps and lists are the template's own copies; a function is no value, and nothing has a
 * member that it was not given, so that no template gets hold of JavaScript.
 */
export type Value = undefined | null | boolean | number | string | Value[] | Map<string, Value> | Tool

export type Method = (...args: readonly Value[]) => Value

/** `$input`, `$util`: cannot be changed. */
export class Tool {
  readonly methods: ReadonlyMap<string, Method>
  readonly members: ReadonlyMap<string, Value>

  constructor(methods: Readonly<Record<string, Method>>, members: Readonly<Record<string, Value>> = {}) {
    this.methods = new Map(Object.entries(methods))
    this.members = new Map(Object.entries(members))
  }
}

/** From what `JSON.parse` gives. */
export function fromJson(json: unknown, work: Work): Value {
  work.spend(1)
  if (Array.isArray(json)) return json.map((one) => fromJson(one, work))
  if (typeof json === 'object' && json !== null) {
    return new Map(Object.entries(json).map(([name, one]) => [name, fromJson(one, work)]))
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
export const isTrue = (value: Value): boolean => Boolean(value)

/** Texts, numbers and booleans by what they say, lists and maps by being the same one. */
export function areEqual(left: Value, right: Value, work: Work): boolean {
  if (isSimple(left) && isSimple(right)) return textOf(left, work) === textOf(right, work)
  return (left ?? null) === (right ?? null)
}

const isSimple = (value: Value): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

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

/** `undefined`: there is no such method, or it has no result. */
export function called(value: Value, name: string, args: readonly Value[], work: Work): Value {
  const result = resultOf(value, name, args)
  if (typeof result === 'string') spendText(result, work)
  if (Array.isArray(result)) work.spend(result.length)
  return result
}

function resultOf(value: Value, name: string, args: readonly Value[]): Value {
  if (value instanceof Tool) return value.methods.get(name)?.(...args)
  if (value instanceof Map) return OF_MAPS.get(name)?.(value, args)
  return Array.isArray(value) ? OF_LISTS.get(name)?.(value, args) : undefined
}

const OF_MAPS: ReadonlyMap<string, (map: Map<string, Value>, args: readonly Value[]) => Value> = new Map([
  ['get', (map, [key]) => memberOf(map, key)],
  [
    'put',
    (map, [key, value]) => {
      const before = memberOf(map, key)
      setMember(map, key, value)
      return before
    },
  ],
  ['containsKey', (map, [key]) => isSimple(key) && map.has(String(key))],
  ['keySet', (map) => [...map.keys()]],
  ['values', (map) => [...map.values()]],
  [
    'entrySet',
    (map) =>
      [...map].map(
        ([key, value]) =>
          new Map<string, Value>([
            ['key', key],
            ['value', value],
          ]),
      ),
  ],
  ['size', (map) => map.size],
  ['isEmpty', (map) => map.size === 0],
])

const OF_LISTS: ReadonlyMap<string, (list: Value[], args: readonly Value[]) => Value> = new Map([
  ['get', (list, [index]) => memberOf(list, index)],
  ['add', (list, [value]) => list.push(value) > 0],
  ['size', (list) => list.length],
  ['isEmpty', (list) => list.length === 0],
])
