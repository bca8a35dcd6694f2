import { describe, expect, it } from '@jest/globals'
import { seconds } from '../../../src/domain/units'
import { API, devOf, orders, refusal } from '../orders'

const deploy = { restApiId: API }
const canarySettings = { percentTraffic: 50, stageVariableOverrides: { testVar: 'canary' } }
const INVALID = '400 BadRequestException: Invalid deployment content specified.'

describe('CreateDeployment', () => {
  it('without a stage name makes a deployment that no stage serves', () => {
    const { world, first } = orders()
    const made = world.gateway.createDeployment(deploy)
    expect(Object.keys(made)).toEqual(['id', 'createdDate'])
    expect(devOf(world).deploymentId).toBe(first)
  })

  it('answers the description when there is one', () => {
    const { world } = orders()
    expect(world.gateway.createDeployment({ ...deploy, description: 'commit 1' }).description).toBe('commit 1')
  })

  it('makes a stage that does not exist, with its description and variables', () => {
    const { world } = orders()
    const made = world.gateway.createDeployment({
      ...deploy,
      stageName: 'new',
      stageDescription: 'a new one',
      variables: { alias: 'v1' },
    })
    expect(world.console.getStage({ ...deploy, stageName: 'new' })).toMatchObject({
      deploymentId: made.id,
      description: 'a new one',
      variables: { alias: 'v1' },
      tracingEnabled: false,
    })
  })

  it('moves a stage that exists at once; its variables, tags and settings stay, and so does the old deployment', () => {
    const { world, first } = orders()
    world.console.tagResource({
      resourceArn: `arn:aws:apigateway:eu-west-1::/restapis/${API}/stages/dev`,
      tags: { a: 'b' },
    })
    const made = world.gateway.createDeployment({ ...deploy, stageName: 'dev' })
    expect(devOf(world)).toMatchObject({
      deploymentId: made.id,
      description: 'dev stage',
      variables: { testVar: 'default' },
      tags: { a: 'b' },
    })
    expect(world.gateway.getDeployment({ ...deploy, deploymentId: first }).id).toBe(first)
    expect(refusal(() => world.gateway.deleteDeployment({ ...deploy, deploymentId: first }))).toBe('not refused')
  })

  it('with canary settings leaves the stage and puts the new deployment on its canary', () => {
    const { world, first } = orders()
    const made = world.gateway.createDeployment({
      ...deploy,
      stageName: 'dev',
      canarySettings,
      variables: { testVar: 'ignored' },
      stageDescription: 'ignored',
    })
    expect(devOf(world)).toMatchObject({
      deploymentId: first,
      description: 'dev stage',
      variables: { testVar: 'default' },
      canarySettings: {
        deploymentId: made.id,
        percentTraffic: 50,
        stageVariableOverrides: { testVar: 'canary' },
        useStageCache: false,
      },
    })
  })

  it('with canary settings over a live canary replaces it in place', () => {
    const { world, first } = orders()
    world.gateway.createDeployment({ ...deploy, stageName: 'dev', canarySettings })
    const made = world.gateway.createDeployment({
      ...deploy,
      stageName: 'dev',
      canarySettings: { percentTraffic: 10, stageVariableOverrides: { testVar: 'canary2' } },
    })
    expect(devOf(world).deploymentId).toBe(first)
    expect(devOf(world).canarySettings).toEqual({
      deploymentId: made.id,
      percentTraffic: 10,
      stageVariableOverrides: { testVar: 'canary2' },
      useStageCache: false,
    })
  })

  it.each([
    [
      'a canary without a stage name',
      { canarySettings },
      `${INVALID}Non null and non empty stageName must be provided for canary deployment. Provided value is null`,
    ],
    [
      'a canary with an empty stage name',
      { canarySettings, stageName: '' },
      `${INVALID}Non null and non empty stageName must be provided for canary deployment. Provided value is `,
    ],
    [
      'a canary on a stage that does not exist',
      { canarySettings, stageName: 'gone' },
      `${INVALID}Stage gone must already be created before making a canary release deployment`,
    ],
    [
      'an unknown API',
      { restApiId: 'nope' },
      '404 NotFoundException: Invalid API identifier specified 111122223333:nope',
    ],
  ])('refuses %s', (_, input, text) => {
    const { world } = orders()
    expect(refusal(() => world.gateway.createDeployment({ ...deploy, ...input }))).toBe(text)
  })

  it('refuses a plain deployment to a stage that has a canary, until the canary is removed', () => {
    const { world } = orders()
    world.gateway.createDeployment({ ...deploy, stageName: 'dev', canarySettings })
    expect(refusal(() => world.gateway.createDeployment({ ...deploy, stageName: 'dev' }))).toBe(
      `${INVALID}Non canary deployment not supported on stage dev because Canary is enabled. Provide CanarySettings in deploymentInput.`,
    )
    const patchOperations = [{ op: 'remove', path: '/canarySettings' }]
    world.gateway.updateStage({ ...deploy, stageName: 'dev', patchOperations })
    expect(refusal(() => world.gateway.createDeployment({ ...deploy, stageName: 'dev' }))).toBe('not refused')
  })

  it('leaves nothing behind when it is refused', () => {
    const { world } = orders()
    refusal(() => world.gateway.createDeployment({ ...deploy, stageName: 'gone', canarySettings }))
    expect(world.console.getDeployments(deploy).items).toHaveLength(2)
  })

  it('refuses an API without methods', () => {
    const { world } = orders()
    const restApiId = world.makeApi({ name: 'empty' })
    expect(refusal(() => world.gateway.createDeployment({ restApiId }))).toBe(
      "400 BadRequestException: The REST API doesn't contain any methods",
    )
  })

  it('refuses a method without an integration', () => {
    const { world } = orders()
    const { rootResourceId: resourceId } = world.console.getRestApi(deploy)
    world.console.putMethod({ ...deploy, resourceId, httpMethod: 'GET', authorizationType: 'NONE' })
    expect(refusal(() => world.gateway.createDeployment(deploy))).toBe(
      '400 BadRequestException: No integration defined for method',
    )
  })

  it('refuses to run beside another one on the same API, while that takes its time', () => {
    const { world } = orders()
    world.store.deploymentTakes = seconds(2)
    world.gateway.createDeployment(deploy)
    expect(refusal(() => world.gateway.createDeployment(deploy))).toBe(
      `409 ConflictException: Another Deployment is in progress for rest api with id ${API} . Please try again later.`,
    )
    world.clock.advance(seconds(2))
    expect(refusal(() => world.gateway.createDeployment(deploy))).toBe('not refused')
  })
})
