import type { Integration } from '../api-gateway/model'
import { type Answer, internalServerError, JSON_TYPE } from './answer'
import { mappedResponse } from './mapping'
import { rendered, type TemplateContext } from './template'

/** A MOCK integration: the request template tells a status code, which selects the response and its template. */
export function mocked(integration: Integration, given: TemplateContext): Answer {
  const templates = integration.requestTemplates ?? {}
  const template = templates[JSON_TYPE] ?? Object.values(templates)[0] ?? ''
  const selector = /"?statusCode"?\s*:\s*"?(\d{3})/.exec(rendered(template, given))?.[1]
  if (selector === undefined) return internalServerError()
  return mappedResponse(integration, { selector, headers: {}, body: '' }, given) ?? internalServerError()
}
