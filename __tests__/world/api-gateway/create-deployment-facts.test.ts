import { describe, expect, it } from '@jest/globals'
import { seconds } from '../../../src/domain/units'
import type { CreateDeploymentInput } from '../../../src/world/api-gateway/deployments'
import { API, devOf, health, orders, refusal } from '../orders'

const api = { restApiId: API }
const dev = { ...api, stageName: 'dev' }
const CANARY = { percentTraffic: 10, stageVariableOverrides: { testVar: 'canary' } }
const INVALID = '400 BadRequestException: Invalid deployment content specified.'

/** What AWS was seen to answer, case by case. */
describe('1 CreateDeployment', () => {
  it('1.1 without a stage name makes what nobody can call before a stage is put on it', () => {
    const { world, first } = orders()
    world.route(API, 'GET /health', { body: 'third' })
    const { id } = world.gateway.createDeployment(api)
    expect(world.gateway.getStages(api).item.map(({ deploymentId }) => deploymentId)).toEqual([first])
    expect(health(world)).toMatchObject({ body: 'first', deploymentId: first })
    world.gateway.updateStage({ ...dev, patchOperations: [{ op: 'replace', path: '/deploymentId', value: id }] })
    expect(health(world)).toMatchObject({ body: 'third', deploymentId: id })
  })

  it('1.2 with the name of a new stage makes the stage, as the other members say', () => {
    const { world } = orders()
    const { id } = world.gateway.createDeployment({
      ...api,
      stageName: 'new',
      stageDescription: 'a new one',
      description: 'commit 1',
      variables: { alias: 'v1' },
      tracingEnabled: true,
      cacheClusterEnabled: true,
      cacheClusterSize: '1.6',
    })
    expect(world.gateway.getStage({ ...api, stageName: 'new' })).toStrictEqual({
      stageName: 'new',
      deploymentId: id,
      description: 'a new one',
      cacheClusterEnabled: true,
      cacheClusterSize: '1.6',
      cacheClusterStatus: 'CREATE_IN_PROGRESS',
      methodSettings: {},
      variables: { alias: 'v1' },
      tracingEnabled: true,
      createdDate: world.start,
      lastUpdatedDate: world.start,
    })
  })

  it('1.3 with the name of a stage moves it at once; what it was on stays until somebody deletes it', () => {
    const { world, first } = orders()
    const { id } = world.gateway.createDeployment(dev)
    expect([devOf(world).deploymentId, health(world).deploymentId]).toEqual([id, id])
    expect(world.gateway.getDeployment({ ...api, deploymentId: first }).id).toBe(first)
    world.gateway.deleteDeployment({ ...api, deploymentId: first })
    expect(refusal(() => world.gateway.getDeployment({ ...api, deploymentId: first }))).toContain('404')
  })

  it('1.4 with canary settings puts the new deployment beside the old one and leaves the rest of the stage alone', () => {
    const { world } = orders()
    const before = devOf(world)
    const { id } = world.gateway.createDeployment({ ...dev, canarySettings: CANARY })
    expect(devOf(world)).toStrictEqual({
      ...before,
      canarySettings: { deploymentId: id, ...CANARY, useStageCache: false },
    })
  })

  it('1.5 with canary settings where a canary runs puts the new one in its place, deployment, share and overrides', () => {
    const { world } = orders()
    const before = devOf(world)
    world.gateway.createDeployment({ ...dev, canarySettings: CANARY })
    const later = { percentTraffic: 33.33, stageVariableOverrides: { testVar: 'later' }, useStageCache: true }
    const { id } = world.gateway.createDeployment({ ...dev, canarySettings: later })
    expect(devOf(world)).toStrictEqual({ ...before, canarySettings: { deploymentId: id, ...later } })
  })

  it.each<readonly [string, Partial<CreateDeploymentInput>, string]>([
    [
      '1.6 of a canary without a stage name',
      { canarySettings: CANARY },
      'Non null and non empty stageName must be provided for canary deployment. Provided value is null',
    ],
    [
      '1.6 of a canary with an empty stage name',
      { stageName: '', canarySettings: CANARY },
      'Non null and non empty stageName must be provided for canary deployment. Provided value is ',
    ],
    [
      '1.7 of a canary for a stage that nobody has made',
      { stageName: 'gone', canarySettings: CANARY },
      'Stage gone must already be created before making a canary release deployment',
    ],
  ])('%s is refused, and nothing is left behind', (_, input, text) => {
    const { world } = orders()
    expect(refusal(() => world.gateway.createDeployment({ ...api, ...input }))).toBe(`${INVALID}${text}`)
    expect(world.gateway.getDeployments(api).items).toHaveLength(2)
  })

  it('1.8 without canary settings is refused while the stage has a canary, and changes nothing', () => {
    const { world } = orders()
    world.gateway.createDeployment({ ...dev, canarySettings: CANARY })
    const before = devOf(world)
    expect(refusal(() => world.gateway.createDeployment(dev))).toBe(
      `${INVALID}Non canary deployment not supported on stage dev because Canary is enabled. Provide CanarySettings in deploymentInput.`,
    )
    expect(devOf(world)).toStrictEqual(before)
  })

  it('1.9 waits for nobody: a second one on the same API is refused while the first takes its time, on another not', () => {
    const { world } = orders()
    const other = world.makeApi({ name: 'other', routes: { 'GET /': {} } })
    world.store.deploymentTakes = seconds(3)
    world.gateway.createDeployment(api)
    expect(refusal(() => world.gateway.createDeployment(api))).toBe(
      `409 ConflictException: Another Deployment is in progress for rest api with id ${API} . Please try again later.`,
    )
    expect(refusal(() => world.gateway.createDeployment({ restApiId: other }))).toBe('not refused')
    world.clock.advance(seconds(3))
    expect(refusal(() => world.gateway.createDeployment(api))).toBe('not refused')
  })

  it('1.10 needs a method in the API', () => {
    const { world } = orders()
    const { id } = world.gateway.createRestApi({ name: 'empty' })
    expect(refusal(() => world.gateway.createDeployment({ restApiId: id }))).toBe(
      "400 BadRequestException: The REST API doesn't contain any methods",
    )
  })

  it('1.11 needs an integration for every method, and says so with 400', () => {
    const { world } = orders()
    const { rootResourceId: resourceId } = world.gateway.getRestApi(api)
    world.gateway.putMethod({ ...api, resourceId, httpMethod: 'GET', authorizationType: 'NONE' })
    expect(refusal(() => world.gateway.createDeployment(api))).toBe(
      '400 BadRequestException: No integration defined for method',
    )
  })

  it('1.12 answers id and date, and the description that was given; what it holds is told only on demand', () => {
    const { world } = orders()
    expect(world.gateway.createDeployment(api)).toStrictEqual({ id: expect.any(String), createdDate: world.start })
    const { id, ...rest } = world.gateway.createDeployment({ ...api, description: 'sha' })
    expect(rest).toStrictEqual({ createdDate: world.start, description: 'sha' })
    const target = { ...api, deploymentId: id }
    expect(world.gateway.getDeployment(target)).toStrictEqual({ id, ...rest })
    expect(world.gateway.getDeployment({ ...target, embed: ['apisummary'] }).apiSummary).toEqual({
      '/health': { GET: { authorizationType: 'NONE', apiKeyRequired: false } },
    })
  })

  it('1.13 takes a description of any length', () => {
    const { world } = orders()
    const description = 'x'.repeat(10_000)
    expect(world.gateway.createDeployment({ ...api, description }).description).toBe(description)
  })

  it.each([0, 33.33, 100])('1.14 takes a share of %d for a canary', (percentTraffic) => {
    const { world } = orders()
    world.gateway.createDeployment({ ...dev, canarySettings: { percentTraffic } })
    expect(devOf(world).canarySettings?.percentTraffic).toBe(percentTraffic)
  })

  it.each([-0.01, 100.01])('1.14 refuses a share of %d for a canary, to a deployment and to a stage', (share) => {
    const { world, first } = orders()
    const canarySettings = { percentTraffic: share }
    expect(refusal(() => world.gateway.createDeployment({ ...dev, canarySettings }))).toContain(
      '400 BadRequestException',
    )
    const stage = { ...api, stageName: 'new', deploymentId: first, canarySettings }
    expect(refusal(() => world.gateway.createStage(stage))).toContain('400 BadRequestException')
    expect(devOf(world)).not.toHaveProperty('canarySettings')
  })
})

