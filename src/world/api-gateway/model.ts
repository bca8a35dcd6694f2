import type { JsonObject } from '../../domain/canonical'
import type { Instant, Millis } from '../../domain/units'

/*
 * What API Gateway keeps, in its own shapes (service model 2015-07-09). Records are values: a change makes a new one,
 * so that an operation which fails half-way has changed nothing.
 */

export type Texts = Readonly<Record<string, string>>

export interface RestApi {
  readonly id: string
  readonly name: string
  readonly description?: string | undefined
  readonly createdDate: Instant
  readonly version?: string | undefined
  readonly binaryMediaTypes?: string[] | undefined
  readonly minimumCompressionSize?: number | undefined
  readonly apiKeySource: string
  readonly endpointConfiguration: { readonly types: readonly string[] }
  readonly policy?: string | undefined
  readonly tags?: Record<string, string> | undefined
  readonly disableExecuteApiEndpoint: boolean
  readonly rootResourceId: string
}

export interface Resource {
  readonly id: string
  readonly parentId?: string | undefined
  readonly pathPart?: string | undefined
  readonly path: string
  readonly resourceMethods: Readonly<Record<string, Method>>
}

export interface Method {
  readonly httpMethod: string
  readonly authorizationType: string
  readonly authorizerId?: string | undefined
  readonly apiKeyRequired: boolean
  readonly requestValidatorId?: string | undefined
  readonly operationName?: string | undefined
  readonly requestParameters?: Readonly<Record<string, boolean>> | undefined
  readonly requestModels?: Texts | undefined
  readonly methodResponses?: Readonly<Record<string, MethodResponse>> | undefined
  readonly methodIntegration?: Integration | undefined
}

export interface MethodResponse {
  readonly statusCode: string
  readonly responseParameters?: Readonly<Record<string, boolean>> | undefined
  readonly responseModels?: Texts | undefined
}

export interface Integration {
  readonly type: string
  readonly httpMethod?: string | undefined
  readonly uri?: string | undefined
  readonly connectionType?: string | undefined
  readonly connectionId?: string | undefined
  readonly credentials?: string | undefined
  readonly requestParameters?: Texts | undefined
  readonly requestTemplates?: Texts | undefined
  readonly passthroughBehavior: string
  readonly contentHandling?: string | undefined
  readonly timeoutInMillis: number
  readonly cacheNamespace: string
  readonly cacheKeyParameters: readonly string[]
  readonly integrationResponses?: Readonly<Record<string, IntegrationResponse>> | undefined
}

export interface IntegrationResponse {
  readonly statusCode: string
  readonly selectionPattern?: string | undefined
  readonly responseParameters?: Texts | undefined
  readonly responseTemplates?: Texts | undefined
}

/** An authorizer, a model or a request validator. */
export type Part = JsonObject & { readonly id: string; readonly name: string }

/** What a deployment takes a snapshot of (AWS developer guide, "deploy a REST API"): never variables or stage settings. */
export interface Content {
  readonly resources: readonly Resource[]
  readonly authorizers: readonly Part[]
  readonly models: readonly Part[]
  readonly requestValidators: readonly Part[]
  /** The code behind the API, by route: `GET /health`. */
  readonly handlers: ReadonlyMap<string, RouteHandler>
  readonly disableExecuteApiEndpoint: boolean
}

export interface Deployment {
  readonly id: string
  readonly description?: string | undefined
  readonly createdDate: Instant
}

export interface StoredDeployment {
  readonly shape: Deployment
  readonly snapshot: Content
}

export interface Stage {
  readonly stageName: string
  readonly deploymentId: string
  readonly clientCertificateId?: string | undefined
  readonly description?: string | undefined
  readonly cacheClusterEnabled: boolean
  readonly cacheClusterSize?: string | undefined
  readonly cacheClusterStatus: string
  readonly methodSettings: Readonly<Record<string, MethodSetting>>
  readonly variables?: Record<string, string> | undefined
  readonly documentationVersion?: string | undefined
  readonly accessLogSettings?: { readonly destinationArn?: string; readonly format?: string } | undefined
  readonly canarySettings?: Canary | undefined
  readonly tracingEnabled: boolean
  readonly webAclArn?: string | undefined
  readonly tags?: Record<string, string> | undefined
  readonly createdDate: Instant
  readonly lastUpdatedDate: Instant
}

