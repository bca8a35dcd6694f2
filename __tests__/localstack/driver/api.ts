import {
  CreateDeploymentCommand,
  CreateRestApiCommand,
  DeleteRestApiCommand,
  GetResourcesCommand,
  GetStageCommand,
  type GetStageCommandOutput,
  PutIntegrationCommand,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
} from '@aws-sdk/client-api-gateway'
import { apiGateway, endpoint } from './cloud'

/** What one request was served by. */
export interface Served {
  readonly version: string
  readonly deployment: string
  readonly canary: boolean
  /** The stage variable `backend`; empty when there is none. */
  readonly backend: string
}

/** A REST API whose only method, GET /, tells which version served it. */
export interface TestApi {
  readonly id: string
  /** Changes the API itself; stages serve it after the next deployment only. */
  change(version: string): Promise<void>
  /** A deployment that was not made by the action; with `stage` that stage moves to it. Answers its id. */
  deploy(stage?: string): Promise<string>
  stage(name: string): Promise<GetStageCommandOutput | undefined>
  url(stage: string): string
  /** `undefined` when the stage answers anything but 200. */
  request(stage: string): Promise<Served | undefined>
  /** How many of `n` requests each version served; failures count as `failed`. */
  count(stage: string, n: number): Promise<Readonly<Record<string, number>>>
  delete(): Promise<void>
}

export async function createApi(name: string, version: string): Promise<TestApi> {
  const id = present((await apiGateway.send(new CreateRestApiCommand({ name }))).id)
  const resources = await apiGateway.send(new GetResourcesCommand({ restApiId: id }))
  const method = { restApiId: id, resourceId: present(resources.items?.[0]?.id), httpMethod: 'GET' }
  const requestTemplates = { 'application/json': '{"statusCode": 200}' }
  await apiGateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }))
  await apiGateway.send(new PutMethodResponseCommand({ ...method, statusCode: '200' }))
  await apiGateway.send(new PutIntegrationCommand({ ...method, type: 'MOCK', requestTemplates }))

  const change = async (to: string) => {
    const responseTemplates = { 'application/json': answerOf(to) }
    await apiGateway.send(new PutIntegrationResponseCommand({ ...method, statusCode: '200', responseTemplates }))
  }
  const url = (stage: string) => `${endpoint}/_aws/execute-api/${id}/${stage}/`
  const request = async (stage: string) => {
    const answer = await fetch(url(stage))
    return answer.ok ? readServed(await answer.json()) : undefined
  }
  await change(version)
  return {
    id,
    change,
    url,
    request,
    deploy: async (stage) => {
      const command = new CreateDeploymentCommand({
        restApiId: id,
        ...(stage === undefined ? {} : { stageName: stage }),
      })
      return present((await apiGateway.send(command)).id)
    },
    stage: (stageName) =>
      apiGateway.send(new GetStageCommand({ restApiId: id, stageName })).catch((error: unknown) => {
        if (error instanceof Error && error.name === 'NotFoundException') return undefined
        throw error
      }),
    count: async (stage, n) => {
      const counts: Record<string, number> = {}
      for (let i = 0; i < n; i += 1) {
        const served = (await request(stage))?.version ?? 'failed'
        counts[served] = (counts[served] ?? 0) + 1
      }
      return counts
    },
    delete: async () => {
      await apiGateway.send(new DeleteRestApiCommand({ restApiId: id }))
    },
  }
}

const answerOf = (version: string) =>
  `{"version":"${version}","deployment":"$context.deploymentId","canary":"$context.isCanaryRequest","backend":"$stageVariables.backend"}`

function readServed(body: unknown): Served {
  const { version, deployment, canary, backend } = body as Readonly<Record<keyof Served, string>>
  return { version, deployment, canary: canary === 'true', backend }
}

function present(value: string | undefined): string {
  if (value === undefined) throw new Error('LocalStack answered without an id')
  return value
}
