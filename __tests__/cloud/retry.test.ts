import { describe, expect, it } from '@jest/globals'
import { type Retry, retrying } from '../../src/cloud/retry'
import { apiId, deploymentId, instant, type Instant, stageName } from '../../src/domain/units'
import type { ApiGateway, LiveStage, NewStage } from '../../src/ports/api-gateway'
import type { Clock } from '../../src/ports/clock'
import type { Cloud } from '../../src/ports/cloud'
import { CloudError, type CloudErrorKind } from '../../src/ports/cloud-error'

const api = apiId('a1b2c3d4e5')
const prod: NewStage = {
  name: stageName('prod'),
  deployment: deploymentId('d1'),
  description: undefined,
  variables: { alias: 'v1' },
  tags: { 'stages:made': 'yes' },
}
const live: LiveStage = { ...prod, canary: undefined }

function fakeClock(onSleep: (until: Instant) => void = () => undefined): Clock {
  let now = instant(0)
  return {
    now: () => now,
    sleepUntil: (until) => {
      now = until
      onSleep(until)
      return Promise.resolve()
    },
  }
}

type Answer<T> = CloudErrorKind | { readonly ok: T }

/** Gives the answers in turn; the last one for ever. */
function inTurn<T>(...answers: readonly Answer<T>[]): () => Promise<T> {
  let call = 0
  return () => {
    const answer = answers[Math.min(call++, answers.length - 1)]
    if (typeof answer === 'object') return Promise.resolve(answer.ok)
    return Promise.reject(new CloudError(answer ?? 'network', 'apigateway:Test', `failed at call ${call}`))
  }
}

function story(gateway: Partial<ApiGateway>, { clock = fakeClock(), signal = new AbortController().signal } = {}) {
  const retries: Retry[] = []
  const cloud = {
    region: 'eu-west-1',
    gateway,
    alarms: { read: inTurn('throttled', { ok: [] }) },
    metrics: { read: inTurn('unavailable', { ok: [] }), list: inTurn('throttled', { ok: [] }) },
    identity: { account: inTurn('unavailable', { ok: '111122223333' }) },
    scheduler: { put: inTurn('throttled', { ok: undefined }), remove: inTurn('network', { ok: undefined }) },
  } as Cloud
  return {
    cloud: retrying(
      cloud,
      clock,
      () => 1,
      signal,
      (retry) => retries.push(retry),
    ),
    clock,
    retries,
  }
}

describe('a passing fault', () => {
  it('is waited out, and said', async () => {
    const { cloud, clock, retries } = story({ deployments: inTurn('throttled', 'busy', { ok: [] }) })
    expect(await cloud.gateway.deployments(api)).toEqual([])
    expect(retries.map(({ kind, attempt, wait }) => [kind, attempt, wait])).toEqual([
      ['throttled', 1, 1_000],
      ['busy', 2, 4_000],
    ])
    expect(clock.now()).toBe(5_000)
  })
  it('is waited out for alarms, metrics, identity and schedules too', async () => {
    const { cloud, retries } = story({})
    expect(await cloud.alarms.read(['a'])).toEqual([])
    expect(await cloud.metrics.read([], instant(0), instant(1))).toEqual([])
    expect(await cloud.metrics.list({ namespace: 'AWS/ApiGateway', metric: 'Count', dimensions: {} })).toEqual([])
    expect(await cloud.identity.account()).toBe('111122223333')
    const removesCanaryOf = { api, stage: prod.name }
    await cloud.scheduler.put({ name: 'a', at: instant(0), role: 'r', removesCanaryOf })
    await cloud.scheduler.remove('a')
    expect(retries.map(({ kind }) => kind)).toEqual([
      ...['throttled', 'unavailable', 'throttled'],
      ...['unavailable', 'throttled', 'network'],
    ])
  })
  it('ends the call with what AWS said last when it does not pass', async () => {
    const { cloud, retries } = story({ stages: inTurn<never>('unavailable') })
    await expect(cloud.gateway.stages(api)).rejects.toThrow('failed at call 6')
    expect(retries).toHaveLength(5)
  })
  it('of CreateDeployment is waited out for more than a minute', async () => {
    const { cloud, clock } = story({ createDeployment: inTurn<never>('throttled') })
    await expect(cloud.gateway.createDeployment(api, '')).rejects.toThrow(CloudError)
    expect(clock.now()).toBeGreaterThan(60_000)
  })
})

describe('a lasting fault', () => {
  it.each<CloudErrorKind>(['denied', 'bad-request', 'conflict', 'no-credentials'])('%s fails at once', async (kind) => {
    const { cloud, retries } = story({ createStage: inTurn<never>(kind) })
    await expect(cloud.gateway.createStage(api, prod)).rejects.toMatchObject({ kind })
    expect(retries).toEqual([])
  })
  it('that is no answer of AWS passes through', async () => {
    const { cloud } = story({ stages: () => Promise.reject(new TypeError('our bug')) })
    await expect(cloud.gateway.stages(api)).rejects.toThrow(TypeError)
  })
})

describe('cancelled', () => {
  it('while waiting: fails with what AWS said last', async () => {
    const cancel = new AbortController()
    const clock = fakeClock(() => cancel.abort())
    const { cloud } = story({ stages: inTurn<never>('throttled') }, { clock, signal: cancel.signal })
    await expect(cloud.gateway.stages(api)).rejects.toThrow('failed at call 1')
  })
  it('before: still calls once', async () => {
    const { cloud, retries } = story({ stages: inTurn({ ok: [] }) }, { signal: AbortSignal.abort() })
    expect(await cloud.gateway.stages(api)).toEqual([])
    expect(retries).toEqual([])
  })
})

describe('a write whose answer got lost', () => {
  it('createStage: the stage just as asked for is ours', async () => {
    const { cloud } = story({ createStage: inTurn<LiveStage>('network', 'conflict'), stage: inTurn({ ok: live }) })
    expect(await cloud.gateway.createStage(api, prod)).toEqual(live)
  })
  it.each<[string, LiveStage]>([
    ['other tags', { ...live, tags: { 'stages:made': 'by somebody else' } }],
    ['another deployment', { ...live, deployment: deploymentId('d2') }],
    ['other variables', { ...live, variables: {} }],
  ])('createStage: a stage with %s is somebody else’s', async (_, other) => {
    const { cloud } = story({ createStage: inTurn<LiveStage>('network', 'conflict'), stage: inTurn({ ok: other }) })
    await expect(cloud.gateway.createStage(api, prod)).rejects.toMatchObject({ kind: 'conflict' })
  })
  it('createStage: without a lost answer a conflict stays one', async () => {
    const { cloud } = story({ createStage: inTurn<LiveStage>('throttled', 'conflict'), stage: inTurn({ ok: live }) })
    await expect(cloud.gateway.createStage(api, prod)).rejects.toMatchObject({ kind: 'conflict' })
  })
  it('deleteStage: gone is what was wanted', async () => {
    const { cloud } = story({ deleteStage: inTurn<undefined>('unavailable', 'not-found') })
    await expect(cloud.gateway.deleteStage(api, prod.name)).resolves.toBeUndefined()
  })
  it('deleteStage: what was never there is said', async () => {
    const { cloud } = story({ deleteStage: inTurn<undefined>('not-found') })
    await expect(cloud.gateway.deleteStage(api, prod.name)).rejects.toMatchObject({ kind: 'not-found' })
  })
})
