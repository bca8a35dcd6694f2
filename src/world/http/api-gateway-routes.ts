import type { ApiGatewayModel } from '../api-gateway/operations'
import type { Page, PageInput } from '../api-gateway/pages'
import { wholeNumber } from '../numbers'
import type { Fields } from './fields'

export interface ApiRequest {
  /** A part of the path that the route names. */
  path(name: string): string
  readonly query: URLSearchParams
  /** By its name in lower case. */
  header(name: string): string | undefined
  readonly raw: string
  fields(): Fields
}

/** One row of API Gateway's protocol: what stands on the wire, and the operation that it means. */
export interface ApiRoute {
  readonly method: string
  readonly path: string
  readonly status: number
  /** `undefined`: an empty body. `Raw`: what is not JSON. */
  readonly answer: (request: ApiRequest) => unknown
}

/** An answer that is not JSON. */
export class Raw {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>

  constructor(body: string, headers: Readonly<Record<string, string>>) {
    this.body = body
    this.headers = headers
  }
}

export const row = (status: number, line: string, answer: ApiRoute['answer']): ApiRoute => {
  const [method = '', path = ''] = line.split(' ', 2)
  return { method, path, status, answer }
}

export const apiOf = (request: ApiRequest) => ({ restApiId: request.path('restApiId') })

export const pageInput = ({ query }: ApiRequest): PageInput => {
  const limit = query.get('limit')
  return {
    position: query.get('position') ?? undefined,
    limit: limit === null ? undefined : (wholeNumber(limit, 1, Infinity) ?? NaN),
  }
}

/** On the wire every list is called `item`. */
export const list = <T>({ items, position }: Page<T>) => ({ item: items, position })

export const apiRoutes = (gateway: ApiGatewayModel): readonly ApiRoute[] => [
  // Both are a POST to the same path; what tells them apart is the mode.
  row(201, 'POST /restapis', (request) =>
    request.query.get('mode') === 'import'
      ? gateway.importRestApi(imported(request))
      : gateway.createRestApi(newApi(request.fields())),
  ),
  row(200, 'GET /restapis', (request) => list(gateway.getRestApis(pageInput(request)))),
  row(200, 'GET /restapis/{restApiId}', (request) => gateway.getRestApi(apiOf(request))),
  row(200, 'PUT /restapis/{restApiId}', (request) =>
    gateway.putRestApi({
      ...apiOf(request),
      ...imported(request),
      mode: request.query.get('mode') === 'overwrite' ? 'overwrite' : 'merge',
    }),
  ),
  row(200, 'PATCH /restapis/{restApiId}', (request) =>
    gateway.updateRestApi({ ...apiOf(request), patchOperations: operations(request.fields()) }),
  ),
  row(202, 'DELETE /restapis/{restApiId}', (request) => gateway.deleteRestApi(apiOf(request))),
  row(200, 'GET /tags/{resourceArn+}', (request) => gateway.getTags({ resourceArn: request.path('resourceArn') })),
  row(204, 'PUT /tags/{resourceArn+}', (request) =>
    gateway.tagResource({ resourceArn: request.path('resourceArn'), tags: request.fields().texts('tags') ?? {} }),
  ),
  row(204, 'DELETE /tags/{resourceArn+}', (request) =>
    gateway.untagResource({ resourceArn: request.path('resourceArn'), tagKeys: request.query.getAll('tagKeys') }),
  ),
]

export const operations = (fields: Fields) =>
  fields.fieldsList('patchOperations')?.map((operation) => ({
    op: operation.text('op'),
    path: operation.text('path'),
    value: operation.text('value'),
    from: operation.text('from'),
  }))

/** The parameters of an import stand in the query, beside everything else there. */
const imported = ({ query, raw }: ApiRequest) => ({
  body: raw,
  failOnWarnings: query.get('failonwarnings') === 'true',
  parameters: Object.fromEntries(query),
})

const newApi = (fields: Fields) => ({
  name: fields.required('name'),
  description: fields.text('description'),
  version: fields.text('version'),
  binaryMediaTypes: fields.list('binaryMediaTypes'),
  minimumCompressionSize: fields.number('minimumCompressionSize'),
  apiKeySource: fields.text('apiKeySource'),
  endpointConfiguration: { types: fields.fields('endpointConfiguration')?.list('types') },
  policy: fields.text('policy'),
  tags: fields.texts('tags'),
  disableExecuteApiEndpoint: fields.flag('disableExecuteApiEndpoint'),
})