/** Nobody has recorded what AWS does here: see WORLD.md. */
describe('1 CreateDeployment, unverified', () => {
  it('1.15 drops overrides of a running canary that the new one does not name', () => {
    const { world } = orders()
    world.gateway.createDeployment({ ...dev, canarySettings: { stageVariableOverrides: { old: '1', kept: '1' } } })
    world.gateway.createDeployment({ ...dev, canarySettings: { stageVariableOverrides: { kept: '2' } } })
    expect(devOf(world).canarySettings?.stageVariableOverrides).toEqual({ kept: '2' })
  })

  it("1.16 does not hear a canary's variables, and merges those of a plain deployment into the stage's", () => {
    const { world } = orders()
    world.gateway.createDeployment({ ...dev, canarySettings: CANARY, variables: { testVar: 'x', more: 'x' } })
    expect(devOf(world).variables).toEqual({ testVar: 'default' })
    world.gateway.updateStage({ ...dev, patchOperations: [{ op: 'remove', path: '/canarySettings' }] })
    world.gateway.createDeployment({ ...dev, variables: { more: 'x' } })
    expect(devOf(world).variables).toEqual({ testVar: 'default', more: 'x' })
  })

  it('1.16 refuses variables of a plain deployment that no stage may have', () => {
    const { world, first } = orders()
    expect(refusal(() => world.gateway.createDeployment({ ...dev, variables: { 'a-b': 'x' } }))).toBe(
      '400 BadRequestException: Invalid stage variable name: a-b.  Please use names with only word characters.',
    )
    expect(devOf(world).deploymentId).toBe(first)
  })
})

