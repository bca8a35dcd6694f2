import {
  type APIGatewayClient,
  GetAuthorizersCommand,
  GetDeploymentsCommand,
  GetModelsCommand,
  GetRequestValidatorsCommand,
  GetResourcesCommand,
  GetRestApisCommand,
} from '@aws-sdk/client-api-gateway'
import type { DeploymentShape, RestApiShape } from '../aws/shapes'
import type { JsonObject } from '../domain/canonical'
import { unreachable } from '../domain/never'
import type { ApiId } from '../domain/units'
import type { ContentPart } from '../ports/api-gateway'

/** The most that AWS gives at once: GetResources allows 5 calls in 2 s only. */
const limit = 500

interface Page<T> {
  readonly items?: readonly T[] | undefined
  readonly position?: string | undefined
}

async function allPages<T>(read: (position: string | undefined) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = []
  let position: string | undefined
  do {
    const page = await read(position)
    items.push(...(page.items ?? []))
    position = page.position
  } while (position)
  return items
}

export const listRestApis = (client: APIGatewayClient): Promise<readonly RestApiShape[]> =>
  allPages((position) => client.send(new GetRestApisCommand({ limit, position })))

export const listDeployments = (client: APIGatewayClient, restApiId: ApiId): Promise<readonly DeploymentShape[]> =>
  allPages((position) => client.send(new GetDeploymentsCommand({ restApiId, limit, position })))

export async function listParts(
  client: APIGatewayClient,
  api: ApiId,
  kind: ContentPart,
): Promise<readonly JsonObject[]> {
  const found = await allPages<object>((position) => readParts(client, api, kind, position))
  // Only what AWS sent: members that the SDK sets to undefined go.
  return found.map((part) => JSON.parse(JSON.stringify(part)) as JsonObject)
}

function readParts(
  client: APIGatewayClient,
  restApiId: ApiId,
  kind: ContentPart,
  position: string | undefined,
): Promise<Page<object>> {
  const page = { restApiId, limit, position }
  switch (kind) {
    case 'resources':
      return client.send(new GetResourcesCommand({ ...page, embed: ['methods'] }))
    case 'authorizers':
      return client.send(new GetAuthorizersCommand(page))
    case 'models':
      return client.send(new GetModelsCommand(page))
    case 'request-validators':
      return client.send(new GetRequestValidatorsCommand(page))
    default:
      return unreachable(kind)
  }
}