export interface Canary {
  readonly deploymentId: string
  readonly percentTraffic: number
  readonly stageVariableOverrides?: Record<string, string> | undefined
  readonly useStageCache: boolean
}

export type MethodSetting = Readonly<Record<string, boolean | number | string>>

export interface StoredStage {
  readonly shape: Stage
  /** What the data plane has been told, oldest first; at least one entry. */
  readonly history: readonly { readonly since: Instant; readonly shape: Stage }[]
  /** Until then the cache cluster is being made or removed. */
  readonly cacheSettles: Instant
}

export interface ApiRecord {
  readonly shape: RestApi
  readonly content: Content
  readonly deployments: ReadonlyMap<string, StoredDeployment>
  readonly stages: ReadonlyMap<string, StoredStage>
  /** Another CreateDeployment before this time meets `Another Deployment is in progress`. */
  readonly deployingUntil: Instant
}

export interface UsagePlan {
  readonly id: string
  readonly name: string
  readonly description?: string | undefined
  readonly apiStages: readonly PlanStage[]
  readonly throttle?: Throttle | undefined
  readonly quota?: Quota | undefined
  readonly tags?: Record<string, string> | undefined
}

/** Plans know stages only, no canaries. */
export interface PlanStage {
  readonly apiId: string
  readonly stage: string
  readonly throttle?: Readonly<Record<string, Throttle>> | undefined
}

export interface Throttle {
  readonly burstLimit?: number | undefined
  readonly rateLimit?: number | undefined
}

export interface Quota {
  readonly limit?: number | undefined
  readonly offset?: number | undefined
  readonly period?: string | undefined
}

export interface StoredPlan {
  readonly shape: UsagePlan
  /** Ids of API keys. */
  readonly keys: readonly string[]
}

export interface ApiKey {
  readonly id: string
  readonly value: string
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly enabled: boolean
  readonly createdDate: Instant
  readonly lastUpdatedDate: Instant
  readonly stageKeys: readonly string[]
  readonly tags?: Record<string, string> | undefined
}

export interface DomainName {
  readonly domainName: string
  readonly regionalDomainName: string
  readonly regionalCertificateArn?: string | undefined
  readonly certificateArn?: string | undefined
  readonly endpointConfiguration: { readonly types: readonly string[] }
  readonly domainNameStatus: string
  readonly securityPolicy: string
  readonly tags?: Record<string, string> | undefined
}

/** What a custom domain leads to; without a stage its name is the first part of the path. */
export interface Domain {
  readonly api: string
  readonly stage?: string
}

/** All APIs of the account in its region. */
export interface GatewayStore {
  readonly account: string
  readonly region: string
  readonly apis: Map<string, ApiRecord>
  /** Base path mappings: by host name, or by host name and base path, `api.example.com/v2`. */
  readonly domains: Map<string, Domain>
  readonly domainNames: Map<string, DomainName>
  readonly usagePlans: Map<string, StoredPlan>
  readonly apiKeys: Map<string, ApiKey>
  readonly now: () => Instant
  readonly newId: (length: number) => string
  /** How long a CreateDeployment keeps others from starting. */
  deploymentTakes: Millis
}

export interface RouteRequest {
  readonly method: string
  readonly path: string
  readonly query: Texts
  /** Names in lower case. */
  readonly headers: Texts
  readonly body: string
  readonly stage: string
  /** The snapshot that serves this request. */
  readonly deployment: { readonly id: string; readonly description: string | undefined }
  readonly variables: Texts
  readonly canary: boolean
  readonly at: Instant
}

export interface RouteAnswer {
  /** 200 when absent. */
  readonly status?: number
  readonly headers?: Texts
  readonly body?: string
  /** How long the answer takes; 0 when absent. */
  readonly milliseconds?: number
}

/** Code behind a route, in place of a Lambda function or an HTTP endpoint. */
export type RouteHandler = (request: RouteRequest) => RouteAnswer
