import type { Texts } from '../api-gateway/model'
import { atJsonPath } from './json-path'
import { own } from './own'
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

/**
 * A mapping template, in Velocity, with `$context`, `$stageVariables`, `$input` and `$util`. A name without a value is empty, as
 * recorded. Throws a SyntaxError for a template that is not well formed, a RangeError for one that does not come to an end.
 */
export function rendered(template: string, given: TemplateContext): string {
  if (!/[$#]/.test(template)) return template
  if (template.length > LONGEST) throw new RangeError(`The mapping template is longer than ${LONGEST} characters`)
  const work = new Work('The mapping template', MOST_STEPS)
  return new Rendering(namesOf(given, work), work).text(parsed(template))
}

const namesOf = (given: TemplateContext, work: Work) =>
  new Map<string, Value>([
    ['context', fromJson(given.context, work)],
    ['stageVariables', fromJson(given.stageVariables, work)],
    ['input', inputOf(given, work)],
    ['util', utilOf(work)],
  ])

function inputOf(given: TemplateContext, work: Work): Tool {
  const { pathParameters: path, query: querystring, headers: header, body } = given
  let json: { readonly value: unknown } | undefined
  const valueAt = (jsonPath: Value): unknown => {
    json ??= { value: parsedBody(body) }
    return atJsonPath(json.value, textOf(jsonPath, work), () => work.spend(1))
  }
  return new Tool(
    {
      params: (name) =>
        name === undefined ? fromJson({ path, querystring, header }, work) : parameterOf(textOf(name, work), given),
      path: (jsonPath) => fromJson(valueAt(jsonPath), work),
      json: (jsonPath) => {
        const value = valueAt(jsonPath)
        return value === undefined ? '' : JSON.stringify(value)
      },
    },
    { body },
  )
}

/** Path, then query, then header, as API Gateway looks them up. */
const parameterOf = (name: string, { pathParameters, query, headers }: TemplateContext): string =>
  own(pathParameters, name) ?? own(query, name) ?? own(headers, name.toLowerCase()) ?? ''

/** What is not JSON counts as a text (unverified). */
function parsedBody(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
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
    parseJson: ofText((text) => fromJson(JSON.parse(text), work)),
    urlEncode: ofText((text) => encodeURIComponent(text).replaceAll('%20', '+')),
    urlDecode: ofText((text) => decodeURIComponent(text.replaceAll('+', '%20'))),
    base64Encode: ofText((text) => Buffer.from(text).toString('base64')),
    base64Decode: ofText((text) => Buffer.from(text, 'base64').toString()),
  })
}
