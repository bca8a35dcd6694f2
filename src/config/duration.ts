import * as z from 'zod/mini'
import { millis } from '../domain/units'
import type { Millis } from '../domain/units'
import { wholeNumbers } from './number-range'
import { wanted } from './wording'

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const
const LONGEST = 365 * UNITS.d

/**
 * `500ms`, `30s`, `5m`, `2h`, `7d`, from `shortest` to `365d`, as milliseconds.
 * The pattern bounds the range by itself, so that editors see it too.
 */
export function duration(shortest: '0s' | '1ms' | '100ms' | '1s') {
  const least = parseDuration(shortest)
  const alternatives = Object.entries(UNITS).map(
    ([unit, length]) => `${wholeNumbers(Math.ceil(least / length), LONGEST / length)}${unit}`,
  )
  const words = wanted(
    `a duration from ${shortest} to 365d`,
    'Write a whole number and a unit (ms, s, m, h, d), such as `5m`.',
  )
  const pattern = new RegExp(`^(?:${alternatives.join('|')})$`)
  return z.pipe(z.string(words).check(z.regex(pattern, words)), z.transform(parseDuration))
}

/** Of a text that is known to be a duration. */
function parseDuration(text: string): Millis {
  const [, digits, unit] = /^([0-9]+)(ms|s|m|h|d)$/.exec(text) ?? []
  return millis(Number(digits) * UNITS[unit as keyof typeof UNITS])
}