describe('1 CreateStage', () => {
  it('1.17 puts a canary that names no deployment on that of the stage', () => {
    const { world, second } = orders()
    const stage = { ...api, stageName: 'new', deploymentId: second, canarySettings: { percentTraffic: 40 } }
    expect(world.gateway.createStage(stage).canarySettings).toStrictEqual({
      deploymentId: second,
      percentTraffic: 40,
      useStageCache: false,
    })
  })

  it.each([
    [
      'a canary on a deployment that nobody knows',
      { canarySettings: { deploymentId: 'nope' } },
      '400 BadRequestException: Deployment id does not exist',
    ],
    [
      'a deployment that nobody knows',
      { deploymentId: 'nope' },
      '400 BadRequestException: Deployment id does not exist',
    ],
    ['a name that is taken', { stageName: 'dev' }, '409 ConflictException: Stage already exists'],
    // The text is unverified.
    ['a cache of 1 GB', { cacheClusterSize: '1' }, '400 BadRequestException: Invalid cache cluster size: 1'],
  ])('1.18 refuses %s and makes nothing', (_, input, text) => {
    const { world, first } = orders()
    const stage = { ...api, stageName: 'new', deploymentId: first, ...input }
    expect(refusal(() => world.gateway.createStage(stage))).toBe(text)
    expect(world.gateway.getStages(api).item).toHaveLength(1)
  })

  it('1.19 leaves out the members that are not set', () => {
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

  it('1.20 shows all that it was given', () => {
    const { world, first, second } = orders()
    const given = {
      stageName: 'full',
      deploymentId: first,
      description: 'a full one',
      cacheClusterEnabled: true,
      cacheClusterSize: '6.1',
      variables: { testVar: 'default' },
      documentationVersion: '7',
      tracingEnabled: true,
      tags: { team: 'orders' },
      canarySettings: {
        deploymentId: second,
        percentTraffic: 50,
        stageVariableOverrides: { testVar: 'canary' },
        useStageCache: true,
      },
    }
    const shown = { cacheClusterStatus: 'CREATE_IN_PROGRESS', methodSettings: {} }
    const dates = { createdDate: world.start, lastUpdatedDate: world.start }
    const stage = world.gateway.createStage({ ...api, ...given })
    expect(stage).toStrictEqual({ ...given, ...shown, ...dates })
    expect(world.gateway.getStage({ ...api, stageName: 'full' })).toStrictEqual(stage)
  })
})
