import type { Work } from '../work'
import { Arguments, type Methods } from './arguments'
import { LIST_METHODS, MAP_METHODS } from './collection-methods'
import { TEXT_METHODS } from './text-methods'
import { areEqual, isSimple, numberOf, type Numeral, numericOf, spendText, textOf, Tool, type Value } from './values'

/**
 * What the method of a value answers, as in Java; nothing has none. Throws a TypeError for a method that is not there: a
 * template that goes on with nothing would take the wrong way in silence.
 */
export function called(value: Value, name: string, args: readonly Value[], work: Work): Value {
  if (value === undefined || value === null) return undefined
  const given = new Arguments(args, work)
  const result = methodOf(value, name, args.length)(given)
  if (typeof result === 'string') spendText(result, work)
  if (Array.isArray(result)) work.spend(result.length)
  return result
}

type Bound = (given: Arguments) => Value

function methodOf(value: NonNullable<Value>, name: string, count: number): Bound {
  const bound = value instanceof Tool ? ofTool(value, name, count) : ofKind(value, `${name}/${count}`)
  if (bound !== undefined) return bound
  throw new TypeError(`The embedded world knows no method ${name} of ${count} arguments for ${kindOf(value)}`)
}

function ofTool({ methods }: Tool, name: string, count: number): Bound | undefined {
  const method = methods.get(name)
  return method && ((given) => method(...Array.from({ length: count }, (_, index) => given.any(index))))
}

function ofKind(value: Exclude<NonNullable<Value>, Tool>, key: string): Bound | undefined {
  if (key === 'toString/0') return ({ work }) => textOf(value, work)
  if (typeof value === 'string') return bound(TEXT_METHODS, value, key, value.length)
  if (value instanceof Map) return bound(MAP_METHODS, value, key, value.size)
  if (Array.isArray(value)) return bound(LIST_METHODS, value, key, value.length)
  return bound(OTHER_METHODS, value, key, 1)
}

/** Whatever the method does, it may have to look at the whole value. */
function bound<T>(methods: Methods<T>, self: T, key: string, size: number): Bound | undefined {
  const method = methods.get(key)
  return (
    method &&
    ((given) => {
      given.work.spend(1 + size / 16)
      return method(self, given)
    })
  )
}

type Other = number | Numeral | boolean

/** Of Java's numbers and `Boolean`; `$number.parseInt(…)` is how templates come by Java's `Integer`. */
const OTHER_METHODS: Methods<Other> = new Map<string, (self: Other, given: Arguments) => Value>([
  ['equals/1', (self, given) => isSimple(given.any(0)) && areEqual(self, given.any(0), given.work)],
  ['intValue/0', whole],
  ['longValue/0', whole],
  ['parseInt/1', (_, given) => parsedInt(given.text(0))],
])

function whole(self: Other): Value {
  const number = numericOf(self)
  return number === undefined ? undefined : Math.trunc(number)
}

function parsedInt(text: string): Value {
  if (/^[+-]?\d{1,15}$/.test(text)) return numberOf(String(Number(text)))
  throw new TypeError(`For input string: "${text}"`)
}

function kindOf(value: NonNullable<Value>): string {
  if (Array.isArray(value)) return 'a list'
  if (value instanceof Map) return 'a map'
  if (value instanceof Tool) return 'a tool'
  return typeof value === 'string' ? 'a text' : 'a number or truth value'
}
