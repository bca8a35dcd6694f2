import * as z from 'zod/mini'
import { duration } from './duration'
import { editorNotes } from './editor-notes'
import { atLeast, atMost, flag, key, map, mapOf, oneOf, text, whole } from './shapes'
import { named, wanted } from './wording'

const MAX_TESTS = 100
const MAX_HEADERS = 100

const METHODS = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS'
/** No segment is `..`, percent-encoded or not; nothing that a URL would read as a host or a fragment. */
const PATH = String.raw`(?!\/\/)(?:\/(?!(?:\.|%2[eE]){2}(?:[\/?]|$))[^\s\/?#\\\0]*)+(?:\?[^\s#\0]*)?`
export const SMOKE_PATH = new RegExp(`^${PATH}$`)
const REQUEST = new RegExp(`^(?:${METHODS}) ${PATH}$`)
/** https://www.rfc-editor.org/rfc/rfc9110#name-field-names and, for values, what fits in one line of Latin-1. */
const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}$/
export const HEADER_VALUE = /^[\t\x20-\x7e\xa0-\xff]*$/
const JSON_PATH = /^\$(?:\.[A-Za-z_][A-Za-z0-9_-]*|\['[^'\0]+'\]|\[(?:0|[1-9][0-9]{0,5})\])*$/
const PATTERN = /^\/(.+)\/([a-z]*)$/s
const REGEXP_FLAGS = /^[dgimsuvy]*$/
const MAX_PATTERN = 1000

const request = (
  write = 'Write for example `GET /health`: the method in capitals, then an absolute path without `..`.',
) => text(REQUEST, wanted('a method and a path', write), 2048)

/** `/^o-/i` as a pattern; `undefined` for what is compared as text. */
export function patternIn(value: string): { readonly source: string; readonly flags: string } | undefined {
  const [, source, flags] = PATTERN.exec(value) ?? []
  if (source === undefined || flags === undefined || !REGEXP_FLAGS.test(flags)) return undefined
  return { source, flags }
}

const match = () => {
  const words = wanted('a text, a number, a boolean or a pattern', 'Write for example `text/html` or `/json/i`.')
  return z.union([z.string(words).check(compiles()), z.number(words), z.boolean(words), z.null(words)], words)
}

const compiles = () =>
  z.check<string>(({ value, issues }) => {
    const pattern = patternIn(value)
    const why = pattern === undefined ? undefined : faultOf(pattern)
    if (why === undefined) return
    issues.push({ code: 'custom', input: value, message: `${named(value)} is not a pattern: ${why}\n${PATTERN_HINT}` })
  })

const PATTERN_HINT = 'Write a regular expression of JavaScript between slashes, with the flags i, m, s or u.'

function faultOf({ source, flags }: { source: string; flags: string }): string | undefined {
  if (source.length > MAX_PATTERN) return `it is longer than ${MAX_PATTERN} characters`
  if (!/^[imsu]*$/.test(flags)) return `the flags ${flags} are not all known here`
  try {
    new RegExp(source, flags)
    return undefined
  } catch {
    return 'it does not compile'
  }
}

const headerName = () => text(HEADER_NAME, wanted('the name of a header', 'Write for example `content-type`.'))

const headers = () => {
  const words = wanted('the value of a header, on one line', 'Write text, such as `application/json`.')
  return mapOf(
    headerName(),
    z.union([text(HEADER_VALUE, words, 8192).check(namesSecretsWell()), z.number(words), z.boolean(words)], words),
    wanted('a map of headers', 'Write for example `{ accept: application/json }`.'),
    MAX_HEADERS,
  ).check(namesHeadersOnce())
}

const namesHeadersOnce = () =>
  z.check<Record<string, unknown>>(({ value, issues }) => {
    const seen = new Set<string>()
    for (const name of Object.keys(value)) {
      const message = `header ${named(name)} stands here twice\nCapitals make no difference: keep one of the two.`
      if (seen.has(name.toLowerCase())) issues.push({ code: 'custom', input: value, path: [name], message })
      seen.add(name.toLowerCase())
    }
  })

/** `${` begins the name of an environment variable and nothing else. */
const namesSecretsWell = () =>
  z.check(({ value, issues }) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    const [broken] = /\$\{(?![A-Za-z_][A-Za-z0-9_]*\})[^}]{0,40}\}?/.exec(text) ?? []
    if (broken === undefined) return
    const message = `${named(broken)} does not name an environment variable\nWrite \`\${NAME}\` with letters, digits and \`_\`.`
    issues.push({ code: 'custom', input: value, message })
  })

const statusCodes = () => {
  const words = wanted('a status or a list of them', 'Write for example `201` or `[200, 204]`.')
  return z.union([whole(100, 599), z.array(whole(100, 599), words).check(atLeast(1, words), atMost(100, words))], words)
}

const expectation = () =>
  map({
    status: key(statusCodes, 'A status or a list of them; default: any 2xx'),
    within: key(() => duration('1ms'), 'The answer comes in this time; default 10s'),
    headers: key(
      () =>
        mapOf(
          headerName(),
          match(),
          wanted('a map of headers', 'Write for example `{ content-type: /json/ }`.'),
          MAX_HEADERS,
        ).check(namesHeadersOnce()),
      'Headers of the answer: a text or a /pattern/',
    ),
    body: key(
      () =>
        mapOf(
          text(
            JSON_PATH,
            wanted(
              'a JSON path',
              "Begin with `$`; then `.name`, `['any name']` and `[0]` are known, such as `$.items[0].id`.",
            ),
            512,
          ),
          match(),
          wanted('a map of JSON paths', 'Write for example `{ "$.id": /^o-/ }`.'),
          MAX_HEADERS,
        ),
      'JSON paths of the answer: a text or a /pattern/',
    ),
  })

const longForm = () => ({
  request: request(),
  headers: key(headers, 'Headers to send; ${NAME} is taken from the environment of the step'),
  body: key(() => z.unknown().check(namesSecretsWell()), 'Text as it is; a map or list is sent as JSON'),
  auth: key(() => oneOf('none', 'sigv4'), 'sigv4: signed with the AWS credentials of the job'),
  expect: key(expectation, 'What the answer must be'),
  times: key(() => whole(1, 100), 'Consecutive passes asked for'),
  'before-traffic': key(flag, 'false: not on the throw-away stage'),
})

export const smoke = () => {
  const words = wanted('a list of smoke tests', 'Write for example `- GET /health`.')
  const long = map(longForm()).check(
    z.refine(({ request, body }) => body === undefined || !/^(?:GET|HEAD) /.test(request), {
      path: ['body'],
      error: 'a GET or HEAD request has no body\nLeave `body` out, or write another method.',
    }),
  )
  const test = wanted('a smoke test', 'Write for example `GET /health`, or a map with `request`.')
  return z
    .array(z.union([request(), long], test), words)
    .check(atMost(MAX_TESTS, words))
    .register(editorNotes, { id: 'smoke' })
}

export type SmokeInput = z.output<ReturnType<typeof smoke>>[number]
