import { mapOf, text } from './shapes'
import { wanted } from './wording'
import * as z from 'zod/mini'

/** Placeholders that stand in values. */
const PLACEHOLDER = String.raw`\{(?:number|branch|sha|stage)\}`

/** https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html: names are word characters, values of this set. */
export const VARIABLE_NAME = /^[A-Za-z0-9_]{1,64}$/
export const VARIABLE_VALUE = /^[A-Za-z0-9._~:/?#&=,-]{1,512}$/
const VARIABLE_TEMPLATE = new RegExp(`^(?:[A-Za-z0-9._~:/?#&=,-]|${PLACEHOLDER})+$`)
export const MAX_VARIABLES = 100
export const MAX_DESCRIPTION = 1024
export const MAX_ENVIRONMENT = 255

/** Text, or a number or boolean that stands for its text. */
export const textual = (pattern: RegExp, expected: string, write: string, maxLength: number) => {
  const words = wanted(expected, write)
  return z.union([text(pattern, words, maxLength), z.number(words), z.boolean(words)], words)
}

export const anyText = (expected: string, write: string, maxLength: number) =>
  text(/^[^\0]+$/, wanted(expected, write), maxLength)

export const description = () =>
  anyText(`text of 1 to ${MAX_DESCRIPTION} characters`, 'Write one line about the stage.', MAX_DESCRIPTION)

export const variables = () =>
  mapOf(
    text(
      VARIABLE_NAME,
      wanted('the name of a stage variable', 'Use 1 to 64 letters, digits and `_`: API Gateway takes no others.'),
    ),
    textual(
      VARIABLE_TEMPLATE,
      'a value that API Gateway takes for a stage variable',
      'Use 1 to 512 of the characters A-Z a-z 0-9 - . _ ~ : / ? # & = , and the placeholders `{number}` `{branch}` `{sha}` `{stage}`.',
      512,
    ),
    wanted('a map of names to values', 'Write for example `variables: { alias: v2 }`.'),
    MAX_VARIABLES,
  )

/** Of AWS: tags have up to 128 + 256 of these characters; `aws:` is AWS's own, `stages:` ours. */
export const resourceTags = () =>
  mapOf(
    text(
      /^(?!stages:|[Aa][Ww][Ss]:)[A-Za-z0-9 _.:/=+@-]{1,128}$/,
      wanted(
        'a tag key of your own',
        'Use 1 to 128 letters, digits, spaces and _ . : / = + - @, without the prefixes `stages:` and `aws:`.',
      ),
    ),
    textual(
      new RegExp(`^(?:[A-Za-z0-9 _.:/=+@-]|${PLACEHOLDER})*$`),
      "a tag's value",
      'Use at most 256 letters, digits, spaces and _ . : / = + - @.',
      256,
    ),
    wanted('a map of tags', 'Write for example `resource-tags: { team: orders }`.'),
    50,
  )
