import {
  type APIGatewayClient,
  GetTagsCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-api-gateway'
import type { ApiGateway, Tags, TagTarget } from '../ports/api-gateway'
import { partitionOf } from '../aws/partition'
import { inCloudTerms } from './aws-error'

export interface TagAccess extends Pick<ApiGateway, 'tag' | 'untag'> {
  ask(target: TagTarget): Promise<Tags>
  /** The target's tags, given what an answer about it showed. */
  of(target: TagTarget, shown: Tags | undefined): Promise<Tags>
  /** Makes the tags of a target that was just created with `tags` exactly those. */
  settle(target: TagTarget, tags: Tags): Promise<void>
}

/**
 * AWS shows the tags of an API or a stage in every answer about it and leaves the member out when there are none.
 * LocalStack's answers show no tags or, for ever, those of the creation; and what was tagged later outlives the stage,
 * so that a new one of the same name starts with it: there, and only there, every look costs a GetTags.
 */
export function tagAccess(client: APIGatewayClient, region: string): TagAccess {
  const isLocalStack = watchForLocalStack(client)
  const ask = (target: TagTarget): Promise<Tags> =>
    inCloudTerms('apigateway:GetTags', async () => {
      return (await client.send(new GetTagsCommand({ resourceArn: tagArn(region, target) }))).tags ?? {}
    })
  const writer = tagWriter(client, region)
  return {
    ...writer,
    ask,
    async of(target, shown = {}) {
      if (!isLocalStack()) return shown
      const asked = await ask(target)
      return Object.keys(asked).length > 0 ? asked : shown
    },
    async settle(target, tags) {
      if (!isLocalStack()) return
      const found = await ask(target)
      const left = Object.keys(found).filter((key) => tags[key] === undefined)
      if (left.length > 0) await writer.untag(target, left)
      if (Object.entries(tags).some(([key, value]) => found[key] !== value)) await writer.tag(target, tags)
    },
  }
}

/** LocalStack marks each of its answers with a header. */
function watchForLocalStack(client: APIGatewayClient): () => boolean {
  let isSeen = false
  client.middlewareStack.add(
    (next) => async (request) => {
      const answer = await next(request)
      isSeen ||= hasHeader(answer.response, 'x-localstack')
      return answer
    },
    { step: 'deserialize', priority: 'low', name: 'watchForLocalStack' },
  )
  return () => isSeen
}

const hasHeader = (response: unknown, name: string): boolean =>
  typeof response === 'object' &&
  response !== null &&
  'headers' in response &&
  typeof response.headers === 'object' &&
  response.headers !== null &&
  name in response.headers

const tagWriter = (client: APIGatewayClient, region: string): Pick<ApiGateway, 'tag' | 'untag'> => ({
  tag: (target, tags) =>
    inCloudTerms('apigateway:TagResource', async () => {
      await client.send(new TagResourceCommand({ resourceArn: tagArn(region, target), tags: { ...tags } }))
    }),
  untag: (target, keys) =>
    inCloudTerms('apigateway:UntagResource', async () => {
      await client.send(new UntagResourceCommand({ resourceArn: tagArn(region, target), tagKeys: [...keys] }))
    }),
})

/** Carries no account: https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html. */
export const tagArn = (region: string, { api, stage }: TagTarget): string =>
  `arn:${partitionOf(region).name}:apigateway:${region}::/restapis/${api}${stage === undefined ? '' : `/stages/${stage}`}`
