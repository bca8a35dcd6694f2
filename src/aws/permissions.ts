import { scheduleName } from '../domain/schedule-name'
import { partitionOf } from './partition'

/*
 * What IAM has to allow. API Gateway's actions are HTTP verbs on the paths of its own REST API, not operations:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html
 */

export type Verb = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

export interface Grant {
  readonly verb: Verb
  /** With the placeholders `{api}`, `{stage}` and `{deployment}`. */
  readonly path: string
}

/** Our operations on API Gateway and the permission that each needs. */
export const GRANTS = {
  GetRestApis: { verb: 'GET', path: '/restapis' },
  GetRestApi: { verb: 'GET', path: '/restapis/{api}' },
  PutRestApi: { verb: 'PUT', path: '/restapis/{api}' },
  GetResources: { verb: 'GET', path: '/restapis/{api}/resources' },
  GetAuthorizers: { verb: 'GET', path: '/restapis/{api}/authorizers' },
  GetModels: { verb: 'GET', path: '/restapis/{api}/models' },
  GetRequestValidators: { verb: 'GET', path: '/restapis/{api}/requestvalidators' },
  GetDeployments: { verb: 'GET', path: '/restapis/{api}/deployments' },
  GetDeployment: { verb: 'GET', path: '/restapis/{api}/deployments/{deployment}' },
  CreateDeployment: { verb: 'POST', path: '/restapis/{api}/deployments' },
  DeleteDeployment: { verb: 'DELETE', path: '/restapis/{api}/deployments/{deployment}' },
  GetStages: { verb: 'GET', path: '/restapis/{api}/stages' },
  GetStage: { verb: 'GET', path: '/restapis/{api}/stages/{stage}' },
  CreateStage: { verb: 'POST', path: '/restapis/{api}/stages' },
  UpdateStage: { verb: 'PATCH', path: '/restapis/{api}/stages/{stage}' },
  DeleteStage: { verb: 'DELETE', path: '/restapis/{api}/stages/{stage}' },
  GetTags: { verb: 'GET', path: '/tags/*' },
  TagResource: { verb: 'PUT', path: '/tags/*' },
  UntagResource: { verb: 'DELETE', path: '/tags/*' },
} as const satisfies Readonly<Record<string, Grant>>

export type GatewayOperation = keyof typeof GRANTS

export const isGatewayOperation = (name: string): name is GatewayOperation => Object.hasOwn(GRANTS, name)

/** What the path of a grant is about; what is missing becomes `*`. */
export interface Scope {
  readonly region: string
  readonly api?: string | undefined
  readonly stage?: string | undefined
}

/** `arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/*`: these ARNs carry no account. */
export function gatewayArn(path: string, { region, api = '*', stage = '*' }: Scope): string {
  const filled = path.replace('{api}', api).replace('{stage}', stage).replace('{deployment}', '*')
  return `arn:${partitionOf(region).name}:apigateway:${region}::${filled}`
}

/** What a signed request to any stage of the API needs. */
export const executeApiArn = (region: string, account: string, api: string): string =>
  `arn:${partitionOf(region).name}:execute-api:${region}:${account}:${api}/*`

/**
 * What `canary.analysis` reads. CloudWatch has no resources for metrics, so both are allowed on `*` or not at all:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html
 */
export const METRIC_OPERATIONS = ['GetMetricData', 'ListMetrics'] as const

/** Our operations on EventBridge Scheduler; each is its own action. */
export const SCHEDULER_OPERATIONS = ['CreateSchedule', 'UpdateSchedule', 'DeleteSchedule'] as const

/** The dead man's switches of an API's stages, or of one: schedules of AWS's own group. What is missing becomes `*`. */
export const scheduleArn = ({ region, account = '*', api = '*', stage = '*' }: Scope & Account): string =>
  `arn:${partitionOf(region).name}:scheduler:${region}:${account}:schedule/default/${scheduleName(api, stage)}`

interface Account {
  /** 12 digits. */
  readonly account?: string | undefined
}
