import * as z from 'zod/mini'
import { percent } from '../domain/units'
import { wanted } from './wording'
import { editorNotes } from './editor-notes'

const HUNDREDTHS = 10_000

/** Share of traffic above 0, at most 100, at most two decimals: `5`, `12.5`, `12.5%`. */
export function traffic() {
  const words = wanted(
    'a percent above 0 and at most 100 with at most two decimals',
    'Write a percent, such as `25` or `12.5`.',
  )
  const number = z.number(words).check(z.gt(0, words), z.lte(100, words), twoDecimalsAtMost())
  number.register(editorNotes, {
    // Read only when the JSON Schema is made: the list is long.
    get anyOf() {
      return twoDecimals()
    },
  })
  const text = z
    .string(words)
    .check(z.regex(/^(?!0(?:\.0{1,2})?%$)(?:100(?:\.0{1,2})?|[1-9]?[0-9](?:\.[0-9]{1,2})?)%$/, words))
  return z.pipe(z.union([number, text], words), z.transform(parsePercent))
}

/**
 * A share that is not of traffic, as a fraction: `1%` and `1` are 0.01. Above 0 and below 100, or from 0; any number of
 * decimals up to four as text.
 */
export function share(least: 'above 0' | 'from 0') {
  const words = wanted(`a percent ${least} and below 100`, 'Write a percent, such as `1%` or `0.1%`.')
  const bound = least === 'above 0' ? z.gt(0, words) : z.gte(0, words)
  const pattern = /^(?:0|[1-9][0-9]?)(?:\.[0-9]{1,4})?%$/
  const positive = /^(?!0(?:\.0{1,4})?%$)(?:0|[1-9][0-9]?)(?:\.[0-9]{1,4})?%$/
  const kinds = z.union(
    [
      z.number(words).check(bound, z.lt(100, words)),
      z.string(words).check(z.regex(least === 'above 0' ? positive : pattern, words)),
    ],
    words,
  )
  return z.pipe(kinds, z.transform(parseShare))
}

/** Of a value that is known to be a percent. */
const parsePercent = (value: string | number) => percent(typeof value === 'number' ? value : Number(value.slice(0, -1)))

/** As decimals have it: 0.1 % is 0.001, not 0.0010000000000000002. */
const parseShare = (value: string | number) =>
  Number(((typeof value === 'number' ? value : Number(value.slice(0, -1))) / 100).toPrecision(15))

const twoDecimalsAtMost = () =>
  z.check<number>(({ value, issues }) => {
    if (Math.abs(value * 100 - Math.round(value * 100)) < 1e-9) return
    const message = `${value} has more than two decimals\nRound it, such as \`${Math.round(value * 100) / 100}\`.`
    issues.push({ code: 'custom', input: value, message })
  })

/**
 * `multipleOf: 0.01` in JSON Schema. Validators divide binary fractions, where 0.07 / 0.01 is no whole number (and some
 * take the remainder, where even 12.5 has one): what division misses is listed, halves are told exactly.
 */
function twoDecimals(): readonly object[] {
  const missed: number[] = []
  for (let hundredths = 1; hundredths < HUNDREDTHS; hundredths++) {
    const value = hundredths / 100
    if (!Number.isInteger(value / 0.01) && !Number.isInteger(value * 2)) missed.push(value)
  }
  return [{ multipleOf: 0.5 }, { multipleOf: 0.01 }, { enum: missed }]
}
