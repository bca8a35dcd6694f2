import type { JsonObject } from '../domain/canonical'
import type { ApiId, DeploymentId, Instant, Percent, StageName } from '../domain/units'

/** API Gateway's control plane for REST APIs, as far as we use it. Every method throws `CloudError` and nothing else. */
export interface ApiGateway {
  /** `undefined` when there is no such API in this account and region. One call. */
  api(id: ApiId): Promise<Api | undefined>
  /** Those that fit, of all pages. */
  apis(fits: (api: Pick<Api, 'id' | 'name'>) => boolean): Promise<readonly Api[]>

  /** `undefined` when the API or the stage does not exist. One call. */
  stage(api: ApiId, name: StageName): Promise<LiveStage | undefined>
  /** Not paginated by AWS. */
  stages(api: ApiId): Promise<readonly LiveStage[]>
  createStage(api: ApiId, stage: NewStage): Promise<LiveStage>
  /** Applies the operations in order, all or none. Do not rely on the tags of the answer. */
  updateStage(api: ApiId, name: StageName, patch: Patch): Promise<LiveStage>
  deleteStage(api: ApiId, name: StageName): Promise<void>

  /** A snapshot of the API as it is now; no stage points at it yet. */
  createDeployment(api: ApiId, description: string): Promise<Deployment>
  deployment(api: ApiId, id: DeploymentId): Promise<Deployment | undefined>
  /** All pages. */
  deployments(api: ApiId): Promise<readonly Deployment[]>
  deleteDeployment(api: ApiId, id: DeploymentId): Promise<void>

  /** PutRestApi; answers AWS's warnings. Not atomic on a fault of AWS. */
  importDefinition(api: ApiId, mode: 'overwrite' | 'merge', body: string): Promise<readonly string[]>
  /** What stands in the API itself, not in a deployment; resources come with their methods and integrations. */
  parts(api: ApiId, kind: ContentPart): Promise<readonly JsonObject[]>

  tagsOf(target: TagTarget): Promise<Tags>
  tag(target: TagTarget, tags: Tags): Promise<void>
  untag(target: TagTarget, keys: readonly string[]): Promise<void>
}

export type ContentPart = 'resources' | 'authorizers' | 'models' | 'request-validators'

export interface TagTarget {
  readonly api: ApiId
  readonly stage?: StageName
}

export type Tags = Readonly<Record<string, string>>

export interface Api {
  readonly id: ApiId
  readonly name: string
  /** What a deployment takes from the API itself: policy, binary types, compression, key source, endpoint switch. */
  readonly content: JsonObject
  readonly tags: Tags
}

export interface LiveStage {
  readonly name: StageName
  readonly deployment: DeploymentId
  readonly description: string | undefined
  readonly variables: Readonly<Record<string, string>>
  readonly canary: LiveCanary | undefined
  readonly tags: Tags
}

export interface LiveCanary {
  readonly deployment: DeploymentId
  readonly traffic: Percent
  readonly overrides: Readonly<Record<string, string>>
}

export interface NewStage {
  readonly name: StageName
  readonly deployment: DeploymentId
  readonly description: string | undefined
  readonly variables: Readonly<Record<string, string>>
  readonly tags: Tags
}

export interface Deployment {
  readonly id: DeploymentId
  readonly created: Instant
  readonly description: string | undefined
}

export type Patch = readonly PatchOperation[]

/** https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html; every value travels as a string. */
export type PatchOperation =
  | { readonly op: 'replace'; readonly path: string; readonly value: string }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'copy'; readonly from: string; readonly path: string }
