import {
  type APIGatewayClient,
  GetTagsCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-api-gateway'
import type { ApiGateway, Tags, TagTarget } from '../ports/api-gateway'
import { inCloudTerms } from './aws-error'

type TagWriter = Pick<ApiGateway, 'tag' | 'untag'>

export interface TagAccess extends TagWriter {
  /** The target's tags, given what an answer about it showed. */
  of(target: TagTarget, shown: Tags | undefined): Promise<Tags>
  /** Makes the tags of a target that was just created with `tags` exactly those. */
  settle(target: TagTarget, tags: Tags): Promise<void>
}

/** AWS shows the tags of an API or stage in every answer about it and leaves the member out when there are none. */
export const shownTags = (client: APIGatewayClient, region: string): TagAccess => ({
  ...tagWriter(client, region),
  of: (_, shown) => Promise.resolve(shown ?? {}),
  settle: () => Promise.resolve(),
})

/**
 * Other servers with AWS's protocol are asked with GetTags. LocalStack's answers show no tags or, for ever, those of the
 * creation; and what was tagged later outlives the stage, so that a new one of the same name starts with it.
 */
export function askedTags(client: APIGatewayClient, region: string): TagAccess {
  const writer = tagWriter(client, region)
  const ask = async (target: TagTarget): Promise<Tags> => {
    const resourceArn = tagArn(region, target)
    return (await client.send(new GetTagsCommand({ resourceArn }))).tags ?? {}
  }
  return {
    ...writer,
    async of(target, shown) {
      const asked = await ask(target)
      return Object.keys(asked).length > 0 ? asked : (shown ?? {})
    },
    async settle(target, tags) {
      const found = await ask(target)
      const left = Object.keys(found).filter((key) => tags[key] === undefined)
      if (left.length > 0) await writer.untag(target, left)
      if (Object.entries(tags).some(([key, value]) => found[key] !== value)) await writer.tag(target, tags)
    },
  }
}

const tagWriter = (client: APIGatewayClient, region: string): TagWriter => ({
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
  `arn:${partition(region)}:apigateway:${region}::/restapis/${api}${stage === undefined ? '' : `/stages/${stage}`}`

/** https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
const PARTITIONS = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['us-isof-', 'aws-iso-f'],
  ['eu-isoe-', 'aws-iso-e'],
  ['eusc-', 'aws-eusc'],
] as const

const partition = (region: string): string => PARTITIONS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws'
