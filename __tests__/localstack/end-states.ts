import {
  APIGatewayClient,
  CreateDeploymentCommand,
  type CreateDeploymentCommandInput,
  CreateRestApiCommand,
  CreateStageCommand,
  DeleteDeploymentCommand,
  DeleteRestApiCommand,
  GetStageCommand,
  PutIntegrationCommand,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
  type PatchOperation,
  TagResourceCommand,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway'

/** One API with the stage `dev` on its first deployment, on whichever cloud; deployments are called d1, d2, … */
export interface Bench {
  readonly deploy: (input?: Omit<CreateDeploymentCommandInput, 'restApiId'>) => Promise<string>
  /** The name of a deployment in a value is replaced by its id. */
  readonly patch: (...operations: readonly PatchOperation[]) => Promise<string>
  readonly remove: (deployment: string) => Promise<string>
  readonly stage: (name: string) => Promise<string>
  readonly tag: (tags: Record<string, string>) => Promise<string>
  /** Without dates. */
  readonly end: () => Promise<Readonly<Record<string, unknown>>>
  /** How many of `n` requests each version served. */
  readonly count: (n: number) => Promise<Readonly<Record<string, number>>>
  readonly change: (version: string) => Promise<void>
  readonly close: () => Promise<void>
}

export async function openBench(endpoint: string): Promise<Bench> {
  const client = new APIGatewayClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  })
  const { id: restApiId = '', rootResourceId: resourceId } = await client.send(
    new CreateRestApiCommand({ name: 'same' }),
  )
  const method = { restApiId, resourceId, httpMethod: 'GET' }
  const dev = { restApiId, stageName: 'dev' }
  const names = new Map<string, string>()
  const idOf = (name: string) => [...names].find(([, one]) => one === name)?.[0] ?? name

  const change = async (version: string) => {
    const responseTemplates = { 'application/json': `{"version":"${version}"}` }
    await client.send(new PutIntegrationResponseCommand({ ...method, statusCode: '200', responseTemplates }))
  }
  const deploy: Bench['deploy'] = (input = {}) =>
    told(async () => {
      const { id = '' } = await client.send(new CreateDeploymentCommand({ restApiId, ...input }))
      names.set(id, `d${names.size + 1}`)
    })

  await client.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }))
  await client.send(new PutMethodResponseCommand({ ...method, statusCode: '200' }))
  const requestTemplates = { 'application/json': '{"statusCode": 200}' }
  await client.send(new PutIntegrationCommand({ ...method, type: 'MOCK', requestTemplates }))
  await change('v1')
  await deploy({ stageName: 'dev', variables: { alias: 'one', kept: 'yes' } })

  return {
    deploy,
    change,
    patch: (...operations) =>
      told(() => {
        const patchOperations = operations.map((one) => ({ ...one, ...(one.value && { value: idOf(one.value) }) }))
        return client.send(new UpdateStageCommand({ ...dev, patchOperations }))
      }),
    remove: (name) => told(() => client.send(new DeleteDeploymentCommand({ restApiId, deploymentId: idOf(name) }))),
    stage: (stageName) =>
      told(() => client.send(new CreateStageCommand({ restApiId, stageName, deploymentId: idOf('d1') }))),
    tag: (tags) => {
      const resourceArn = `arn:aws:apigateway:us-east-1::/restapis/${restApiId}/stages/dev`
      return told(() => client.send(new TagResourceCommand({ resourceArn, tags })))
    },
    async end() {
      const whole = Object.entries(await client.send(new GetStageCommand(dev)))
      const stage = Object.fromEntries(whole.filter(([name]) => !/^\$metadata$|Date$/.test(name)))
      const text = [...names].reduce((all, [id, name]) => all.replaceAll(id, name), JSON.stringify(stage))
      return JSON.parse(text) as Readonly<Record<string, unknown>>
    },
    async count(n) {
      const counts: Record<string, number> = {}
      for (let i = 0; i < n; i++) {
        const answer = await fetch(`${endpoint}/_aws/execute-api/${restApiId}/dev/`)
        const { version } = (await answer.json()) as { version: string }
        counts[version] = (counts[version] ?? 0) + 1
      }
      return counts
    },
    async close() {
      await client.send(new DeleteRestApiCommand({ restApiId }))
      client.destroy()
    },
  }
}

/** `done`, or the name of the refusal. */
async function told(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
    return 'done'
  } catch (error) {
    return error instanceof Error ? error.name : String(error)
  }
}
