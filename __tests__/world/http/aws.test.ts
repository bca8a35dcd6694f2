import {
  APIGatewayClient,
  CreateDeploymentCommand,
  CreateResourceCommand,
  CreateRestApiCommand,
  CreateStageCommand,
  CreateUsagePlanCommand,
  DeleteDeploymentCommand,
  DeleteStageCommand,
  GetDeploymentsCommand,
  GetResourcesCommand,
  GetRestApisCommand,
  GetStageCommand,
  GetStagesCommand,
  GetTagsCommand,
  ImportRestApiCommand,
  PutIntegrationCommand,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
  PutRestApiCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway'
import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  PutMetricAlarmCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { API } from '../orders'
import { sdk, servedOrders, type ServedWorld } from './served'

let served: ServedWorld
let aws: APIGatewayClient
beforeEach(async () => {
  served = await servedOrders()
  aws = new APIGatewayClient(sdk(served.url))
})
afterEach(() => {
  aws.destroy()
  return served.close()
})

const dev = { restApiId: API, stageName: 'dev' }
const ARN = `arn:aws:apigateway:eu-west-1::/restapis/${API}/stages/dev`
const OPENAPI = JSON.stringify({
  openapi: '3.0.1',
  info: { title: 'orders', version: '1' },
  paths: {
    '/version': {
      get: {
        responses: { '200': { description: 'ok' } },
        'x-amazon-apigateway-integration': {
          type: 'mock',
          requestTemplates: { 'application/json': '{"statusCode": 200}' },
          responses: {
            default: { statusCode: '200', responseTemplates: { 'application/json': '{"stage":"$context.stage"}' } },
          },
        },
      },
    },
  },
})

describe("AWS's SDK on the world's API Gateway", () => {
  it('reads a stage with its dates', async () => {
    const stage = await aws.send(new GetStageCommand(dev))
    expect(stage).toMatchObject({ stageName: 'dev', deploymentId: served.first, variables: { alias: 'v1' } })
    expect(Math.abs((stage.createdDate?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
  })

  it('creates, lists, patches and deletes stages', async () => {
    await aws.send(
      new CreateStageCommand({
        ...dev,
        stageName: 'pr-1',
        deploymentId: served.first,
        tags: { 'stages:owner': 'run 1' },
        canarySettings: { percentTraffic: 12.5, stageVariableOverrides: { alias: 'v2' } },
      }),
    )
    const { item } = await aws.send(new GetStagesCommand({ restApiId: API }))
    expect(item?.map(({ stageName }) => stageName)).toEqual(['dev', 'pr-1'])
    const patchOperations = [{ op: 'remove' as const, path: '/canarySettings' }]
    const patched = await aws.send(new UpdateStageCommand({ ...dev, stageName: 'pr-1', patchOperations }))
    expect(patched).toMatchObject({ tags: { 'stages:owner': 'run 1' } })
    expect(patched.canarySettings).toBeUndefined()
    await aws.send(new DeleteStageCommand({ ...dev, stageName: 'pr-1' }))
    await expect(aws.send(new GetStageCommand({ ...dev, stageName: 'pr-1' }))).rejects.toMatchObject({
      name: 'NotFoundException',
      message: 'Invalid stage identifier specified',
    })
  })

  it('deploys with a canary, and lists and deletes deployments', async () => {
    const made = await aws.send(
      new CreateDeploymentCommand({ ...dev, description: 'second', canarySettings: { percentTraffic: 50 } }),
    )
    expect((await aws.send(new GetStageCommand(dev))).canarySettings).toMatchObject({ deploymentId: made.id })
    const { items } = await aws.send(new GetDeploymentsCommand({ restApiId: API, limit: 1 }))
    expect(items).toHaveLength(1)
    await expect(
      aws.send(new DeleteDeploymentCommand({ restApiId: API, deploymentId: made.id })),
    ).rejects.toMatchObject({
      name: 'BadRequestException',
      message: 'Active stages with canary settings pointing to this deployment must be moved or deleted',
    })
  })

  it('tags a stage, and sees it in GetStage too', async () => {
    await aws.send(new TagResourceCommand({ resourceArn: ARN, tags: { 'stages:a': '1', b: '2' } }))
    expect((await aws.send(new GetTagsCommand({ resourceArn: ARN }))).tags).toEqual({ 'stages:a': '1', b: '2' })
    await aws.send(new UntagResourceCommand({ resourceArn: ARN, tagKeys: ['stages:a'] }))
    expect((await aws.send(new GetStageCommand(dev))).tags).toEqual({ b: '2' })
  })

  it('imports a definition, whole or into an API, and reads the resources with their methods', async () => {
    const body = new TextEncoder().encode(OPENAPI)
    await aws.send(new PutRestApiCommand({ restApiId: API, mode: 'overwrite', body }))
    const { items } = await aws.send(new GetResourcesCommand({ restApiId: API, embed: ['methods'] }))
    expect(items?.map(({ path }) => path)).toEqual(['/', '/version'])
    expect(items?.[1]?.resourceMethods?.['GET']?.methodIntegration?.type).toBe('MOCK')
    const { id } = await aws.send(new ImportRestApiCommand({ body }))
    const apis = await aws.send(new GetRestApisCommand({}))
    expect(apis.items?.map((api) => api.id)).toContain(id)
  })

  it('8 imports with parameters', async () => {
    const document = {
      openapi: '3.0.1',
      info: { title: 'a' },
      servers: [{ url: '/v1' }],
      paths: { '/orders': { get: {} } },
    }
    const parameters = { endpointConfigurationTypes: 'REGIONAL', basepath: 'prepend', ignore: 'documentation' }
    const body = Buffer.from(JSON.stringify(document))
    const { id: restApiId, endpointConfiguration } = await aws.send(new ImportRestApiCommand({ body, parameters }))
    expect(endpointConfiguration?.types).toEqual(['REGIONAL'])
    const { items = [] } = await aws.send(new GetResourcesCommand({ restApiId }))
    expect(items.map(({ path }) => path)).toEqual(['/', '/v1', '/v1/orders'])
  })

  it('plans throttles of single methods', async () => {
    const throttle = { '/orders/GET': { burstLimit: 1, rateLimit: 1 } }
    const apiStages = [{ apiId: API, stage: 'dev', throttle }]
    const plan = await aws.send(new CreateUsagePlanCommand({ name: 'partners', apiStages }))
    expect(plan.apiStages).toEqual(apiStages)
  })

  it('is told what is wrong with a definition', async () => {
    const body = new TextEncoder().encode('nonsense')
    await expect(aws.send(new PutRestApiCommand({ restApiId: API, body }))).rejects.toMatchObject({
      name: 'BadRequestException',
      message: 'Invalid OpenAPI input.',
    })
  })

  it('builds an API piece by piece, deploys and calls it', async () => {
    const { id: restApiId, rootResourceId } = await aws.send(new CreateRestApiCommand({ name: 'by hand' }))
    const { id: resourceId } = await aws.send(
      new CreateResourceCommand({ restApiId, parentId: rootResourceId, pathPart: 'ping' }),
    )
    const method = { restApiId, resourceId, httpMethod: 'GET' }
    const ok = { ...method, statusCode: '200' }
    await aws.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }))
    await aws.send(new PutMethodResponseCommand(ok))
    const requestTemplates = { 'application/json': '{"statusCode": 200}' }
    await aws.send(new PutIntegrationCommand({ ...method, type: 'MOCK', requestTemplates }))
    const responseTemplates = { 'application/json': '{"isCanary":"$context.isCanaryRequest"}' }
    await aws.send(new PutIntegrationResponseCommand({ ...ok, responseTemplates }))
    await aws.send(new CreateDeploymentCommand({ restApiId, stageName: 'dev' }))
    const answer = await fetch(`${served.url}/_aws/execute-api/${restApiId ?? ''}/dev/ping`)
    expect(await answer.json()).toEqual({ isCanary: 'false' })
  })

  it('is throttled with the time to wait', async () => {
    served.world.law.pacing = true
    await aws.send(new CreateDeploymentCommand({ restApiId: API }))
    await expect(aws.send(new CreateDeploymentCommand({ restApiId: API }))).rejects.toMatchObject({
      name: 'TooManyRequestsException',
      message: 'Too Many Requests',
      retryAfterSeconds: '5',
    })
  })

  it.each([
    ['expired', 'ExpiredTokenException'],
    ['unknown', 'UnrecognizedClientException'],
  ] as const)('is refused with %s credentials', async (credentials, name) => {
    served.world.law.credentials = credentials
    await expect(aws.send(new GetStageCommand(dev))).rejects.toMatchObject({ name })
  })

  it('is refused what it may not do', async () => {
    served.world.deny('apigateway:PATCH')
    await expect(aws.send(new UpdateStageCommand(dev))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `User: arn:aws:sts::111122223333:assumed-role/deploy/ci is not authorized to perform: apigateway:PATCH on resource: arn:aws:apigateway:eu-west-1::/restapis/${API}/stages/dev because no identity-based policy allows the apigateway:PATCH action`,
    })
  })

  it('loses an answer with the connection, after the work was done', async () => {
    served.world.onCall((moment, { access }) => (moment === 'after' && access === 'write' ? 'lose-answer' : 'ok'))
    await expect(aws.send(new DeleteStageCommand(dev))).rejects.toThrow('socket hang up')
    expect(served.world.console.getStages({ restApiId: API }).item).toEqual([])
  })
})

