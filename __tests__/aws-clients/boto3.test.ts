import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Boto, openBoto, url } from './clients'
import { makeOrders, type OrdersApi } from './orders-api'

let boto: Boto
let api: OrdersApi
beforeAll(async () => {
  boto = openBoto()
  api = await makeOrders()
  await api.deploy('--stage-name', 'dev')
})
afterAll(() => boto.close())

describe.each(['json', 'query', 'smithy-rpc-v2-cbor'])("boto3 on the sandbox's CloudWatch in %s", (protocol) => {
  const call = (operation: string, input: object) => boto.call({ service: 'cloudwatch', operation, input, protocol })
  const Dimensions = [{ Name: 'ApiName', Value: protocol }]

  it('makes, sets, describes and deletes alarms', async () => {
    const AlarmName = `boto-${protocol}`
    const metric = { Namespace: 'Orders', MetricName: 'Failed', Dimensions, Statistic: 'Sum', Period: 60 }
    const rule = { EvaluationPeriods: 1, Threshold: 1.5, ComparisonOperator: 'GreaterThanThreshold' }
    expect(await call('put_metric_alarm', { AlarmName, ...metric, ...rule })).toEqual({ answer: {} })
    await call('set_alarm_state', { AlarmName, StateValue: 'ALARM', StateReason: 'a <test> & more' })
    const read = async () => (await call('describe_alarms', { AlarmNames: [AlarmName] })).answer
    expect(await read()).toMatchObject({
      MetricAlarms: [
        {
          ...metric,
          ...rule,
          AlarmName,
          StateValue: 'ALARM',
          StateReason: 'a <test> & more',
          ActionsEnabled: true,
          StateTransitionedTimestamp: expect.stringMatching(/^20\d\d-/),
        },
      ],
    })
    await call('delete_alarms', { AlarmNames: [AlarmName] })
    expect(await read()).toMatchObject({ MetricAlarms: [] })
  })

  it('combines alarms', async () => {
    await call('put_composite_alarm', { AlarmName: `all-${protocol}`, AlarmRule: 'FALSE' })
    const AlarmTypes = ['CompositeAlarm']
    expect((await call('describe_alarms', { AlarmNamePrefix: `all-${protocol}`, AlarmTypes })).answer).toMatchObject({
      CompositeAlarms: [{ AlarmName: `all-${protocol}`, AlarmRule: 'FALSE' }],
    })
  })

  it('puts data and gets them back', async () => {
    const MetricData = [
      { MetricName: 'Failed', Dimensions, Value: 2.5 },
      { MetricName: 'Failed', Dimensions, Value: 1 },
    ]
    await call('put_metric_data', { Namespace: 'Shop', MetricData })
    expect((await call('list_metrics', { Namespace: 'Shop', Dimensions })).answer).toMatchObject({
      Metrics: [{ Namespace: 'Shop', MetricName: 'Failed', Dimensions }],
    })
    const now = Date.now()
    const range = {
      StartTime: new Date(now - 3_600_000).toISOString(),
      EndTime: new Date(now + 3_600_000).toISOString(),
    }
    const stat = { Metric: { Namespace: 'Shop', MetricName: 'Failed', Dimensions }, Period: 86_400, Stat: 'Sum' }
    const queries = { MetricDataQueries: [{ Id: 'failed', MetricStat: stat }], ...range }
    expect((await call('get_metric_data', queries)).answer).toMatchObject({
      MetricDataResults: [{ Id: 'failed', Values: [3.5], StatusCode: 'Complete' }],
    })
    const statistics = {
      Namespace: 'Shop',
      MetricName: 'Failed',
      Dimensions,
      Period: 86_400,
      Statistics: ['Maximum'],
      ...range,
    }
    expect((await call('get_metric_statistics', statistics)).answer).toMatchObject({ Datapoints: [{ Maximum: 2.5 }] })
  })

  it('is refused with the code that boto3 names errors by', async () => {
    const input = { AlarmName: 'nobody', StateValue: 'OK', StateReason: 'x' }
    expect(await call('set_alarm_state', input)).toMatchObject({ error: 'ResourceNotFound', status: 404 })
  })
})

describe("boto3 on the sandbox's API Gateway", () => {
  const call = (operation: string, input: object) => boto.call({ service: 'apigateway', operation, input })

  it('puts a stage into a usage plan and takes it out', async () => {
    const { id } = (await call('create_usage_plan', { name: 'partners' })).answer as { id: string }
    const patch = (op: string, value: string) =>
      call('update_usage_plan', { usagePlanId: id, patchOperations: [{ op, path: '/apiStages', value }] })
    expect((await patch('add', `${api.id}:dev`)).answer).toMatchObject({ apiStages: [{ apiId: api.id, stage: 'dev' }] })
    expect((await call('get_usage_plan', { usagePlanId: id })).answer).toMatchObject({ name: 'partners' })
  })

  it('is told about a stage that there is not', async () => {
    const apiStages = [{ apiId: 'gone', stage: 'dev' }]
    expect(await call('create_usage_plan', { name: 'partners', apiStages })).toMatchObject({
      error: 'NotFoundException',
      message: expect.stringContaining('Invalid API Stage {api: gone, stage: dev} specified for usageplan'),
    })
  })

  it.each([
    ['oas30', 'application/json', '"openapi": "3.0.1"'],
    ['swagger', 'application/yaml', 'swagger: "2.0"'],
  ])('exports %s as %s', async (exportType, accepts, text) => {
    const parameters = { extensions: 'integrations' }
    const { answer } = await call('get_export', {
      restApiId: api.id,
      stageName: 'dev',
      exportType,
      accepts,
      parameters,
    })
    expect(answer).toMatchObject({ contentType: accepts, body: expect.stringContaining(text) })
    expect(answer).toMatchObject({ body: expect.stringContaining('x-amazon-apigateway-integration') })
  })

  it('maps a domain, which keeps the stage from being deleted', async () => {
    await api.deploy('--stage-name', 'mapped')
    const domainName = 'api.example.com'
    await call('create_domain_name', {
      domainName,
      regionalCertificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/x',
    })
    const mapping = { domainName, basePath: 'v1', restApiId: api.id, stage: 'mapped' }
    expect((await call('create_base_path_mapping', mapping)).answer).toEqual({
      basePath: 'v1',
      restApiId: api.id,
      stage: 'mapped',
    })
    expect(await call('create_base_path_mapping', mapping)).toMatchObject({
      error: 'ConflictException',
      message: 'Base path already exists for this domain name',
    })
    expect(await call('delete_stage', { restApiId: api.id, stageName: 'mapped' })).toMatchObject({
      error: 'BadRequestException',
      message: `Deleting stage mapped failed. Please remove all base path mappings related to the stage in your domains: ${domainName}`,
    })
  })

  it('is throttled above ten requests a second, with the time to wait', async () => {
    const ask = () => boto.call({ service: 'apigateway', operation: 'get_account', tries: 1 })
    await ask()
    await Promise.all(Array.from({ length: 60 }, () => fetch(`${url}/account`)))
    expect(await ask()).toMatchObject({
      error: 'TooManyRequestsException',
      message: 'Too Many Requests',
      status: 429,
      headers: { 'retry-after': '1' },
    })
  })
})
