import { describe, expect, it } from '@jest/globals'
import { API, devOf, orders, refusal } from '../orders'

const api = { restApiId: API }

describe('CreateStage', () => {
  it("gives AWS's defaults and leaves out what is not set", () => {
    const { world, first } = orders()
    const stage = world.gateway.createStage({ ...api, stageName: 'new', deploymentId: first })
    expect(stage).toStrictEqual({
      stageName: 'new',
      deploymentId: first,
      cacheClusterEnabled: false,
      cacheClusterStatus: 'NOT_AVAILABLE',
      methodSettings: {},
      tracingEnabled: false,
      createdDate: world.start,
      lastUpdatedDate: world.start,
    })
    expect(world.gateway.getStage({ ...api, stageName: 'new' })).toStrictEqual(stage)
  })

  it('takes everything that it has a member for', () => {
    const { world, first, second } = orders()
    const given = {
      stageName: 'new',
      deploymentId: first,
      description: 'a new one',
      cacheClusterEnabled: true,
      cacheClusterSize: '1.6',
      variables: { alias: 'v1' },
      documentationVersion: '7',
      tracingEnabled: true,
      tags: { team: 'orders' },
      canarySettings: {
        deploymentId: second,
        percentTraffic: 50,
        stageVariableOverrides: { alias: 'v2' },
        useStageCache: true,
      },
    }
    expect(world.gateway.createStage({ ...api, ...given })).toMatchObject(given)
  })

  it("puts a canary that names no deployment on the stage's own", () => {
    const { world, first } = orders()
    const stage = world.gateway.createStage({
      ...api,
      stageName: 'new',
      deploymentId: first,
      canarySettings: { percentTraffic: 40 },
    })
    expect(stage.canarySettings).toStrictEqual({ deploymentId: first, percentTraffic: 40, useStageCache: false })
  })

  it.each([
    ['an unknown deployment', { deploymentId: 'nope' }, '400 BadRequestException: Deployment id does not exist'],
    [
      'an unknown canary deployment',
      { canarySettings: { deploymentId: 'nope' } },
      '400 BadRequestException: Deployment id does not exist',
    ],
    ['a name that is taken', { stageName: 'dev' }, '409 ConflictException: Stage already exists'],
    [
      'an API that there is not',
      { restApiId: 'nope' },
      '404 NotFoundException: Invalid API identifier specified 111122223333:nope',
    ],
    ['a name with a dot', { stageName: 'v1.2' }, '400 BadRequestException: Stage name only allows a-zA-Z0-9_-'],
    ['a name too long', { stageName: 'a'.repeat(129) }, '400 BadRequestException: Stage name only allows a-zA-Z0-9_-'],
  ])('refuses %s', (_, input, text) => {
    const { world, first } = orders()
    const work = () => world.gateway.createStage({ ...api, stageName: 'new', deploymentId: first, ...input })
    expect(refusal(work)).toBe(text)
  })

  it.each([
    ['a bad variable', { variables: { a: '' } }],
    ['a bad override', { canarySettings: { stageVariableOverrides: { a: ' ' } } }],
    ['a bad share of traffic', { canarySettings: { percentTraffic: 101 } }],
    ['a bad tag', { tags: { 'aws:x': 'y' } }],
  ])('refuses %s and makes nothing', (_, input) => {
    const { world, first } = orders()
    const work = () => world.gateway.createStage({ ...api, stageName: 'new', deploymentId: first, ...input })
    expect(refusal(work)).toContain('400 BadRequestException')
    expect(world.console.getStages(api).item).toHaveLength(1)
  })

  it('allows a hyphen in the name', () => {
    const { world, first } = orders()
    expect(world.gateway.createStage({ ...api, stageName: 'pr-42_x', deploymentId: first }).stageName).toBe('pr-42_x')
  })

  it('allows ten stages in an API, CreateDeployment included', () => {
    const { world, first } = orders()
    for (let n = 2; n <= 10; n++) world.gateway.createStage({ ...api, stageName: `s${n}`, deploymentId: first })
    expect(refusal(() => world.gateway.createStage({ ...api, stageName: 's11', deploymentId: first }))).toContain(
      '429 LimitExceededException',
    )
    expect(refusal(() => world.gateway.createDeployment({ ...api, stageName: 's11' }))).toContain(
      '429 LimitExceededException',
    )
    world.gateway.deleteStage({ ...api, stageName: 's2' })
    expect(refusal(() => world.gateway.createStage({ ...api, stageName: 's11', deploymentId: first }))).toBe(
      'not refused',
    )
  })
})

describe('GetStages', () => {
  it('gives all stages at once, as item', () => {
    const { world, second } = orders()
    world.console.createStage({ ...api, stageName: 'new', deploymentId: second })
    expect(world.gateway.getStages(api).item.map(({ stageName }) => stageName)).toEqual(['dev', 'new'])
  })

  it('gives those of a deployment when asked', () => {
    const { world, second } = orders()
    world.console.createStage({ ...api, stageName: 'new', deploymentId: second })
    const { item } = world.gateway.getStages({ ...api, deploymentId: second })
    expect(item.map(({ stageName }) => stageName)).toEqual(['new'])
  })
})

describe('GetStage and DeleteStage', () => {
  it('know a stage until it is deleted', () => {
    const { world } = orders()
    world.gateway.deleteStage({ ...api, stageName: 'dev' })
    const gone = '404 NotFoundException: Invalid stage identifier specified'
    expect(refusal(() => devOf(world))).toBe(gone)
    expect(refusal(() => world.gateway.deleteStage({ ...api, stageName: 'dev' }))).toBe(gone)
  })

  it('keep a stage that a custom domain leads to', () => {
    const { world } = orders()
    world.domains.set('api.example.com', { api: API, stage: 'dev' })
    world.domains.set('all.example.com', { api: API })
    expect(refusal(() => world.gateway.deleteStage({ ...api, stageName: 'dev' }))).toBe(
      '400 BadRequestException: Deleting stage dev failed. Please remove all base path mappings related to the stage in your domains: api.example.com',
    )
    world.domains.delete('api.example.com')
    expect(refusal(() => world.gateway.deleteStage({ ...api, stageName: 'dev' }))).toBe('not refused')
  })
})
