import { describe, expect, it } from '@jest/globals'
import { deploymentId, NO_TRAFFIC, percent } from '../../src/domain/units'
import { jsonReport } from '../../src/report/json-report'
import { BAD } from './courses'
import { createReport, later, NOON } from './reports'

const parse = (overrides: Parameters<typeof createReport>[0]) =>
  JSON.parse(jsonReport(createReport(overrides))) as Readonly<Record<string, unknown>>

describe('the report for machines', () => {
  it('has the pinned names', () => {
    expect(parse({ result: 'rolled-back', reason: 'alarm orders-prod-5xx is in ALARM' })).toMatchObject({
      schema: 1,
      result: 'rolled-back',
      command: 'deploy',
      stage: 'prod',
      api: 'a1b2c3d4e5',
      invokeUrl: 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod',
      deploymentId: 'd0new1',
      previousDeploymentId: 'd0old1',
      changed: true,
      reason: 'alarm orders-prod-5xx is in ALARM',
    })
  })

  it('leaves out what has no value', () => {
    const found = parse({ stage: undefined, api: undefined, invokeUrl: undefined, planDigest: undefined })
    expect(['stage', 'api', 'invokeUrl', 'planDigest', 'reason', 'resumeBy'].filter((name) => name in found)).toEqual(
      [],
    )
  })

  it('writes times as ISO 8601', () => {
    expect(parse({ resumeBy: NOON })['resumeBy']).toBe('2026-11-20T12:00:00.000Z')
  })

  it('keeps traffic to the events of that name', () => {
    const timeline = [
      { at: NOON, event: 'traffic', traffic: percent(5) },
      { at: later(60), event: 'alarm', traffic: percent(5), detail: 'orders-prod-5xx' },
    ]
    expect(parse({ timeline })['timeline']).toEqual([
      { at: '2026-11-20T12:00:00.000Z', event: 'traffic', traffic: 5 },
      { at: '2026-11-20T12:01:00.000Z', event: 'alarm', detail: 'orders-prod-5xx' },
    ])
  })

  it('has each step of the plan with its data', () => {
    const plan = [{ kind: 'create-stage', text: 'creates prod', details: { stage: 'prod', variables: ['alias'] } }]
    expect(parse({ plan })['plan']).toEqual([
      { kind: 'create-stage', text: 'creates prod', stage: 'prod', variables: ['alias'] },
    ])
  })

  it('has one entry for each smoke test', () => {
    const smoke = [
      { request: 'GET /health', passed: true, status: 200, milliseconds: 38, problem: undefined, place: 'stage' },
    ]
    expect(parse({ smoke })['smoke']).toEqual([
      { request: 'GET /health', passed: true, status: 200, milliseconds: 38, place: 'stage' },
    ])
  })

  it('has each stage that was looked at', () => {
    const stages = [
      {
        stage: 'pr-42',
        deployment: deploymentId('d0new1'),
        previous: undefined,
        canaryTraffic: NO_TRAFFIC,
        commit: undefined,
        state: 'live',
        expires: NOON,
      },
    ]
    expect(parse({ stages })['stages']).toEqual([
      {
        stage: 'pr-42',
        state: 'live',
        deploymentId: 'd0new1',
        canaryTraffic: 0,
        expires: '2026-11-20T12:00:00.000Z',
      },
    ])
  })

  it('has every minute of an analysis, odds as numbers', () => {
    const [found] = parse({ courses: [{ ...BAD, stage: 'prod' }] })['analysis'] as readonly {
      readonly minutes: readonly unknown[]
    }[]
    expect(found).toMatchObject({ stage: 'prod', threshold: 100 })
    expect(found?.minutes).toHaveLength(BAD.minutes.length)
    expect(found?.minutes[1]).toEqual({
      at: '2026-11-20T12:01:00.000Z',
      against: 'beside',
      odds: 1.072,
      streams: [{ name: '5xx', canary: { requests: 28, errors: 1 }, base: { requests: 572, errors: 2 }, odds: 1.072 }],
    })
  })

  it('has every stream whose odds the odds are the mean of, without counts where a minute tells nothing of it', () => {
    const unweighed = [{ name: 'slow', logOdds: 0 }] as const
    const minutes = BAD.minutes.map((minute) => ({ ...minute, unweighed }))
    expect(parse({ courses: [{ ...BAD, minutes }] })['analysis']).toMatchObject([
      { minutes: BAD.minutes.map(() => ({ streams: [{ name: '5xx' }, { name: 'slow', odds: 1 }] })) },
    ])
  })

  it('has numbers also of odds that no number holds', () => {
    const minutes = BAD.minutes.map((minute) => ({ ...minute, logOdds: 17_000 }))
    const found = jsonReport(createReport({ courses: [{ minutes, threshold: 1e9 }] }))
    expect(found).toContain('"odds": 1e+300')
    expect(found).not.toContain('null')
  })

  it('has each rehearsal by its pinned names, and the changes of traffic', () => {
    const rehearsal = {
      name: 'bad-from-minute-7',
      result: 'rolled-back',
      atSeconds: 480,
      requestsOnCanary: 312,
      badRequestsOnCanary: 19,
      reason: 'the canary fails',
      traffic: [{ atSeconds: 0, traffic: percent(5) }],
    } as const
    expect(parse({ rehearsals: [{ ...rehearsal, course: BAD }] })['rehearsals']).toEqual([rehearsal])
  })

  it('says nothing of what there was none of', () => {
    const found = parse({})
    expect(['analysis', 'rehearsals'].filter((name) => name in found)).toEqual([])
  })
})
