import { describe, expect, it } from '@jest/globals'
import { seconds } from '../../../src/domain/units'
import type { CreateDeploymentInput } from '../../../src/world/api-gateway/deployments'
import { API, devOf, orders, refusal } from '../orders'

const api = { restApiId: API }
const dev = { ...api, stageName: 'dev' }
const CANARY = { percentTraffic: 10, stageVariableOverrides: { testVar: 'canary' } }

/** What AWS was seen to answer, case by case. */
describe('1 CreateDeployment', () => {
  it('1.1 no stageName: a deployment only, not callable until a stage points at it', () => {
    const { world, first } = orders()
    const { id } = world.gateway.createDeployment(api)
    expect(world.gateway.getDeployment({ ...api, deploymentId: id }).id).toBe(id)
    expect(world.gateway.getStages(api).item.map(({ deploymentId }) => deploymentId)).toEqual([first])
  })

  it('1.2 stageName new: the stage is created on the new id', () => {
    const { world } = orders()
    const { id } = world.gateway.createDeployment({ ...api, stageName: 'new' })
    expect(world.gateway.getStage({ ...api, stageName: 'new' }).deploymentId).toBe(id)
  })

  it('1.3 stageName existing, no canary: the stage moves at once, the old deployment becomes deletable', () => {
    const { world, first } = orders()
    const { id } = world.gateway.createDeployment(dev)
    expect(devOf(world).deploymentId).toBe(id)
    world.gateway.deleteDeployment({ ...api, deploymentId: first })
    expect(refusal(() => world.gateway.getDeployment({ ...api, deploymentId: first }))).toContain('404')
  })

  it('1.4 stageName existing + canarySettings: the base is unchanged, the new id is on the canary', () => {
    const { world, first } = orders()
    const { id } = world.gateway.createDeployment({ ...dev, canarySettings: CANARY })
    expect(devOf(world)).toMatchObject({
      deploymentId: first,
      description: 'dev stage',
      variables: { testVar: 'default' },
      canarySettings: { deploymentId: id, ...CANARY, useStageCache: false },
    })
  })

  it('1.5 the same over a live canary: replaced in place, base untouched', () => {
    const { world, first } = orders()
    world.gateway.createDeployment({ ...dev, canarySettings: CANARY })
    const { id } = world.gateway.createDeployment({
      ...dev,
      canarySettings: { percentTraffic: 30, stageVariableOverrides: { testVar: 'later' } },
    })
    expect(devOf(world)).toMatchObject({
      deploymentId: first,
      canarySettings: { deploymentId: id, percentTraffic: 30, stageVariableOverrides: { testVar: 'later' } },
    })
  })

  it.each<readonly [string, Partial<CreateDeploymentInput>, string]>([
    [
      '1.6 canarySettings, no stageName',
      { canarySettings: CANARY },
      'Invalid deployment content specified.Non null and non empty stageName must be provided for canary deployment. Provided value is null',
    ],
    [
      '1.6 canarySettings, empty stageName',
      { stageName: '', canarySettings: CANARY },
      'Invalid deployment content specified.Non null and non empty stageName must be provided for canary deployment. Provided value is ',
    ],
    [
      '1.7 canarySettings, unknown stage',
      { stageName: 'gone', canarySettings: CANARY },
      'Invalid deployment content specified.Stage gone must already be created before making a canary release deployment',
    ],
  ])('%s', (_, input, text) => {
    const { world } = orders()
    expect(refusal(() => world.gateway.createDeployment({ ...api, ...input }))).toBe(`400 BadRequestException: ${text}`)
  })

  it('1.8 no canarySettings, the stage has a canary', () => {
    const { world } = orders()
    world.gateway.createDeployment({ ...dev, canarySettings: CANARY })
    expect(refusal(() => world.gateway.createDeployment(dev))).toBe(
      '400 BadRequestException: Invalid deployment content specified.Non canary deployment not supported on stage dev because Canary is enabled. Provide CanarySettings in deploymentInput.',
    )
  })

  it('1.9 another deployment running on the API', () => {
    const { world } = orders()
    world.store.deploymentTakes = seconds(3)
    world.gateway.createDeployment(api)
    expect(refusal(() => world.gateway.createDeployment(api))).toBe(
      `409 ConflictException: Another Deployment is in progress for rest api with id ${API} . Please try again later.`,
    )
  })

  it('1.10 an API without methods', () => {
    const { world } = orders()
    const { id } = world.gateway.createRestApi({ name: 'empty' })
    expect(refusal(() => world.gateway.createDeployment({ restApiId: id }))).toBe(
      "400 BadRequestException: The REST API doesn't contain any methods",
    )
  })

  it('1.11 a method without integration', () => {
    const { world } = orders()
    const { id: restApiId, rootResourceId: resourceId } = world.gateway.createRestApi({ name: 'half' })
    world.gateway.putMethod({ restApiId, resourceId, httpMethod: 'GET', authorizationType: 'NONE' })
    expect(refusal(() => world.gateway.createDeployment({ restApiId }))).toBe(
      '400 BadRequestException: No integration defined for method',
    )
  })

  it('1.12 the answer is id and createdDate, with a description if one was set; apiSummary only when embedded', () => {
    const { world } = orders()
    expect(Object.keys(world.gateway.createDeployment(api))).toEqual(['id', 'createdDate'])
    const { id: deploymentId } = world.gateway.createDeployment({ ...api, description: 'sha' })
    expect(world.gateway.getDeployment({ ...api, deploymentId })).toMatchObject({ description: 'sha' })
    expect(world.gateway.getDeployment({ ...api, deploymentId, embed: ['apisummary'] })).toHaveProperty('apiSummary')
  })
})

describe('1 CreateStage', () => {
  it("1.13 an absent canary deploymentId is the stage's own; an unknown id is refused; so is a duplicate", () => {
    const { world, first } = orders()
    const create = (stageName: string, deploymentId?: string) =>
      world.gateway.createStage({
        ...api,
        stageName,
        deploymentId: first,
        canarySettings: { percentTraffic: 40, deploymentId },
      })
    expect(create('new').canarySettings?.deploymentId).toBe(first)
    expect(refusal(() => create('other', 'nope'))).toBe('400 BadRequestException: Deployment id does not exist')
    expect(refusal(() => create('dev'))).toBe('409 ConflictException: Stage already exists')
  })

  it('1.14 members that are unset are absent', () => {
    const { world, first } = orders()
    expect(world.gateway.createStage({ ...api, stageName: 'bare', deploymentId: first })).toStrictEqual({
      stageName: 'bare',
      deploymentId: first,
      cacheClusterEnabled: false,
      cacheClusterStatus: 'NOT_AVAILABLE',
      methodSettings: {},
      tracingEnabled: false,
      createdDate: world.start,
      lastUpdatedDate: world.start,
    })
  })
})
