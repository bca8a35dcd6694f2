import type { ApiGatewayModel } from '../api-gateway/operations'
import { type ApiRequest, type ApiRoute, list, operations, pageInput, row } from './api-gateway-routes'
import type { Fields } from './fields'

const planOf = (request: ApiRequest) => ({ usagePlanId: request.path('usagePlanId') })
const domainOf = (request: ApiRequest) => ({ domainName: request.path('domainName') })
const mappingOf = (request: ApiRequest) => ({ ...domainOf(request), basePath: request.path('basePath') })
const patch = (request: ApiRequest) => ({ patchOperations: operations(request.fields()) })

/** What an account has beside its APIs, on the wire. */
export const accountRoutes = (gateway: ApiGatewayModel): readonly ApiRoute[] => [
  row(200, 'GET /account', () => gateway.getAccount({})),
  ...planRoutes(gateway),
  ...keyRoutes(gateway),
  ...domainRoutes(gateway),
]

const PLAN = '/usageplans/{usagePlanId}'

const planRoutes = (gateway: ApiGatewayModel): readonly ApiRoute[] => [
  row(201, 'POST /usageplans', (request) => gateway.createUsagePlan(newPlan(request.fields()))),
  row(200, 'GET /usageplans', (request) =>
    list(gateway.getUsagePlans({ ...pageInput(request), keyId: request.query.get('keyId') ?? undefined })),
  ),
  row(200, `GET ${PLAN}`, (request) => gateway.getUsagePlan(planOf(request))),
  row(200, `PATCH ${PLAN}`, (request) => gateway.updateUsagePlan({ ...planOf(request), ...patch(request) })),
  row(202, `DELETE ${PLAN}`, (request) => gateway.deleteUsagePlan(planOf(request))),
  row(201, `POST ${PLAN}/keys`, (request) => {
    const fields = request.fields()
    const key = { keyId: fields.required('keyId'), keyType: fields.required('keyType') }
    return gateway.createUsagePlanKey({ ...planOf(request), ...key })
  }),
  row(200, `GET ${PLAN}/keys`, (request) =>
    list(gateway.getUsagePlanKeys({ ...planOf(request), ...pageInput(request) })),
  ),
  row(202, `DELETE ${PLAN}/keys/{keyId}`, (request) =>
    gateway.deleteUsagePlanKey({ ...planOf(request), keyId: request.path('keyId') }),
  ),
]

const newPlan = (fields: Fields) => ({
  name: fields.required('name'),
  description: fields.text('description'),
  apiStages: fields.fieldsList('apiStages')?.map((stage) => ({
    apiId: stage.required('apiId'),
    stage: stage.required('stage'),
    throttle: throttlesOf(stage.fieldsMap('throttle')),
  })),
  throttle: throttleOf(fields.fields('throttle')),
  quota: quotaOf(fields.fields('quota')),
  tags: fields.texts('tags'),
})

/** By path and method: `/orders/GET`. */
const throttlesOf = (throttles: Readonly<Record<string, Fields>> | undefined) =>
  throttles &&
  Object.fromEntries(Object.entries(throttles).map(([method, fields]) => [method, throttleOf(fields) ?? {}]))

const throttleOf = (fields: Fields | undefined) =>
  fields && { burstLimit: fields.number('burstLimit'), rateLimit: fields.number('rateLimit') }

const quotaOf = (fields: Fields | undefined) =>
  fields && { limit: fields.number('limit'), offset: fields.number('offset'), period: fields.text('period') }

const keyRoutes = (gateway: ApiGatewayModel): readonly ApiRoute[] => [
  row(201, 'POST /apikeys', (request) => {
    const fields = request.fields()
    return gateway.createApiKey({
      name: fields.text('name'),
      description: fields.text('description'),
      enabled: fields.flag('enabled'),
      value: fields.text('value'),
      tags: fields.texts('tags'),
    })
  }),
  row(200, 'GET /apikeys', (request) =>
    list(
      gateway.getApiKeys({
        ...pageInput(request),
        nameQuery: request.query.get('name') ?? undefined,
        includeValues: request.query.get('includeValues') === 'true',
      }),
    ),
  ),
  row(200, 'GET /apikeys/{apiKey}', (request) =>
    gateway.getApiKey({
      apiKey: request.path('apiKey'),
      includeValue: request.query.get('includeValue') === 'true',
    }),
  ),
  row(202, 'DELETE /apikeys/{apiKey}', (request) => gateway.deleteApiKey({ apiKey: request.path('apiKey') })),
]

const DOMAIN = '/domainnames/{domainName}'
const MAPPING = `${DOMAIN}/basepathmappings/{basePath}`

const domainRoutes = (gateway: ApiGatewayModel): readonly ApiRoute[] => [
  row(201, 'POST /domainnames', (request) => {
    const fields = request.fields()
    return gateway.createDomainName({
      domainName: fields.required('domainName'),
      certificateArn: fields.text('certificateArn'),
      regionalCertificateArn: fields.text('regionalCertificateArn'),
      securityPolicy: fields.text('securityPolicy'),
      endpointConfiguration: { types: fields.fields('endpointConfiguration')?.list('types') },
      tags: fields.texts('tags'),
    })
  }),
  row(200, 'GET /domainnames', (request) => list(gateway.getDomainNames(pageInput(request)))),
  row(200, `GET ${DOMAIN}`, (request) => gateway.getDomainName(domainOf(request))),
  row(200, `PATCH ${DOMAIN}`, (request) => gateway.updateDomainName({ ...domainOf(request), ...patch(request) })),
  row(202, `DELETE ${DOMAIN}`, (request) => gateway.deleteDomainName(domainOf(request))),
  row(201, `POST ${DOMAIN}/basepathmappings`, (request) => {
    const fields = request.fields()
    return gateway.createBasePathMapping({
      ...domainOf(request),
      basePath: fields.text('basePath'),
      restApiId: fields.required('restApiId'),
      stage: fields.text('stage'),
    })
  }),
  row(200, `GET ${DOMAIN}/basepathmappings`, (request) =>
    list(gateway.getBasePathMappings({ ...domainOf(request), ...pageInput(request) })),
  ),
  row(200, `GET ${MAPPING}`, (request) => gateway.getBasePathMapping(mappingOf(request))),
  row(200, `PATCH ${MAPPING}`, (request) =>
    gateway.updateBasePathMapping({ ...mappingOf(request), ...patch(request) }),
  ),
  row(202, `DELETE ${MAPPING}`, (request) => gateway.deleteBasePathMapping(mappingOf(request))),
]
