import { describe, expect, it } from '@jest/globals'
import { seconds } from '../../../src/domain/units'
import { API, devOf, orders, refusal } from '../orders'

const api = { restApiId: API }
const dev = { ...api, stageName: 'dev' }

const RECIPE = [
  { op: 'replace', path: '/canarySettings/percentTraffic', value: '0.0' },
  { op: 'copy', from: '/canarySettings/stageVariableOverrides', path: '/variables' },
  { op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' },
]
const OFF = [{ op: 'remove', path: '/canarySettings' }]

function withCanary() {
  const opened = orders()
  const { world } = opened
  const other = [{ op: 'replace', path: '/variables/testVar2', value: 'test2' }]
  world.console.updateStage({ ...dev, patchOperations: other })
  const canarySettings = { percentTraffic: 50, stageVariableOverrides: { testVar: 'override' } }
  const canary = world.console.createDeployment({ ...dev, canarySettings }).id
  return { ...opened, canary }
}

describe('2 promotion and canary-off', () => {
  it('2 promote: deployment and variables move, the canary block stays at 0.0 with its overrides', () => {
    const { world, canary } = withCanary()
    expect(world.gateway.updateStage({ ...dev, patchOperations: RECIPE })).toMatchObject({
      deploymentId: canary,
      canarySettings: { deploymentId: canary, percentTraffic: 0, stageVariableOverrides: { testVar: 'override' } },
    })
  })

  it('2 rollback: without the canary, base deployment and variables untouched', () => {
    const { world, first } = withCanary()
    const stage = world.gateway.updateStage({ ...dev, patchOperations: OFF })
    expect([stage.deploymentId, stage.variables, stage.canarySettings]).toEqual([
      first,
      { testVar: 'default', testVar2: 'test2' },
      undefined,
    ])
  })

  it('2 copy without a canary', () => {
    const { world } = orders()
    expect(refusal(() => world.gateway.updateStage({ ...dev, patchOperations: RECIPE.slice(1) }))).toBe(
      '400 BadRequestException: Promotion not available. Canary does not exist.',
    )
  })

  it('2 both deployments in one call beside a live canary', () => {
    const { world, second } = withCanary()
    const paths = ['/deploymentId', '/canarySettings/deploymentId']
    const patchOperations = paths.map((path) => ({ op: 'replace', path, value: second }))
    expect(world.gateway.updateStage({ ...dev, patchOperations })).toMatchObject({
      deploymentId: second,
      canarySettings: { deploymentId: second },
    })
  })
})

describe('10 surprises', () => {
  it('10.1 the recipe for a promotion on a stage without canary succeeds and leaves an empty canary', () => {
    const { world, first } = orders()
    world.gateway.updateStage({ ...dev, patchOperations: RECIPE })
    expect(devOf(world)).toMatchObject({
      deploymentId: first,
      canarySettings: { deploymentId: first, percentTraffic: 0 },
    })
  })

  it('10.2 promotion merges variables and never deletes', () => {
    const { world } = withCanary()
    world.gateway.updateStage({ ...dev, patchOperations: RECIPE })
    expect(devOf(world).variables).toEqual({ testVar: 'override', testVar2: 'test2' })
  })

  it('10.3 canary requests see the base variables with the overrides on top', () => {
    const { world } = orders()
    world.route(API, 'GET /health', ({ variables }) => ({ body: JSON.stringify(variables) }))
    world.console.createDeployment(dev)
    const base = [{ op: 'replace', path: '/variables/nonOverridden', value: 'default' }]
    world.console.updateStage({ ...dev, patchOperations: base })
    const canarySettings = { percentTraffic: 100, stageVariableOverrides: { testVar: 'canary' } }
    world.console.createDeployment({ ...dev, canarySettings })
    const asked = { api: API, stage: 'dev', method: 'GET', path: '/health', headers: {}, body: '' }
    expect(JSON.parse(world.dataPlane.invoke(asked).body)).toEqual({ testVar: 'canary', nonOverridden: 'default' })
  })

  it('10.4 the canary block survives a promotion, and plain deployments fail until it is removed', () => {
    const { world } = withCanary()
    world.gateway.updateStage({ ...dev, patchOperations: RECIPE })
    expect(refusal(() => world.gateway.createDeployment(dev))).toContain('because Canary is enabled')
    world.gateway.updateStage({ ...dev, patchOperations: OFF })
    expect(refusal(() => world.gateway.createDeployment(dev))).toBe('not refused')
  })

  it('10.5 /canary/percentTraffic, which stands in a sample of the documentation, is no path', () => {
    const { world } = orders()
    const patchOperations = [{ op: 'replace', path: '/canary/percentTraffic', value: '0' }]
    expect(refusal(() => world.gateway.updateStage({ ...dev, patchOperations }))).toContain(
      'Invalid method setting path: /canary/percentTraffic',
    )
  })

  it('10.6 a new stage answers 403 for a while, and a canary takes its share late', () => {
    const { world, first, second } = orders({ propagation: seconds(10), changePropagation: seconds(4) })
    world.gateway.createStage({ ...api, stageName: 'new', deploymentId: first })
    const served = () => {
      const asked = { api: API, stage: 'new', method: 'GET', path: '/health', headers: {}, body: '' }
      const { status, deploymentId } = world.dataPlane.invoke(asked)
      return [status, deploymentId]
    }
    expect(served()).toEqual([403, undefined])
    world.clock.advance(seconds(10))
    const patchOperations = [
      { op: 'replace', path: '/canarySettings/deploymentId', value: second },
      { op: 'replace', path: '/canarySettings/percentTraffic', value: '100.0' },
    ]
    world.gateway.updateStage({ ...api, stageName: 'new', patchOperations })
    expect(served()).toEqual([200, first])
    world.clock.advance(seconds(4))
    expect(served()).toEqual([200, second])
  })

  it('10.11 GetStages has item, GetDeployments has items', () => {
    const { world } = orders()
    expect([Object.keys(world.gateway.getStages(api)), Object.keys(world.gateway.getDeployments(api))]).toEqual([
      ['item'],
      ['items'],
    ])
  })

  it('10.12 the metrics of a REST API have its name, not its id', () => {
    const { world } = orders()
    world.dataPlane.invoke({ api: API, stage: 'dev', method: 'GET', path: '/health', headers: {}, body: '' })
    const { Metrics } = world.alarms.listMetrics({ Namespace: 'AWS/ApiGateway', MetricName: 'Count' })
    const dimensions = Metrics.flatMap(({ Dimensions }) => Dimensions ?? [])
    expect(dimensions.filter(({ Name }) => Name === 'ApiName').map(({ Value }) => Value)).toEqual(['orders', 'orders'])
  })

  it('10.7 UpdateStage answers at once, and its answer has no status of a deployment', () => {
    const { world } = orders()
    const stage = world.gateway.updateStage({ ...dev, patchOperations: [] })
    expect(Object.keys(stage).filter((name) => /deploymentStatus/i.test(name))).toEqual([])
  })

  it('10.8 and 10.9 what emulators get wrong is as in AWS: overrides go one by one, a plain deployment keeps the stage', () => {
    const { world } = withCanary()
    const one = [{ op: 'remove', path: '/canarySettings/stageVariableOverrides/testVar' }]
    expect(world.gateway.updateStage({ ...dev, patchOperations: one }).canarySettings).not.toHaveProperty(
      'stageVariableOverrides',
    )
    world.gateway.updateStage({ ...dev, patchOperations: OFF })
    const tags = { team: 'orders' }
    world.gateway.tagResource({ resourceArn: `arn:aws:apigateway:eu-west-1::/restapis/${API}/stages/dev`, tags })
    world.gateway.createDeployment(dev)
    expect(devOf(world)).toMatchObject({ tags, variables: { testVar: 'default', testVar2: 'test2' } })
  })

  it('10.9 patching the deployment of the canary leaves that of the stage', () => {
    const { world, first, second } = withCanary()
    const patchOperations = [{ op: 'replace', path: '/canarySettings/deploymentId', value: second }]
    expect(world.gateway.updateStage({ ...dev, patchOperations }).deploymentId).toBe(first)
  })
})
