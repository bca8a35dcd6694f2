import { describe, expect, it } from '@jest/globals'
import { millis, seconds } from '../../../src/domain/units'
import type { PatchOperation } from '../../../src/world/api-gateway/stage-patches'
import type { VirtualWorld } from '../../../src/world/world'
import { API, devOf, health, orders, refusal } from '../orders'

const api = { restApiId: API }
const dev = { ...api, stageName: 'dev' }

const replace = (path: string, value: string) => ({ op: 'replace', path, value })
const RECIPE = [
  replace('/canarySettings/percentTraffic', '0.0'),
  { op: 'copy', from: '/canarySettings/stageVariableOverrides', path: '/variables' },
  { op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' },
]
const OFF = { op: 'remove', path: '/canarySettings' }
const patch = (world: VirtualWorld, ...patchOperations: readonly PatchOperation[]) =>
  world.gateway.updateStage({ ...dev, patchOperations })

/** A canary of half the traffic overrides `testVar`; the stage has `testVar2` too. */
function withCanary() {
  const opened = orders()
  const { world } = opened
  world.console.updateStage({ ...dev, patchOperations: [replace('/variables/testVar2', 'test2')] })
  const before = devOf(world)
  const canarySettings = { percentTraffic: 50, stageVariableOverrides: { testVar: 'override' } }
  const canary = world.console.createDeployment({ ...dev, canarySettings }).id
  return { ...opened, before, canary }
}

describe('2 promotion and canary-off', () => {
  it("2 a promotion by AWS's recipe moves deployment and variables and leaves the canary, without traffic", () => {
    const { world, before, canary } = withCanary()
    expect(patch(world, ...RECIPE)).toStrictEqual({
      ...before,
      deploymentId: canary,
      variables: { testVar: 'override', testVar2: 'test2' },
      canarySettings: {
        deploymentId: canary,
        percentTraffic: 0,
        stageVariableOverrides: { testVar: 'override' },
        useStageCache: false,
      },
    })
    expect(patch(world, OFF)).not.toHaveProperty('canarySettings')
  })

  it('2 canary and promotion can end in one list (unverified)', () => {
    const { world, before, canary } = withCanary()
    const variables = { testVar: 'override', testVar2: 'test2' }
    expect(patch(world, ...RECIPE, OFF)).toStrictEqual({ ...before, deploymentId: canary, variables })
  })

  it('2 a canary that is removed leaves the stage as it was before', () => {
    const { world, before } = withCanary()
    expect(patch(world, OFF)).toStrictEqual(before)
  })

  it('2 a canary at 0.0 stays and gets no request', () => {
    const { world, first, canary } = withCanary()
    patch(world, replace('/canarySettings/percentTraffic', '0.0'))
    expect(devOf(world).canarySettings).toMatchObject({ deploymentId: canary, percentTraffic: 0 })
    const served = Array.from({ length: 200 }, () => health(world).deploymentId)
    expect(new Set(served)).toEqual(new Set([first]))
  })

  it.each(['of the overrides', 'of the deployment'])('2 a copy %s needs a canary', (what) => {
    const { world } = orders()
    const copies = RECIPE.slice(what === 'of the overrides' ? 1 : 2)
    expect(refusal(() => patch(world, ...copies))).toBe(
      '400 BadRequestException: Promotion not available. Canary does not exist.',
    )
  })

  it('2 deployment of the stage and of its canary can be replaced together', () => {
    const { world, first, second } = withCanary()
    const both = [replace('/deploymentId', second), replace('/canarySettings/deploymentId', first)]
    expect(patch(world, ...both)).toMatchObject({ deploymentId: second, canarySettings: { deploymentId: first } })
  })

  it('2 the deployment of the stage alone can be replaced beside a canary (unverified), and without it', () => {
    const { world, second, first, canary } = withCanary()
    expect(patch(world, replace('/deploymentId', second))).toMatchObject({
      deploymentId: second,
      canarySettings: { deploymentId: canary },
    })
    const stage = patch(world, OFF, replace('/deploymentId', first))
    expect([stage.deploymentId, stage.canarySettings]).toEqual([first, undefined])
  })
})

describe('10 surprises', () => {
  it('10.1 the recipe for a promotion on a stage without canary succeeds and leaves an empty one', () => {
    const { world, first } = orders()
    const before = devOf(world)
    patch(world, ...RECIPE)
    const canarySettings = { deploymentId: first, percentTraffic: 0, useStageCache: false }
    expect(devOf(world)).toStrictEqual({ ...before, canarySettings })
  })

  it('10.2 a promotion takes no variable away: those that the new version lacks go one by one', () => {
    const { world } = withCanary()
    expect(patch(world, ...RECIPE).variables).toEqual({ testVar: 'override', testVar2: 'test2' })
    expect(patch(world, { op: 'remove', path: '/variables/testVar2' }).variables).toEqual({ testVar: 'override' })
  })

  it('10.3 a request to the canary finds the variables of the stage where nothing overrides them', () => {
    const { world } = orders()
    world.route(API, 'GET /health', ({ variables }) => ({ body: JSON.stringify(variables) }))
    world.console.createDeployment(dev)
    patch(world, replace('/variables/nonOverridden', 'default'))
    const canarySettings = { percentTraffic: 100, stageVariableOverrides: { testVar: 'canary' } }
    world.console.createDeployment({ ...dev, canarySettings })
    const { body, canary } = health(world)
    expect([JSON.parse(body), canary]).toEqual([{ testVar: 'canary', nonOverridden: 'default' }, true])
  })

  it('10.4 after a promotion plain deployments are refused until the canary is removed', () => {
    const { world } = withCanary()
    patch(world, ...RECIPE)
    expect(refusal(() => world.gateway.createDeployment(dev))).toBe(
      '400 BadRequestException: Invalid deployment content specified.Non canary deployment not supported on stage dev because Canary is enabled. Provide CanarySettings in deploymentInput.',
    )
    patch(world, OFF)
    expect(refusal(() => world.gateway.createDeployment(dev))).toBe('not refused')
  })

  it("10.5 /canary/percentTraffic, which one of AWS's samples has, is no path", () => {
    const { world } = withCanary()
    const before = devOf(world)
    expect(refusal(() => patch(world, replace('/canary/percentTraffic', '0')))).toMatch(
      /^400 BadRequestException: Invalid method setting path: \/canary\/percentTraffic\. Must be one of: \[\/deploymentId, /,
    )
    expect(devOf(world)).toStrictEqual(before)
  })

  it('10.6 a new stage answers 403 for a while, and a canary takes its share late', () => {
    const { world, first, second } = orders({ propagation: seconds(10), changePropagation: seconds(4) })
    const stage = { ...api, stageName: 'new' }
    world.gateway.createStage({ ...stage, deploymentId: first })
    const served = () => {
      const { status, deploymentId } = health(world, 'new')
      return [status, deploymentId]
    }
    expect(served()).toEqual([403, undefined])
    world.clock.advance(seconds(10))
    const patchOperations = [
      replace('/canarySettings/deploymentId', second),
      replace('/canarySettings/percentTraffic', '100.0'),
    ]
    world.gateway.updateStage({ ...stage, patchOperations })
    expect(served()).toEqual([200, first])
    world.clock.advance(seconds(4))
    expect(served()).toEqual([200, second])
  })

  it.each([
    ['a new stage', 403],
    ['a changed stage', 200],
  ])('10.6 %s wavers: the first good answer is not the last bad one, until the time is over', (what, status) => {
    const { world, first, second } = orders({ wavering: seconds(10) })
    if (what === 'a changed stage') {
      world.clock.advance(seconds(60))
      patch(world, replace('/deploymentId', second))
    }
    const [before, now] = what === 'a changed stage' ? [first, second] : [undefined, first]
    const answers = Array.from({ length: 100 }, () => {
      world.clock.advance(millis(100))
      return health(world)
    })
    const early = answers.slice(0, -1).filter(({ deploymentId }) => deploymentId === before)
    expect(new Set(early.map((one) => one.status))).toEqual(new Set([status]))
    const served = answers.map(({ deploymentId }) => deploymentId)
    expect(served.indexOf(now)).toBeLessThan(served.lastIndexOf(before))
    expect(Array.from({ length: 100 }, () => health(world).deploymentId)).toEqual(Array(100).fill(now))
  })

  it('10.7 UpdateStage answers with the stage as everybody reads it from then on, and with no status to wait for', () => {
    const { world, second } = orders()
    const stage = patch(world, replace('/deploymentId', second))
    expect(stage).toStrictEqual(devOf(world))
    expect(Object.keys(stage).filter((name) => /status/i.test(name))).toEqual(['cacheClusterStatus'])
    expect(health(world).deploymentId).toBe(second)
  })

  it('10.11 GetStages calls its list item, GetDeployments items', () => {
    const { world } = orders()
    const lists = [world.gateway.getStages(api), world.gateway.getDeployments(api)]
    expect(lists.map((one) => Object.keys(one))).toEqual([['item'], ['items']])
  })

  it('10.12 metrics know an API by its name, not by its id', () => {
    const { world } = orders()
    health(world)
    const { Metrics } = world.alarms.listMetrics({ Namespace: 'AWS/ApiGateway', MetricName: 'Count' })
    expect(Metrics.map(({ Dimensions }) => Dimensions)).toEqual([
      [{ Name: 'ApiName', Value: 'orders' }],
      [
        { Name: 'ApiName', Value: 'orders' },
        { Name: 'Stage', Value: 'dev' },
      ],
    ])
  })
})

describe('10 what emulators get wrong is as in AWS', () => {
  it('10.8 one override can be removed', () => {
    const { world } = withCanary()
    const one = { op: 'remove', path: '/canarySettings/stageVariableOverrides/testVar' }
    expect(patch(world, one).canarySettings).not.toHaveProperty('stageVariableOverrides')
  })

  it('10.8 the refusal of a canary names the stage that was asked for', () => {
    const { world } = orders()
    const canarySettings = { percentTraffic: 1 }
    expect(refusal(() => world.gateway.createDeployment({ ...api, stageName: 'nobody', canarySettings }))).toContain(
      'Stage nobody must already be created',
    )
  })

  it('10.8 the refusal of a copy names the two paths that were asked for', () => {
    const { world } = withCanary()
    expect(refusal(() => patch(world, { op: 'copy', from: '/description', path: '/tracingEnabled' }))).toContain(
      'Invalid copy operation with path: /tracingEnabled and from /description.',
    )
  })

  it('10.8 and 10.9 a deployment is kept by a stage that it was not made with, and by a canary', () => {
    const { world, second, canary } = withCanary()
    world.console.createStage({ ...api, stageName: 'other', deploymentId: second })
    const remove = (deploymentId: string) => refusal(() => world.gateway.deleteDeployment({ ...api, deploymentId }))
    expect([remove(second), remove(canary)]).toEqual([
      '400 BadRequestException: Active stages pointing to this deployment must be moved or deleted',
      '400 BadRequestException: Active stages with canary settings pointing to this deployment must be moved or deleted',
    ])
  })

  it('10.8 and 10.9 a plain deployment leaves variables, settings and tags of its stage', () => {
    const { world } = orders()
    const resourceArn = `arn:aws:apigateway:eu-west-1::/restapis/${API}/stages/dev`
    world.gateway.tagResource({ resourceArn, tags: { team: 'orders' } })
    const before = patch(world, replace('/*/*/metrics/enabled', 'true'), replace('/tracingEnabled', 'true'))
    expect(before).toMatchObject({ tags: { team: 'orders' }, methodSettings: { '*/*': { metricsEnabled: true } } })
    const { id } = world.gateway.createDeployment(dev)
    expect(devOf(world)).toStrictEqual({ ...before, deploymentId: id })
  })

  it('10.8 a share beyond 100 is refused', () => {
    const { world } = withCanary()
    const before = devOf(world)
    expect(refusal(() => patch(world, replace('/canarySettings/percentTraffic', '150')))).toContain('400')
    expect(devOf(world)).toStrictEqual(before)
  })

  it('10.9 another deployment for the canary is none for the stage', () => {
    const { world, first, second } = withCanary()
    const stage = patch(world, replace('/canarySettings/deploymentId', second))
    expect([stage.deploymentId, stage.canarySettings?.deploymentId]).toEqual([first, second])
  })
})
