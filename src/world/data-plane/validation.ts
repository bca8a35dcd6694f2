import type { Json } from '../../domain/canonical'
import type { Content, Method, Part } from '../api-gateway/model'
import { own } from '../own'
import { type Answer, message } from './answer'
import type { Invocation } from './exchange'
import { mediaTypeOf } from './mapping'
import type { Route } from './routes'
import { conforms } from './schema'

/** Answers what a method's request validator finds wrong; `undefined`: nothing. The texts are from memory. */
export function invalidity(
  { requestValidators, models }: Content,
  { method, pathParameters }: Route,
  invocation: Invocation,
  search: URLSearchParams,
): Answer | undefined {
  const validator = requestValidators.find(({ id }) => id === method.requestValidatorId)
  if (validator === undefined) return undefined
  const missing =
    validator['validateRequestParameters'] === true ? missingOf(method, pathParameters, invocation, search) : []
  if (missing.length > 0) return badRequest(`Missing required request parameters: [${missing.join(', ')}]`)
  const isChecked = validator['validateRequestBody'] === true
  return isChecked && !isBodyValid(models, method, invocation) ? badRequest('Invalid request body') : undefined
}

const badRequest = (text: string): Answer => message(400, text, 'BadRequestException')

/** What is required and not there, or empty (AWS developer guide, "request validation"). */
function missingOf(
  { requestParameters = {} }: Method,
  path: Route['pathParameters'],
  { headers }: Invocation,
  search: URLSearchParams,
): readonly string[] {
  const values = (place: string, name: string): string | undefined => {
    if (place === 'path') return own(path, name)
    return place === 'header' ? own(headers, name.toLowerCase()) : (search.get(name) ?? undefined)
  }
  return Object.entries(requestParameters).flatMap(([source, isRequired]) => {
    const [, place = '', name = ''] = /^method\.request\.(path|querystring|header)\.(.+)$/.exec(source) ?? []
    return isRequired && (values(place, name) ?? '').trim() === '' ? [name] : []
  })
}

/** By the model for its content type, else that for `$default`; without one nothing is checked. */
function isBodyValid(models: readonly Part[], { requestModels = {} }: Method, { headers, body }: Invocation): boolean {
  const name = own(requestModels, mediaTypeOf(headers)) ?? own(requestModels, '$default')
  const schema = schemaOf(models, name)
  if (schema === undefined) return true
  try {
    return conforms(JSON.parse(body), schema, (other) => schemaOf(models, other))
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/** A deployment's models never change, so each is read once. */
const schemas = new WeakMap<Part, Json>()

function schemaOf(models: readonly Part[], name: string | undefined): Json | undefined {
  const model = models.find((one) => one.name === name)
  if (model === undefined) return undefined
  const known = schemas.get(model)
  if (known !== undefined) return known
  const { schema } = model
  const read = typeof schema === 'string' ? (JSON.parse(schema) as Json) : (schema ?? {})
  schemas.set(model, read)
  return read
}