describe("AWS's SDK on the world's CloudWatch and STS", () => {
  it('reads metric alarms unless it asks for composite ones', async () => {
    served.world.alarms.set('orders-5xx', 'OK', 'all is well')
    served.world.alarms.set('orders', 'ALARM', 'one of them', { composite: true })
    const client = new CloudWatchClient(sdk(served.url))
    const AlarmNames = ['orders-5xx', 'orders', 'gone']
    const some = await client.send(new DescribeAlarmsCommand({ AlarmNames }))
    expect(some.MetricAlarms).toMatchObject([{ AlarmName: 'orders-5xx', StateValue: 'OK', StateReason: 'all is well' }])
    expect(some.CompositeAlarms ?? []).toEqual([])
    const all = await client.send(
      new DescribeAlarmsCommand({ AlarmNames, AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] }),
    )
    expect(all.CompositeAlarms).toMatchObject([{ AlarmName: 'orders', StateValue: 'ALARM' }])
    expect(all.MetricAlarms?.[0]?.StateTransitionedTimestamp).toBeInstanceOf(Date)
    client.destroy()
  })

  it('makes an alarm and sets its state', async () => {
    const client = new CloudWatchClient(sdk(served.url))
    const alarm = {
      AlarmName: 'new',
      Namespace: 'Orders',
      MetricName: 'Errors',
      Statistic: 'Sum' as const,
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanThreshold' as const,
    }
    await client.send(new PutMetricAlarmCommand(alarm))
    const read = () => client.send(new DescribeAlarmsCommand({ AlarmNames: ['new'] }))
    expect((await read()).MetricAlarms).toMatchObject([
      { StateValue: 'INSUFFICIENT_DATA', StateReason: 'Unchecked: Initial alarm creation' },
    ])
    await client.send(new SetAlarmStateCommand({ AlarmName: 'new', StateValue: 'ALARM', StateReason: 'a test' }))
    expect((await read()).MetricAlarms).toMatchObject([{ StateValue: 'ALARM', StateReason: 'a test' }])
    client.destroy()
  })

  it('is refused what it may not read', async () => {
    served.world.deny('cloudwatch:DescribeAlarms')
    const client = new CloudWatchClient(sdk(served.url))
    await expect(client.send(new DescribeAlarmsCommand({}))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 403 },
    })
    client.destroy()
  })

  it('learns whose account it is, and when its token has expired', async () => {
    const client = new STSClient(sdk(served.url))
    expect(await client.send(new GetCallerIdentityCommand({}))).toMatchObject({ Account: '111122223333' })
    served.world.law.credentials = 'expired'
    await expect(client.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({ name: 'ExpiredToken' })
    client.destroy()
  })
})
