import { accountOperations } from './account-operations'
import * as content from './content'
import * as definitions from './definitions'
import * as deployments from './deployments'
import * as exports from './exports'
import * as methods from './methods'
import { gated, type GatewayAccess, read, write } from './operation'
import * as apis from './rest-apis'
import * as stages from './stages'
import * as tags from './tags'

type ApiInput = apis.RestApiInput
type StageInput = stages.StageInput
type DeploymentInput = deployments.DeploymentInput
type MethodInput = content.MethodInput

const apiPath = ({ restApiId }: ApiInput) => `/restapis/${restApiId}`
const stagePath = (input: StageInput) => `${apiPath(input)}/stages/${input.stageName}`
const deploymentPath = (input: DeploymentInput) => `${apiPath(input)}/deployments/${input.deploymentId}`
const resourcePath = (input: ApiInput & { readonly resourceId: string }) =>
  `${apiPath(input)}/resources/${input.resourceId}`
const methodPath = (input: MethodInput) => `${resourcePath(input)}/methods/${input.httpMethod}`
const tagsPath = ({ resourceArn }: tags.ResourceArnInput) => `/tags/${encodeURIComponent(resourceArn)}`

export type ApiGatewayModel = ReturnType<typeof apiGatewayModel>

/** API Gateway's operations on `store`. Each throws a `WorldFault` where AWS refuses. */
export function apiGatewayModel(access: GatewayAccess) {
  return {
    ...stageOperations(access),
    ...deploymentOperations(access),
    ...apiOperations(access),
    ...contentOperations(access),
    ...methodOperations(access),
    ...accountOperations(access),
  }
}

const stageOperations = (access: GatewayAccess) => ({
  createStage: gated(
    access,
    write('CreateStage', 'POST', (input) => `${apiPath(input)}/stages`, stages.createStage),
  ),
  getStage: gated(access, read('GetStage', stagePath, stages.getStage)),
  getStages: gated(
    access,
    read('GetStages', (input) => `${apiPath(input)}/stages`, stages.getStages),
  ),
  updateStage: gated(access, write('UpdateStage', 'PATCH', stagePath, stages.updateStage)),
  flushStageCache: gated(
    access,
    write('FlushStageCache', 'DELETE', (input) => `${stagePath(input)}/cache/data`, stages.flushStageCache),
  ),
  getExport: gated(
    access,
    read('GetExport', (input) => `${stagePath(input)}/exports/${input.exportType}`, exports.getExport),
  ),
  deleteStage: gated(access, write('DeleteStage', 'DELETE', stagePath, stages.deleteStage)),
  getTags: gated(access, read('GetTags', tagsPath, tags.getTags)),
  tagResource: gated(access, write('TagResource', 'PUT', tagsPath, tags.tagResource)),
  untagResource: gated(access, write('UntagResource', 'DELETE', tagsPath, tags.untagResource)),
})

const deploymentOperations = (access: GatewayAccess) => ({
  createDeployment: gated(
    access,
    write('CreateDeployment', 'POST', (input) => `${apiPath(input)}/deployments`, deployments.createDeployment),
  ),
  getDeployment: gated(access, read('GetDeployment', deploymentPath, deployments.getDeployment)),
  getDeployments: gated(
    access,
    read('GetDeployments', (input) => `${apiPath(input)}/deployments`, deployments.getDeployments),
  ),
  updateDeployment: gated(access, write('UpdateDeployment', 'PATCH', deploymentPath, deployments.updateDeployment)),
  deleteDeployment: gated(access, write('DeleteDeployment', 'DELETE', deploymentPath, deployments.deleteDeployment)),
})

const apiOperations = (access: GatewayAccess) => ({
  createRestApi: gated(
    access,
    write('CreateRestApi', 'POST', () => '/restapis', apis.createRestApi),
  ),
  importRestApi: gated(
    access,
    write('ImportRestApi', 'POST', () => '/restapis', definitions.importRestApi),
  ),
  putRestApi: gated(access, write('PutRestApi', 'PUT', apiPath, definitions.putRestApi)),
  getRestApi: gated(access, read('GetRestApi', apiPath, apis.getRestApi)),
  getRestApis: gated(
    access,
    read('GetRestApis', () => '/restapis', apis.getRestApis),
  ),
  updateRestApi: gated(access, write('UpdateRestApi', 'PATCH', apiPath, apis.updateRestApi)),
  deleteRestApi: gated(access, write('DeleteRestApi', 'DELETE', apiPath, apis.deleteRestApi)),
})

const contentOperations = (access: GatewayAccess) => ({
  getResources: gated(
    access,
    read('GetResources', (input) => `${apiPath(input)}/resources`, content.getResources),
  ),
  getResource: gated(access, read('GetResource', resourcePath, content.getResource)),
  getAuthorizers: gated(
    access,
    read('GetAuthorizers', (input) => `${apiPath(input)}/authorizers`, content.getAuthorizers),
  ),
  getModels: gated(
    access,
    read('GetModels', (input) => `${apiPath(input)}/models`, content.getModels),
  ),
  getRequestValidators: gated(
    access,
    read('GetRequestValidators', (input) => `${apiPath(input)}/requestvalidators`, content.getRequestValidators),
  ),
  createResource: gated(
    access,
    write('CreateResource', 'POST', (input) => `${apiPath(input)}/resources/${input.parentId}`, content.createResource),
  ),
  deleteResource: gated(access, write('DeleteResource', 'DELETE', resourcePath, content.deleteResource)),
})

const methodOperations = (access: GatewayAccess) => ({
  putMethod: gated(access, write('PutMethod', 'PUT', methodPath, methods.putMethod)),
  getMethod: gated(access, read('GetMethod', methodPath, methods.getMethod)),
  deleteMethod: gated(access, write('DeleteMethod', 'DELETE', methodPath, methods.deleteMethod)),
  putMethodResponse: gated(
    access,
    write(
      'PutMethodResponse',
      'PUT',
      (input) => `${methodPath(input)}/responses/${input.statusCode}`,
      methods.putMethodResponse,
    ),
  ),
  putIntegration: gated(
    access,
    write('PutIntegration', 'PUT', (input) => `${methodPath(input)}/integration`, methods.putIntegration),
  ),
  getIntegration: gated(
    access,
    read('GetIntegration', (input) => `${methodPath(input)}/integration`, methods.getIntegration),
  ),
  putIntegrationResponse: gated(
    access,
    write(
      'PutIntegrationResponse',
      'PUT',
      (input) => `${methodPath(input)}/integration/responses/${input.statusCode}`,
      methods.putIntegrationResponse,
    ),
  ),
})
