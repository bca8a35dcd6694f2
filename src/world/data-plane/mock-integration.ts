import type { Integration, IntegrationResponse, Texts } from '../api-gateway/model'
import { rendered, type TemplateContext } from './template'

export interface Answer {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const JSON_TYPE = 'application/json'

/** API Gateway's words when an integration cannot be carried out. */
export const internalServerError = (): Answer => message(500, 'Internal server error')

export const message = (status: number, text: string, type?: string): Answer => ({
  status,
  headers: { 'content-type': JSON_TYPE, ...(type !== undefined && { 'x-amzn-errortype': type }) },
  body: JSON.stringify({ message: text }),
})

/** A MOCK integration: the request template tells a status code, which selects the response and its template. */
export function mocked(integration: Integration, given: TemplateContext): Answer {
  const [, template] = first(integration.requestTemplates)
  const status = /"?statusCode"?\s*:\s*"?(\d{3})/.exec(rendered(template, given))?.[1]
  const response = selected(Object.values(integration.integrationResponses ?? {}), status)
  if (response === undefined) return internalServerError()
  const [type, body] = first(response.responseTemplates)
  return {
    status: Number(response.statusCode),
    headers: { 'content-type': type, ...headersOf(response) },
    body: rendered(body, given),
  }
}

/** The template for JSON, else the first one, else an empty one. */
function first(templates: Texts = {}): readonly [string, string] {
  const json = templates[JSON_TYPE]
  return json === undefined ? (Object.entries(templates)[0] ?? [JSON_TYPE, '']) : [JSON_TYPE, json]
}

/** A response without a pattern is the default one. */
function selected(
  responses: readonly IntegrationResponse[],
  status: string | undefined,
): IntegrationResponse | undefined {
  if (status === undefined) return undefined
  const isDefault = ({ selectionPattern = '' }: IntegrationResponse) => selectionPattern === ''
  const chosen = responses.find((response) => !isDefault(response) && matches(response.selectionPattern ?? '', status))
  return chosen ?? responses.find(isDefault)
}

function matches(pattern: string, status: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`).test(status)
  } catch {
    // Not a pattern: it selects nothing.
    return false
  }
}

/** Only constants in single quotes: `method.response.header.X` to `'text'`. */
const headersOf = (response: IntegrationResponse): Record<string, string> =>
  Object.fromEntries(
    Object.entries(response.responseParameters ?? {}).flatMap(([target, source]) => {
      const name = /^method\.response\.header\.(.+)$/.exec(target)?.[1]
      const text = /^'(.*)'$/.exec(source)?.[1]
      return name === undefined || text === undefined ? [] : [[name.toLowerCase(), text] as const]
    }),
  )
