import { afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { cli, url } from './clients'
import { makeOrders, type OrdersApi } from './orders-api'

let api: OrdersApi
beforeAll(async () => {
  api = await makeOrders()
})

// An API has ten stages at most.
afterEach(async () => {
  for (const stage of made.splice(0)) {
    await cli('apigateway', 'delete-stage', '--rest-api-id', api.id, '--stage-name', stage)
  }
})

const made: string[] = []
let stages = 0

/** A stage of its own for each test: the version `v1`, the variables of `base`. */
async function freshStage() {
  const stage = `s${(stages += 1)}`
  await api.change('v1')
  made.push(stage)
  const base = await api.deploy('--stage-name', stage, '--variables', 'alias=one,kept=yes')
  const of = ['--rest-api-id', api.id, '--stage-name', stage]
  const read = async () => (await cli('apigateway', 'get-stage', ...of)).answer
  const patch = (operations: readonly object[]) =>
    cli('apigateway', 'update-stage', ...of, '--patch-operations', JSON.stringify(operations))
  return { stage, base, of, read, patch }
}

const CANARY = ['--canary-settings', 'percentTraffic=50,stageVariableOverrides={alias=two}']
const PROMOTE = [
  { op: 'replace', path: '/canarySettings/percentTraffic', value: '0.0' },
  { op: 'copy', from: '/canarySettings/stageVariableOverrides', path: '/variables' },
  { op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' },
]

async function served(stage: string, requests: number): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  for (let n = 0; n < requests; n++) {
    const { version } = (await (await fetch(`${url}/_aws/execute-api/${api.id}/${stage}/`)).json()) as {
      version: string
    }
    counts[version] = (counts[version] ?? 0) + 1
  }
  return counts
}

describe('a release with the AWS CLI', () => {
  it('deploys, splits the traffic, promotes and leaves the stage with the new version', async () => {
    const { stage, base, of, read, patch } = await freshStage()
    await api.change('v2')
    const next = await api.deploy('--stage-name', stage, ...CANARY)
    expect(await read()).toMatchObject({
      deploymentId: base,
      variables: { alias: 'one', kept: 'yes' },
      canarySettings: {
        deploymentId: next,
        percentTraffic: 50,
        stageVariableOverrides: { alias: 'two' },
        useStageCache: false,
      },
    })
    const { v1 = 0, v2 = 0 } = await served(stage, 200)
    expect([v1 > 60, v2 > 60]).toEqual([true, true])
    await patch(PROMOTE)
    await patch([{ op: 'remove', path: '/canarySettings' }])
    const promoted = await read()
    expect(promoted).toMatchObject({ deploymentId: next, variables: { alias: 'two', kept: 'yes' } })
    expect(promoted).not.toHaveProperty('canarySettings')
    expect(await served(stage, 20)).toEqual({ v2: 20 })
    expect(await cli('apigateway', 'delete-stage', ...of)).toEqual({ answer: {} })
  })

  it('reads a stage in the shape that was recorded from AWS', async () => {
    const { base, read, stage } = await freshStage()
    expect(await read()).toEqual({
      stageName: stage,
      deploymentId: base,
      cacheClusterEnabled: false,
      cacheClusterStatus: 'NOT_AVAILABLE',
      methodSettings: {},
      tracingEnabled: false,
      variables: { alias: 'one', kept: 'yes' },
      createdDate: expect.any(Number),
      lastUpdatedDate: expect.any(Number),
    })
  })
})

/** What AWS answered when it was recorded, and what was asked. */
interface Refusal {
  readonly fact: string
  readonly ask: (of: readonly string[]) => readonly string[]
  readonly error: string
  readonly message: string
}

const update = (operations: object) => (of: readonly string[]) => [
  'update-stage',
  ...of,
  '--patch-operations',
  JSON.stringify([operations]),
]
const badRequest = (fact: string, ask: Refusal['ask'], message: string): Refusal => ({
  fact,
  ask,
  error: 'BadRequestException',
  message,
})

const REFUSALS: readonly Refusal[] = [
  badRequest(
    'a canary without a stage name',
    (of) => ['create-deployment', ...of.slice(0, 2), '--canary-settings', 'percentTraffic=10'],
    'Invalid deployment content specified.Non null and non empty stageName must be provided for canary deployment. Provided value is null',
  ),
  badRequest(
    'a canary on an unknown stage',
    (of) => ['create-deployment', ...of.slice(0, 2), '--stage-name', 'gone', '--canary-settings', 'percentTraffic=10'],
    'Invalid deployment content specified.Stage gone must already be created before making a canary release deployment',
  ),
  badRequest(
    'an unknown deployment for the canary',
    update({ op: 'replace', path: '/canarySettings/deploymentId', value: 'nope' }),
    'Deployment id does not exist',
  ),
  badRequest(
    'add for the deployment of the canary',
    update({ op: 'add', path: '/canarySettings/deploymentId', value: 'nope' }),
    'Invalid add operation with path: /canarySettings/deploymentId',
  ),
  badRequest(
    'a copy without a canary',
    update({ op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' }),
    'Promotion not available. Canary does not exist.',
  ),
  badRequest(
    'a copy the other way round',
    update({ op: 'copy', from: '/deploymentId', path: '/canarySettings/deploymentId' }),
    'Invalid copy operation with path: /canarySettings/deploymentId and from /deploymentId. Valid copy:path are [/deploymentId, /variables] and valid copy:from are [/canarySettings/deploymentId, /canarySettings/stageVariableOverrides]',
  ),
  badRequest(
    'the access log settings as a whole',
    update({ op: 'replace', path: '/accessLogSettings', value: 'x' }),
    'Invalid accessLogSettings path. Must be one of : [/accessLogSettings/destinationArn, /accessLogSettings/format]',
  ),
  badRequest(
    'settings of methods that there are not',
    update({ op: 'remove', path: '/*/*' }),
    'Cannot remove method setting */* because there is no method setting for this method',
  ),
  badRequest(
    'a variable with other than word characters',
    update({ op: 'replace', path: '/variables/a-b', value: 'x' }),
    'Invalid stage variable name: a-b.  Please use names with only word characters.',
  ),
  {
    fact: 'an unknown API',
    ask: () => ['get-stages', '--rest-api-id', 'gone'],
    error: 'NotFoundException',
    message: 'Invalid API identifier specified 111122223333:gone',
  },
]

describe('the AWS CLI is refused as it was by AWS', () => {
  it.each(REFUSALS)('$fact', async ({ ask, error, message }) => {
    const { of } = await freshStage()
    expect(await cli('apigateway', ...ask(of))).toEqual({ error, message: expect.stringContaining(message) })
  })

  it('a plain deployment over a live canary', async () => {
    const { stage, of } = await freshStage()
    await api.deploy('--stage-name', stage, ...CANARY)
    expect(await cli('apigateway', 'create-deployment', ...of)).toEqual({
      error: 'BadRequestException',
      message: `Invalid deployment content specified.Non canary deployment not supported on stage ${stage} because Canary is enabled. Provide CanarySettings in deploymentInput.`,
    })
  })

  it('the deletion of a deployment that a stage, or its canary, serves', async () => {
    const { stage, base, of } = await freshStage()
    const canary = await api.deploy('--stage-name', stage, ...CANARY)
    const remove = async (id: string) =>
      (await cli('apigateway', 'delete-deployment', ...of.slice(0, 2), '--deployment-id', id)).message
    expect([await remove(base), await remove(canary)]).toEqual([
      'Active stages pointing to this deployment must be moved or deleted',
      'Active stages with canary settings pointing to this deployment must be moved or deleted',
    ])
  })
})

describe('what else the AWS CLI does', () => {
  it('tags a stage', async () => {
    const { stage, read } = await freshStage()
    const arn = ['--resource-arn', `arn:aws:apigateway:eu-west-1::/restapis/${api.id}/stages/${stage}`]
    await cli('apigateway', 'tag-resource', ...arn, '--tags', 'team=orders,stages:owner=me')
    await cli('apigateway', 'untag-resource', ...arn, '--tag-keys', 'team')
    expect((await cli('apigateway', 'get-tags', ...arn)).answer).toEqual({ tags: { 'stages:owner': 'me' } })
    expect(await read()).toMatchObject({ tags: { 'stages:owner': 'me' } })
  })

  it('pages through deployments', async () => {
    await freshStage()
    await freshStage()
    const all = await cli('apigateway', 'get-deployments', '--rest-api-id', api.id)
    const paged = await cli('apigateway', 'get-deployments', '--rest-api-id', api.id, '--page-size', '1')
    expect((paged.answer as { items: unknown[] }).items).toEqual((all.answer as { items: unknown[] }).items)
  })

  it('makes, sets and reads an alarm', async () => {
    const name = ['--alarm-name', 'cli-5xx']
    const metric = ['--namespace', 'Orders', '--metric-name', 'Failed', '--statistic', 'Sum', '--period', '60']
    const rule = ['--evaluation-periods', '1', '--threshold', '0.5', '--comparison-operator', 'GreaterThanThreshold']
    await cli('cloudwatch', 'put-metric-alarm', ...name, ...metric, ...rule)
    const read = async () => (await cli('cloudwatch', 'describe-alarms', '--alarm-names', 'cli-5xx')).answer
    expect(await read()).toMatchObject({
      MetricAlarms: [{ StateValue: 'INSUFFICIENT_DATA', StateReason: 'Unchecked: Initial alarm creation' }],
    })
    await cli('cloudwatch', 'set-alarm-state', ...name, '--state-value', 'ALARM', '--state-reason', 'a test')
    expect(await read()).toMatchObject({ MetricAlarms: [{ StateValue: 'ALARM', StateReason: 'a test' }] })
  })

  it('keeps a schedule', async () => {
    const name = ['--name', 'dead-man']
    const target = [
      '--target',
      'Arn=arn:aws:scheduler:::aws-sdk:apigateway:updateStage,RoleArn=arn:aws:iam::111122223333:role/x',
    ]
    const when = ['--schedule-expression', 'at(2030-01-01T00:00:00)', '--flexible-time-window', 'Mode=OFF']
    await cli('scheduler', 'create-schedule', ...name, ...when, ...target)
    expect((await cli('scheduler', 'get-schedule', ...name)).answer).toMatchObject({
      State: 'ENABLED',
      GroupName: 'default',
    })
    await cli('scheduler', 'delete-schedule', ...name)
    expect((await cli('scheduler', 'get-schedule', ...name)).error).toBe('ResourceNotFoundException')
  })
})
