import { Compile, parse } from 'velocityjs'
import type { Texts } from '../api-gateway/model'
import { atJsonPath } from './json-path'

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

/**
 * A mapping template, in Velocity, with `$context`, `$stageVariables`, `$input` and `$util`. A name without a value is empty, as
 * recorded. Throws for a template that is not well formed.
 */
export function rendered(template: string, given: TemplateContext): string {
  if (!/[$#]/.test(template)) return template
  return new Compile(compiled(template), { escape: false }).render(namesOf(given), {}, true)
}

type Compiled = ReturnType<typeof parse>

const MOST_TEMPLATES = 1000
const known = new Map<string, Compiled>()

/** Each template is read once. */
function compiled(template: string): Compiled {
  const found = known.get(template)
  if (found !== undefined) return found
  const made = parse(template)
  if (known.size >= MOST_TEMPLATES) known.clear()
  known.set(template, made)
  return made
}

/** Copies, as a template may set members of what it is given. */
const namesOf = (given: TemplateContext) => ({
  context: { ...given.context },
  stageVariables: { ...given.stageVariables },
  input: inputOf(given),
  util: { ...UTIL },
})

function inputOf(given: TemplateContext) {
  const { pathParameters: path, query: querystring, headers: header, body } = given
  const valueAt = (jsonPath: string) => atJsonPath(parsed(body), jsonPath)
  return {
    body,
    params: (name?: string) =>
      name === undefined
        ? { path: { ...path }, querystring: { ...querystring }, header: { ...header } }
        : parameterOf(name, given),
    path: valueAt,
    json: (jsonPath: string) => {
      const value = valueAt(jsonPath)
      return value === undefined ? '' : JSON.stringify(value)
    },
  }
}

/** Path, then query, then header, as API Gateway looks them up. */
const parameterOf = (name: string, { pathParameters, query, headers }: TemplateContext): string =>
  pathParameters[name] ?? query[name] ?? headers[name.toLowerCase()] ?? ''

/** What is not JSON counts as a text (unverified). */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const UTIL = {
  escapeJavaScript: (text: unknown) =>
    JSON.stringify(String(text))
      .slice(1, -1)
      .replaceAll("'", String.raw`\'`),
  parseJson: (text: string): unknown => JSON.parse(text),
  urlEncode: (text: string) => encodeURIComponent(text).replaceAll('%20', '+'),
  urlDecode: (text: string) => decodeURIComponent(text.replaceAll('+', '%20')),
  base64Encode: (text: string) => Buffer.from(text).toString('base64'),
  base64Decode: (text: string) => Buffer.from(text, 'base64').toString(),
}
