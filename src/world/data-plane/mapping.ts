import type { Integration, IntegrationResponse, Texts } from '../api-gateway/model'
import { own } from '../own'
import { type Answer, atOnce, endToEnd, failed, isSendable, JSON_TYPE, message, type Timed } from './answer'
import { fits } from './selection-pattern'
import { type Rendered, rendered, type TemplateContext } from './template'

/** What an integration has answered. */
export interface IntegrationResult {
  /** What selection patterns are held against: a status, or the message of a function's error. */
  readonly selector: string
  /** Names in lower case. */
  readonly headers: Texts
  readonly body: string
}

const unsupportedMediaType = (): Answer => message(415, 'Unsupported Media Type', 'BadRequestException')

/** Without its parameters; a request that names none counts as JSON. */
export const mediaTypeOf = ({ 'content-type': type = JSON_TYPE }: Texts): string => (type.split(';')[0] ?? '').trim()

/** The body for the integration: through the template for the request's content type, or as `passthroughBehavior` says. */
export function mappedBody(
  integration: Integration,
  given: TemplateContext,
): Pick<Rendered, 'text' | 'request'> | Answer {
  const templates = integration.requestTemplates ?? {}
  const template = own(templates, mediaTypeOf(given.headers))
  if (template !== undefined) return rendered(template, given)
  const hasTemplates = Object.keys(templates).length > 0
  const passes = integration.passthroughBehavior
  return passes === 'NEVER' || (passes === 'WHEN_NO_TEMPLATES' && hasTemplates)
    ? unsupportedMediaType()
    : asItCame(given.body)
}

/** A body that no template makes. */
export const asItCame = (text: string): Pick<Rendered, 'text' | 'request'> => ({
  text,
  request: { header: {}, path: {}, querystring: {} },
})

/**
 * `undefined`: no response fits, not even a default one. `given.body` is the integration's. Throws for a response that
 * cannot be sent.
 */
export function mappedResponse(
  integration: Integration,
  result: IntegrationResult,
  given: TemplateContext,
): Answer | undefined {
  const response = selected(Object.values(integration.integrationResponses ?? {}), result.selector)
  if (response === undefined) return undefined
  const [type, template] = first(response.responseTemplates)
  const { text, response: override } = template === undefined ? handedOn(result) : rendered(template, given)
  const status = override?.status ?? response.statusCode
  const headers = { ...headersOf(response, result, given), ...override?.header }
  const answer: Answer = { status: Number(status), headers: { 'content-type': type, ...endToEnd(headers) }, body: text }
  if (!isSendable(answer)) throw new RangeError(`The integration response ${status} is no HTTP response`)
  return answer
}

const handedOn = ({ body }: IntegrationResult): Pick<Rendered, 'text'> & Partial<Pick<Rendered, 'response'>> => ({
  text: body,
})

/** The template for JSON, else the first one. */
function first(templates: Texts = {}): readonly [string, string | undefined] {
  const json = templates[JSON_TYPE]
  return json === undefined ? (Object.entries(templates)[0] ?? [JSON_TYPE, undefined]) : [JSON_TYPE, json]
}

/** A response without a pattern is the default one. */
function selected(responses: readonly IntegrationResponse[], selector: string): IntegrationResponse | undefined {
  const isDefault = ({ selectionPattern = '' }: IntegrationResponse) => selectionPattern === ''
  const chosen = responses.find((response) => !isDefault(response) && fits(response.selectionPattern ?? '', selector))
  return chosen ?? responses.find(isDefault)
}

/** `method.response.header.X` from a constant, the context, a stage variable, or the integration's header or body. */
function headersOf(response: IntegrationResponse, result: IntegrationResult, given: TemplateContext): Texts {
  const pairs = Object.entries(response.responseParameters ?? {}).flatMap(([target, source]) => {
    const name = /^method\.response\.header\.(.+)$/.exec(target)?.[1]?.toLowerCase()
    const header = /^integration\.response\.header\.(.+)$/.exec(source)?.[1]?.toLowerCase()
    const text = header === undefined ? responseSource(source, result, given) : own(result.headers, header)
    return name === undefined || text === undefined ? [] : [[name, text] as const]
  })
  return Object.fromEntries(pairs)
}

const responseSource = (source: string, { body }: IntegrationResult, given: TemplateContext): string | undefined =>
  source === 'integration.response.body' ? body : commonSource(source, given)

/** What `integration.request.…` is taken from; `undefined`: there is nothing. */
export function requestSource(source: string, given: TemplateContext): string | undefined {
  const [, where, name = ''] = /^method\.request\.(path|querystring|header)\.(.+)$/.exec(source) ?? []
  if (where === 'path') return own(given.pathParameters, name)
  if (where === 'querystring') return own(given.query, name)
  if (where === 'header') return own(given.headers, name.toLowerCase())
  return source === 'method.request.body' ? given.body : commonSource(source, given)
}

function commonSource(source: string, { context, stageVariables }: TemplateContext): string | undefined {
  const constant = /^'(.*)'$/s.exec(source)?.[1]
  if (constant !== undefined) return constant
  const [, root, name = '', member = ''] = /^(context|stageVariables)\.(\w+)(?:\.(\w+))?$/.exec(source) ?? []
  if (root === 'stageVariables') return own(stageVariables, name)
  const found = root === undefined ? undefined : own(context, name)
  return typeof found === 'object' ? own(found, member) : found
}

/** The text of the log is from memory. */
export const atOnceOrNoMatch = (answer: Answer | undefined, selector: string): Timed =>
  answer === undefined
    ? failed(`No match for output mapping and no default endpoint response configured. Endpoint Response: ${selector}`)
    : atOnce(answer)
