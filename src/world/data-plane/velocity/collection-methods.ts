import type { Arguments, Methods } from './arguments'
import { areEqual, isSimple, memberOf, numericOf, Tool, type Value } from './values'

type ValueMap = Map<string, Value>

/** Of Java's `Map`. */
export const MAP_METHODS: Methods<ValueMap> = new Map<string, (map: ValueMap, given: Arguments) => Value>([
  ['get/1', (map, given) => memberOf(map, given.any(0))],
  ['getOrDefault/2', (map, given) => (hasKey(map, given.any(0)) ? memberOf(map, given.any(0)) : given.any(1))],
  ['put/2', (map, given) => before(map, given.any(0), (key) => map.set(key, given.any(1)))],
  ['putAll/1', putAll],
  ['remove/1', (map, given) => before(map, given.any(0), (key) => map.delete(key))],
  [
    'clear/0',
    (map) => {
      map.clear()
      return undefined
    },
  ],
  ['containsKey/1', (map, given) => hasKey(map, given.any(0))],
  ['containsValue/1', (map, given) => placeOf([...map.values()], given) >= 0],
  ['keySet/0', (map) => [...map.keys()]],
  ['values/0', (map) => [...map.values()]],
  ['entrySet/0', (map) => [...map].map(entryOf)],
  ['size/0', (map) => map.size],
  ['isEmpty/0', (map) => map.size === 0],
])

const hasKey = (map: ValueMap, key: Value): boolean => isSimple(key) && map.has(String(key))

/** What the key meant until now; what is no key is none. */
function before(map: ValueMap, key: Value, change: (key: string) => unknown): Value {
  const value = memberOf(map, key)
  if (isSimple(key)) change(String(key))
  return value
}

function putAll(map: ValueMap, given: Arguments): undefined {
  const more = given.any(0)
  if (!(more instanceof Map)) throw new TypeError('putAll wants a map')
  given.work.spend(more.size)
  for (const [key, value] of more) map.set(key, value)
}

const entryOf = ([key, value]: readonly [string, Value]): Tool =>
  new Tool({ getKey: () => key, getValue: () => value }, { key, value })

/** Of Java's `List`. */
export const LIST_METHODS: Methods<Value[]> = new Map<string, (list: Value[], given: Arguments) => Value>([
  ['get/1', (list, given) => list[given.index(0, list.length - 1)]],
  ['set/2', (list, given) => list.splice(given.index(0, list.length - 1), 1, given.any(1))[0]],
  ['add/1', (list, given) => list.push(given.any(0)) > 0],
  ['add/2', (list, given) => void list.splice(given.index(0, list.length), 0, given.any(1))],
  ['addAll/1', addAll],
  ['remove/1', removed],
  ['clear/0', (list) => void list.splice(0)],
  ['contains/1', (list, given) => placeOf(list, given) >= 0],
  ['indexOf/1', (list, given) => placeOf(list, given)],
  ['subList/2', (list, given) => list.slice(given.index(0, given.index(1, list.length)), given.index(1, list.length))],
  ['size/0', (list) => list.length],
  ['isEmpty/0', (list) => list.length === 0],
])

const placeOf = (list: readonly Value[], given: Arguments): number =>
  list.findIndex((one) => areEqual(one, given.any(0), given.work))

function addAll(list: Value[], given: Arguments): boolean {
  const more = given.any(0)
  if (!Array.isArray(more)) throw new TypeError('addAll wants a list')
  given.work.spend(more.length)
  for (const one of [...more]) list.push(one)
  return more.length > 0
}

/** By its place when it is told by a number, else by what it is. */
function removed(list: Value[], given: Arguments): Value {
  if (numericOf(given.any(0)) !== undefined) return list.splice(given.index(0, list.length - 1), 1)[0]
  const place = placeOf(list, given)
  return place >= 0 && list.splice(place, 1).length > 0
}
