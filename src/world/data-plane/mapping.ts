import type { Integration, IntegrationResponse, Texts } from '../api-gateway/model'
import { type Answer, endToEnd, isSendable, JSON_TYPE, message } from './answer'
import { own } from './own'
import { fits } from './selection-pattern'
import { rendered, type TemplateContext } from './template'

/** What an integration has answered. */
export interface IntegrationResult {
  /** What selection patterns are held against: a status, or the message of a function's error. */
  readonly selector: string
  /** Names in lower case. */
  readonly headers: Texts
  readonly body: string
}

const unsupportedMediaType = (): Answer => message(415, 'Unsupported Media Type', 'BadRequestException')

/** The body for the integration: through the template for the request's content type, or as `passthroughBehavior` says. */
export function mappedBody(integration: Integration, given: TemplateContext): string | Answer {
  const templates = integration.requestTemplates ?? {}
  const [type = ''] = (given.headers['content-type'] ?? JSON_TYPE).split(';')
  const template = own(templates, type.trim())
  if (template !== undefined) return rendered(template, given)
  const hasTemplates = Object.keys(templates).length > 0
  const passes = integration.passthroughBehavior
  return passes === 'NEVER' || (passes === 'WHEN_NO_TEMPLATES' && hasTemplates) ? unsupportedMediaType() : given.body
}

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
  const answer: Answer = {
    status: Number(response.statusCode),
    headers: { 'content-type': type, ...endToEnd(headersOf(response, result, given)) },
    body: template === undefined ? result.body : rendered(template, given),
  }
  if (!isSendable(answer)) throw new RangeError(`The integration response ${response.statusCode} is no HTTP response`)
  return answer
}

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
