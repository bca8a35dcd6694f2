import { afterAll, beforeAll, expect } from '@jest/globals'
import { type ApiId, apiId, deploymentId, instant, percent, stageName } from '../../src/domain/units'
import type { ApiGateway, Deployment, LiveStage, NewStage } from '../../src/ports/api-gateway'
import type { CloudErrorKind } from '../../src/ports/cloud-error'
import type { OpenCloud, SeededCloud } from './clouds'
import { type Differences, rulesBut } from './rules'

const prod = stageName('prod')
const gone = stageName('gone')
const ROLE = 'arn:aws:iam::111122223333:role/stages-dead-man'

const newStage = (deployment: Deployment, more: Partial<NewStage> = {}): NewStage => ({
  name: prod,
  deployment: deployment.id,
  description: 'Production',
  variables: { alias: 'v1' },
  tags: { 'stages:made': 'yes' },
  ...more,
})

/** An API with two deployments and the stage `prod` on the first. */
interface Released {
  readonly api: ApiId
  readonly gateway: ApiGateway
  readonly one: Deployment
  readonly two: Deployment
  readonly live: LiveStage
}

const REFUSALS: readonly (readonly [string, CloudErrorKind, (at: Released) => Promise<unknown>])[] = [
  ['a stage that exists', 'conflict', ({ api, gateway, one }) => gateway.createStage(api, newStage(one))],
  [
    'a stage on an unknown deployment',
    'bad-request',
    ({ api, gateway, one }) =>
      gateway.createStage(api, newStage({ ...one, id: deploymentId('zzzzzz') }, { name: gone })),
  ],
  ['changing a stage that is not there', 'not-found', ({ api, gateway }) => gateway.updateStage(api, gone, [])],
  ['deleting a stage that is not there', 'not-found', ({ api, gateway }) => gateway.deleteStage(api, gone)],
  ['the stages of no API', 'not-found', ({ gateway }) => gateway.stages(apiId('zzzzzzzzzz'))],
  [
    'promoting without a canary',
    'bad-request',
    ({ api, gateway }) =>
      gateway.updateStage(api, prod, [{ op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' }]),
  ],
  ['deleting a deployment in use', 'bad-request', ({ api, gateway, one }) => gateway.deleteDeployment(api, one.id)],
]

/** What releases rely on of API Gateway, STS and EventBridge Scheduler. */
export function cloudContract(open: OpenCloud, differences: Differences = {}): void {
  const rule = rulesBut(differences)
  let at: SeededCloud
  beforeAll(async () => {
    at = await open()
  })
  afterAll(async () => {
    await at[Symbol.asyncDispose]()
  })

  async function released(): Promise<Released> {
    const api = await at.makeApi()
    const { gateway } = at.cloud
    const one = await gateway.createDeployment(api, 'one')
    const two = await gateway.createDeployment(api, 'two')
    return { api, gateway, one, two, live: await gateway.createStage(api, newStage(one)) }
  }

  rule('an API is found by id and by what fits it', async () => {
    const api = await at.makeApi()
    const found = await at.cloud.gateway.api(api)
    expect(found).toMatchObject({ id: api, name: 'orders' })
    const named = await at.cloud.gateway.apis(({ name }) => name === 'orders')
    expect(named.map(({ id }) => id)).toContain(api)
    expect(await at.cloud.gateway.apis(({ name }) => name === 'order')).toEqual([])
  })
  rule('an API that does not exist is undefined', async () => {
    expect(await at.cloud.gateway.api(apiId('zzzzzzzzzz'))).toBeUndefined()
  })
  rule('an API keeps tags until they are taken away', async () => {
    const api = await at.makeApi()
    const { gateway } = at.cloud
    await gateway.tag({ api }, { 'stages:lock': 'me', team: 'orders' })
    await gateway.tag({ api }, { 'stages:lock': 'you' })
    expect(await gateway.tagsOf({ api })).toEqual({ 'stages:lock': 'you', team: 'orders' })
    await gateway.untag({ api }, ['stages:lock', 'never-there'])
    expect(await gateway.tagsOf({ api })).toEqual({ team: 'orders' })
  })
  rule('an API lists its resources with their methods, and parts that it has none of as none', async () => {
    const api = await at.makeApi()
    const resources = await at.cloud.gateway.parts(api, 'resources')
    expect(resources).toContainEqual(
      expect.objectContaining({ path: '/health', resourceMethods: { GET: expect.any(Object) } }),
    )
    expect(await at.cloud.gateway.parts(api, 'authorizers')).toEqual([])
    expect(await at.cloud.gateway.parts(api, 'request-validators')).toEqual([])
  })

  rule('a stage reads back as it was made', async () => {
    const { api, gateway, one, live } = await released()
    expect(live).toEqual({ ...newStage(one), canary: undefined })
    expect(await gateway.stage(api, prod)).toEqual(live)
    expect(await gateway.stages(api)).toEqual([live])
  })
  rule('a stage without tags and variables has none', async () => {
    const { api, gateway, one } = await released()
    const name = stageName('dev')
    await gateway.createStage(api, newStage(one, { name, description: undefined, variables: {}, tags: {} }))
    expect(await gateway.stage(api, name)).toMatchObject({ variables: {}, tags: {}, canary: undefined })
  })
  rule('a stage or its API that does not exist is undefined', async () => {
    const { api, gateway } = await released()
    expect(await gateway.stage(api, gone)).toBeUndefined()
    expect(await gateway.stage(apiId('zzzzzzzzzz'), prod)).toBeUndefined()
  })
  rule('a stage moves, with its variables, in one call', async () => {
    const { api, gateway, two } = await released()
    const moved = await gateway.updateStage(api, prod, [
      { op: 'replace', path: '/deploymentId', value: two.id },
      { op: 'replace', path: '/variables/alias', value: 'v2' },
    ])
    expect(moved).toMatchObject({ deployment: two.id, variables: { alias: 'v2' }, tags: { 'stages:made': 'yes' } })
    expect(await gateway.stage(api, prod)).toEqual(moved)
  })
  rule('a stage keeps tags until they are taken away', async () => {
    const { api, gateway } = await released()
    await gateway.tag({ api, stage: prod }, { 'stages:step': '2' })
    expect((await gateway.stage(api, prod))?.tags).toEqual({ 'stages:made': 'yes', 'stages:step': '2' })
    await gateway.untag({ api, stage: prod }, ['stages:step'])
    expect((await gateway.stage(api, prod))?.tags).toEqual({ 'stages:made': 'yes' })
  })
  rule('a stage made again after its end starts without the old tags', async () => {
    const { api, gateway, one } = await released()
    await gateway.tag({ api, stage: prod }, { 'stages:step': '2' })
    await gateway.deleteStage(api, prod)
    expect(await gateway.stage(api, prod)).toBeUndefined()
    await gateway.createStage(api, newStage(one))
    expect((await gateway.stage(api, prod))?.tags).toEqual({ 'stages:made': 'yes' })
  })

  rule('a canary starts, rises, becomes the stage and goes', async () => {
    const { api, gateway, one, two } = await released()
    const started = await gateway.updateStage(api, prod, [
      { op: 'replace', path: '/canarySettings/deploymentId', value: two.id },
      { op: 'replace', path: '/canarySettings/stageVariableOverrides/alias', value: 'v2' },
      { op: 'replace', path: '/canarySettings/percentTraffic', value: '12.5' },
    ])
    const canary = { deployment: two.id, traffic: percent(12.5), overrides: { alias: 'v2' } }
    expect(started).toMatchObject({ deployment: one.id, variables: { alias: 'v1' }, canary })
    const promoted = await gateway.updateStage(api, prod, [
      { op: 'copy', from: '/canarySettings/stageVariableOverrides', path: '/variables' },
      { op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' },
    ])
    expect(promoted).toMatchObject({ deployment: two.id, variables: { alias: 'v2' }, canary })
    await gateway.updateStage(api, prod, [{ op: 'remove', path: '/canarySettings' }])
    expect((await gateway.stage(api, prod))?.canary).toBeUndefined()
  })

  rule('deployments are listed with what was said of them', async () => {
    const { api, gateway, one, two } = await released()
    const found = await gateway.deployments(api)
    expect(found).toHaveLength(2)
    expect(found).toEqual(expect.arrayContaining([one, two]))
    expect(await gateway.deployment(api, two.id)).toEqual(two)
    expect(two.description).toBe('two')
  })
  rule('deployments that no stage uses can be deleted', async () => {
    const { api, gateway, one, two } = await released()
    await gateway.deleteDeployment(api, two.id)
    expect(await gateway.deployments(api)).toEqual([one])
  })

  for (const [title, kind, attempt] of REFUSALS)
    rule(`refused as ${kind}: ${title}`, async () => {
      await expect(attempt(await released())).rejects.toMatchObject({ name: 'CloudError', kind })
    })

  rule('tells the account', async () => {
    expect(await at.cloud.identity.account()).toBe(at.account)
  })

  rule('a schedule is made, moved and taken away, and its end may be asked for twice', async () => {
    const { scheduler } = at.cloud
    const name = 'stages-contract-prod'
    const schedule = { name, role: ROLE, removesCanaryOf: { api: apiId('a1b2c3d4e5'), stage: prod } }
    await scheduler.put({ ...schedule, at: instant(Date.UTC(2030, 0, 1)) })
    expect(await at.scheduleOf(name)).toBe('at(2030-01-01T00:00:00)')
    await scheduler.put({ ...schedule, at: instant(Date.UTC(2030, 0, 1, 0, 15)) })
    expect(await at.scheduleOf(name)).toBe('at(2030-01-01T00:15:00)')
    await scheduler.remove(name)
    expect(await at.scheduleOf(name)).toBeUndefined()
    await scheduler.remove(name)
  })
}
