import { badRequest, notFound } from '../fault'
import { checkTags } from './limits'
import type { GatewayStore } from './model'
import { apiOf, putApi, stageOf, withStage } from './records'

export interface ResourceArnInput {
  /** `arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/prod`: no account id. */
  readonly resourceArn: string
}

type Tags = Record<string, string>

/** Texts about the ARN are unverified. */
function targetOf(store: GatewayStore, resourceArn: string): { readonly api: string; readonly stage?: string } {
  const parts = /^arn:[\w-]+:apigateway:([\w-]+)::\/restapis\/([^/]+)(?:\/stages\/([^/]+))?$/.exec(resourceArn)
  const [, region, api, stage] = parts ?? []
  if (api === undefined) throw badRequest(`Invalid resource ARN: ${resourceArn}`)
  if (region !== store.region) throw notFound(`Invalid resource ARN: ${resourceArn}`)
  return stage === undefined ? { api } : { api, stage }
}

function tagsOf(store: GatewayStore, resourceArn: string): Tags {
  const target = targetOf(store, resourceArn)
  const api = apiOf(store, target.api)
  return (target.stage === undefined ? api.shape.tags : stageOf(api, target.stage).shape.tags) ?? {}
}

/** Tags are no change of the stage: `lastUpdatedDate` and the data plane do not notice. Unverified for the date. */
function putTags(store: GatewayStore, resourceArn: string, all: Tags): void {
  checkTags(all)
  const tags = Object.keys(all).length === 0 ? undefined : all
  const target = targetOf(store, resourceArn)
  const api = apiOf(store, target.api)
  if (target.stage === undefined) {
    putApi(store, { ...api, shape: { ...api.shape, tags } })
    return
  }
  const stage = stageOf(api, target.stage)
  putApi(store, withStage(api, { ...stage, shape: { ...stage.shape, tags } }))
}

export const getTags = (store: GatewayStore, input: ResourceArnInput): { readonly tags: Tags } => ({
  tags: tagsOf(store, input.resourceArn),
})

export function tagResource(store: GatewayStore, input: ResourceArnInput & { readonly tags: Tags }): void {
  putTags(store, input.resourceArn, { ...tagsOf(store, input.resourceArn), ...input.tags })
}

/** A key that is not there is no mistake. */
export function untagResource(
  store: GatewayStore,
  input: ResourceArnInput & { readonly tagKeys: readonly string[] },
): void {
  const left = Object.entries(tagsOf(store, input.resourceArn)).filter(([key]) => !input.tagKeys.includes(key))
  putTags(store, input.resourceArn, Object.fromEntries(left))
}
