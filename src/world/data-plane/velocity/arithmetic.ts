import type { Operator } from './syntax'
import { Numeral, numberOf, numericOf, type Value } from './values'

const COMPARISONS: Partial<Readonly<Record<Operator, (left: number, right: number) => boolean>>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
}

const OF_WHOLES: Partial<Readonly<Record<Operator, (left: bigint, right: bigint) => bigint>>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
}

const OF_DOUBLES: Partial<Readonly<Record<Operator, (left: number, right: number) => number>>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
}

const DIVISIONS: ReadonlySet<Operator> = new Set(['/', '%'])

/**
 * Only numbers are compared and reckoned with, as in Java's Velocity; anything else has no value, nor has what is divided
 * by zero. Whole numbers stay whole: `10 / 4` is 2.
 */
export function arithmetic(operator: Operator, left: Value, right: Value): Value {
  const [first, second] = [numericOf(left), numericOf(right)]
  if (first === undefined || second === undefined) return undefined
  const comparison = COMPARISONS[operator]
  if (comparison !== undefined) return comparison(first, second)
  if (DIVISIONS.has(operator) && second === 0) return undefined
  const [whole, other] = [wholeOf(left), wholeOf(right)]
  return whole === undefined || other === undefined
    ? doubleOf(OF_DOUBLES[operator]?.(first, second))
    : numberOf(String(OF_WHOLES[operator]?.(whole, other)))
}

/** Numbers that grow and grow would take for ever. */
const MOST_DIGITS = 100

function wholeOf(value: Value): bigint | undefined {
  if (typeof value !== 'number' && !(value instanceof Numeral)) return undefined
  const text = String(value)
  if (text.length > MOST_DIGITS)
    throw new RangeError(`The mapping template reckons with more than ${MOST_DIGITS} digits`)
  return /^-?\d+$/.test(text) ? BigInt(text) : undefined
}

/** Java writes one that happens to be whole as `2.0`; very large ones in another way, which is not modeled. */
function doubleOf(number: number | undefined): Value {
  if (number === undefined || !Number.isFinite(number)) return undefined
  return Number.isInteger(number) ? new Numeral(`${number}.0`) : number
}
