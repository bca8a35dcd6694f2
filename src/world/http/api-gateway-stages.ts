import type { ApiGatewayModel } from '../api-gateway/operations'
import { apiOf, type ApiRequest, type ApiRoute, list, operations, pageInput, Raw, row } from './api-gateway-routes'
import type { Fields } from './fields'

const stageOf = (request: ApiRequest) => ({ ...apiOf(request), stageName: request.path('stageName') })
const deploymentOf = (request: ApiRequest) => ({ ...apiOf(request), deploymentId: request.path('deploymentId') })

/** Stages and deployments on the wire. */
export const stageRoutes = (gateway: ApiGatewayModel): readonly ApiRoute[] => [
  row(201, 'POST /restapis/{restApiId}/stages', (request) => gateway.createStage(newStage(request))),
  row(200, 'GET /restapis/{restApiId}/stages', (request) =>
    gateway.getStages({ ...apiOf(request), deploymentId: request.query.get('deploymentId') ?? undefined }),
  ),
  row(200, 'GET /restapis/{restApiId}/stages/{stageName}', (request) => gateway.getStage(stageOf(request))),
  row(200, 'PATCH /restapis/{restApiId}/stages/{stageName}', (request) =>
    gateway.updateStage({ ...stageOf(request), patchOperations: operations(request.fields()) }),
  ),
  row(202, 'DELETE /restapis/{restApiId}/stages/{stageName}', (request) => gateway.deleteStage(stageOf(request))),
  row(202, 'DELETE /restapis/{restApiId}/stages/{stageName}/cache/data', (request) =>
    gateway.flushStageCache(stageOf(request)),
  ),
  row(200, 'GET /restapis/{restApiId}/stages/{stageName}/exports/{exportType}', (request) => {
    const extensions = request.query.get('extensions') ?? undefined
    const asked = { exportType: request.path('exportType'), extensions, accepts: request.header('accept') }
    const { body, contentType, contentDisposition } = gateway.getExport({ ...stageOf(request), ...asked })
    return new Raw(body, { 'content-type': contentType, 'content-disposition': contentDisposition })
  }),
  row(201, 'POST /restapis/{restApiId}/deployments', (request) => gateway.createDeployment(newDeployment(request))),
  row(200, 'GET /restapis/{restApiId}/deployments', (request) =>
    list(gateway.getDeployments({ ...apiOf(request), ...pageInput(request) })),
  ),
  row(200, 'GET /restapis/{restApiId}/deployments/{deploymentId}', (request) =>
    gateway.getDeployment({ ...deploymentOf(request), embed: request.query.getAll('embed') }),
  ),
  row(200, 'PATCH /restapis/{restApiId}/deployments/{deploymentId}', (request) =>
    gateway.updateDeployment({ ...deploymentOf(request), patchOperations: operations(request.fields()) }),
  ),
  row(202, 'DELETE /restapis/{restApiId}/deployments/{deploymentId}', (request) =>
    gateway.deleteDeployment(deploymentOf(request)),
  ),
]

const settings = (fields: Fields) => ({
  description: fields.text('description'),
  cacheClusterEnabled: fields.flag('cacheClusterEnabled'),
  cacheClusterSize: fields.text('cacheClusterSize'),
  variables: fields.texts('variables'),
  tracingEnabled: fields.flag('tracingEnabled'),
})

const canary = (fields: Fields) => ({
  percentTraffic: fields.number('percentTraffic'),
  stageVariableOverrides: fields.texts('stageVariableOverrides'),
  useStageCache: fields.flag('useStageCache'),
})

const newStage = (request: ApiRequest) => {
  const fields = request.fields()
  const canarySettings = fields.fields('canarySettings')
  return {
    ...apiOf(request),
    ...settings(fields),
    stageName: fields.required('stageName'),
    deploymentId: fields.required('deploymentId'),
    documentationVersion: fields.text('documentationVersion'),
    tags: fields.texts('tags'),
    canarySettings: canarySettings && { ...canary(canarySettings), deploymentId: canarySettings.text('deploymentId') },
  }
}

const newDeployment = (request: ApiRequest) => {
  const fields = request.fields()
  const canarySettings = fields.fields('canarySettings')
  return {
    ...apiOf(request),
    ...settings(fields),
    stageName: fields.text('stageName'),
    stageDescription: fields.text('stageDescription'),
    canarySettings: canarySettings && canary(canarySettings),
  }
}
