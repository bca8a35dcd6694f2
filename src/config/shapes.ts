import * as z from 'zod/mini'
import { editorNotes } from './editor-notes'
import { quoted, wanted } from './wording'

type Words = ReturnType<typeof wanted>

/** A map with exactly these keys. Its error text for an unknown key is the list of the known ones. */
export const map = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? Object.keys(shape).join('\n')
        : `a map\nIt takes the keys ${Object.keys(shape)
            .map((name) => `\`${name}\``)
            .join(', ')}.`,
  })

/**
 * A key that may be left out, with what editors show for it.
 * What its value must be is made when a file first has the key: all of it takes longer than reading a short file.
 */
export const key = <Value extends z.ZodMiniType>(value: () => Value, description: string) => {
  const later = z.lazy(value)
  // Whether the value has a default is asked at every absent key; none has.
  later._zod.optin = undefined
  const optional = z.optional(later)
  editorNotes.add(optional, { description })
  return optional
}

/** Of a list or a text: at least so many items or characters. */
export const atLeast = (min: number, words: Words) => ofLengths(z.minLength(min, words))

export const atMost = (max: number, words: Words) => ofLengths(z.maxLength(max, words))

/** Text of this pattern. */
export const text = (pattern: RegExp, words: Words, maxLength?: number) => {
  const schema = z.string(words).check(z.regex(pattern, words))
  return maxLength === undefined ? schema : schema.check(atMost(maxLength, words))
}

export const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) => {
  const list = values.map((value) => `\`${value}\``).join(', ')
  return z.enum(values, wanted(`one of ${list}`, `Write one of ${list}.`))
}

export const flag = () => z.boolean(wanted('`true` or `false`', 'Write `true` or `false`, without quotes.'))

export const whole = (min: number, max: number) => {
  const words = wanted(`a whole number from ${min} to ${max}`, `Write a whole number, such as \`${Math.max(min, 5)}\`.`)
  return z.int(words).check(z.gte(min, words), z.lte(max, words))
}

/** At least one, none twice. */
export const list = <Item extends z.ZodMiniType>(item: Item, words: Words, max: number) =>
  z
    .array(item, words)
    .check(atLeast(1, words), atMost(max, words), noneTwice())
    .register(editorNotes, { uniqueItems: true })

/** A map whose keys the user chooses. */
export const mapOf = <Value extends z.ZodMiniType>(name: z.ZodMiniString, value: Value, words: Words, max: number) =>
  z
    .record(name, value, words)
    .check(
      z.refine((entries) => Object.keys(entries).length <= max, {
        error: `more than ${max} entries\nKeep at most ${max}.`,
      }),
    )
    .register(editorNotes, { maxProperties: max })

/** For lists of texts. */
const noneTwice = () =>
  z.check<unknown[]>(({ value, issues }) => {
    const seen = new Set<unknown>()
    value.forEach((item, index) => {
      if (seen.has(item)) {
        const message = `${quoted(String(item))} stands in the list twice\nKeep one of the two.`
        issues.push({ code: 'custom', input: item, path: [index], message })
      }
      seen.add(item)
    })
  })

/** The library asks a map with a key `length` too, and throws when a map stands there. */
const ofLengths = <Check extends z.core.$ZodCheck<string | unknown[]>>(check: Check): Check => {
  check._zod.def.when = ({ value }) => typeof value === 'string' || Array.isArray(value)
  return check
}
