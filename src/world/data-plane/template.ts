import type { Texts } from '../api-gateway/model'
import { own } from '../own'
import { atJsonPath } from './json-path'
import { jsonOf, parsedJson } from './json-text'
import { parsed } from './velocity/parser'
import { Rendering } from './velocity/rendering'
import { fromJson, textOf, Tool, type Value } from './velocity/values'
import { Work } from './work'

/** What a mapping template can name. */
export interface TemplateContext {
  /** `$context.…`, e.g. `stage`, `isCanaryRequest`, `deploymentId`, `requestId`, `identity.sourceIp`. */
  readonly context: Readonly<Record<string, string | Texts>>
  readonly stageVariables: Texts
  readonly pathParameters: Texts
  readonly query: Texts
  /** Names in lower case. */
  readonly headers: Texts
  /** Of the request, or of the integration's answer in a template for it. */
  readonly body: string
}

/** Of characters (quotas of REST APIs). */
const LONGEST = 300 * 1024
const MOST_STEPS = 1_000_000

/** What a template has put in place of the mapped parameters; header names in lower case. */
export interface Override {
  readonly status?: string
  readonly header: Texts
  readonly path: Texts
  readonly querystring: Texts
}

export interface Rendered {
  readonly text: string
  /** `$context.requestOverride`. */
  readonly request: Override
  /** `$context.responseOverride`. */
  readonly response: Override
}

const NO_OVERRIDE: Override = { header: {}, path: {}, querystring: {} }

/**
 * A mapping template, in Velocity, with `$context`, `$stageVariables`, `$input` and `$util`. A name without a value is empty, as
 * recorded. Throws a SyntaxError for a template that is not well formed, a TypeError for a method that is not there, a RangeError
 * for one that does not come to an end.
 */
export function rendered(template: string, given: TemplateContext): Rendered {
  if (!/[$#]/.test(template)) return { text: template, request: NO_OVERRIDE, response: NO_OVERRIDE }
  if (template.length > LONGEST) throw new RangeError(`The mapping template is longer than ${LONGEST} characters`)
  const work = new Work('The mapping template', MOST_STEPS)
  const context = new Map<string, Value>([
    ['requestOverride', emptyOverride()],
    ['responseOverride', emptyOverride()],
  ])
  for (const [name, value] of Object.entries(given.context)) context.set(name, fromJson(value, work))
  const names = new Map<string, Value>([
    ['context', context],
    ['stageVariables', fromJson(given.stageVariables, work)],
    ['input', inputOf(given, work)],
    ['util', utilOf(work)],
  ])
  const text = new Rendering(names, work).text(parsed(template))
  const overrideOf = (name: string) => readOverride(context.get(name), work)
  return { text, request: overrideOf('requestOverride'), response: overrideOf('responseOverride') }
}

const emptyOverride = (): Map<string, Value> =>
  new Map([
    ['header', new Map<string, Value>()],
    ['path', new Map<string, Value>()],
    ['querystring', new Map<string, Value>()],
  ])

function readOverride(override: Value, work: Work): Override {
  if (!(override instanceof Map)) return NO_OVERRIDE
  const status = override.get('status')
  return {
    ...(status !== undefined && { status: textOf(status, work) }),
    header: textsOf(override.get('header'), work, (name) => name.toLowerCase()),
    path: textsOf(override.get('path'), work),
    querystring: textsOf(override.get('querystring'), work),
  }
}

/** What is no map, or an empty one, has none. */
function textsOf(value: Value, work: Work, nameOf = (name: string) => name): Texts {
  if (!(value instanceof Map) || value.size === 0) return {}
  return Object.fromEntries([...value].map(([name, one]) => [nameOf(name), textOf(one, work)]))
}

function inputOf(given: TemplateContext, work: Work): Tool {
  const { pathParameters: path, query: querystring, headers: header, body } = given
  let json: { readonly value: Value } | undefined
  const valueAt = (jsonPath: Value): Value => {
    json ??= { value: parsedBody(body) }
    return atJsonPath(json.value, textOf(jsonPath, work), () => work.spend(1))
  }
  return new Tool(
    {
      params: (name) =>
        name === undefined ? fromJson({ path, querystring, header }, work) : parameterOf(textOf(name, work), given),
      path: (jsonPath) => copyOf(valueAt(jsonPath), work),
      json: (jsonPath) => {
        const value = valueAt(jsonPath)
        return value === undefined ? '' : jsonOf(value)
      },
    },
    { body },
  )
}

/** Nothing stays nothing, which is not `null`. */
const copyOf = (value: Value, work: Work): Value => (value === undefined ? undefined : fromJson(value, work))

/** Path, then query, then header, as API Gateway looks them up. */
const parameterOf = (name: string, { pathParameters, query, headers }: TemplateContext): string =>
  own(pathParameters, name) ?? own(query, name) ?? own(headers, name.toLowerCase()) ?? ''

/** What is not JSON counts as a text (unverified). */
function parsedBody(text: string): Value {
  try {
    return parsedJson(text)
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}

function utilOf(work: Work): Tool {
  const ofText = (made: (text: string) => Value) => (value: Value) => made(textOf(value, work))
  return new Tool({
    escapeJavaScript: ofText((text) =>
      JSON.stringify(text)
        .slice(1, -1)
        .replaceAll("'", String.raw`\'`),
    ),
    parseJson: ofText((text) => fromJson(parsedJson(text), work)),
    urlEncode: ofText((text) => encodeURIComponent(text).replaceAll('%20', '+')),
    urlDecode: ofText((text) => decodeURIComponent(text.replaceAll('+', '%20'))),
    base64Encode: ofText((text) => Buffer.from(text).toString('base64')),
    base64Decode: ofText((text) => Buffer.from(text, 'base64').toString()),
  })
}
