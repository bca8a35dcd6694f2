import { describe, expect, it } from '@jest/globals'
import { rehearse } from '../../src/rehearse/rehearsal'
import { ANALYSED, canaryOf, played, playedOnce, STEPS, traceOf } from './scenarios'

const ALARMED = canaryOf(`${STEPS}, alarms: [a]`)
const alarmed = (changes: string) =>
  playedOnce(ALARMED, traceOf(`requests-per-minute: 600, changes: [${changes}]`, ['a']))
const TRAFFIC = [
  { atSeconds: 0, traffic: 5 },
  { atSeconds: 300, traffic: 25 },
  { atSeconds: 900, traffic: 50 },
  { atSeconds: 1500, traffic: 100 },
]

describe('a rehearsed rollout', () => {
  it('rises by the plan and is promoted', () => {
    const { result, atSeconds, traffic, reason, course } = playedOnce(ALARMED, traceOf('requests-per-minute: 600'))
    expect({ result, atSeconds, traffic, reason, course }).toEqual({
      result: 'promoted',
      atSeconds: 1500,
      traffic: TRAFFIC,
      reason: 'no alarm fired',
      course: undefined,
    })
  })

  it('counts what the canary served to its last second: each poll sees an alarm at once', () => {
    const { requestsOnCanary, badRequestsOnCanary, ...told } = playedOnce(
      canaryOf('steps: [{ traffic: 100, hold: 5m }], alarms: [a]'),
      traceOf('requests-per-minute: 60, canary: { error-rate: 1 }, changes: [{ at: 50s, alarms: { a: ALARM } }]', [
        'a',
      ]),
    )
    expect([requestsOnCanary, badRequestsOnCanary]).toEqual([60, 60])
    expect(told).toMatchObject({ result: 'rolled-back', atSeconds: 60, reason: 'alarm a is in ALARM' })
    expect(told.traffic.at(-1)).toEqual({ atSeconds: 60, traffic: 0 })
  })

  it('an alarm that fired when traffic first rose is ignored until it was OK, where the file says so', () => {
    const ignoring = canaryOf(`${STEPS}, alarms: [a], on-firing: ignore`)
    const changes = (last: string) => `{ at: 0s, alarms: { a: ALARM } }, ${last}`
    const trace = (last: string) => traceOf(`requests-per-minute: 600, changes: [${changes(last)}]`, ['a'])
    expect(playedOnce(ignoring, trace('{ at: 1h, alarms: { a: OK } }')).result).toBe('promoted')
    expect(
      playedOnce(ignoring, trace('{ at: 2m, alarms: { a: OK } }, { at: 3m, alarms: { a: ALARM } }')).atSeconds,
    ).toBe(240)
    expect(alarmed(changes('{ at: 1h }')).atSeconds).toBe(0)
  })

  it.each([
    ['wait', 'promoted', 1980],
    ['continue', 'promoted', 1500],
    ['rollback', 'rolled-back', 240],
  ])('without data of an alarm it does what on-no-data says: %s', (onNoData, result, atSeconds) => {
    const spec = canaryOf(`${STEPS}, alarms: [a], on-no-data: ${onNoData}`)
    const silent = '{ at: 3m, alarms: { a: INSUFFICIENT_DATA } }, { at: 12m, alarms: { a: OK } }'
    const trace = traceOf(`requests-per-minute: 600, changes: [${silent}]`, ['a'])
    expect(playedOnce(spec, trace)).toMatchObject({ result, atSeconds })
  })

  it('pauses where a person decides', () => {
    const spec = canaryOf('steps: [{ traffic: 10, hold: 5m, approve: true }]')
    expect(playedOnce(spec, traceOf('requests-per-minute: 60'))).toMatchObject({
      result: 'paused',
      atSeconds: 300,
      reason: 'a person decides',
    })
  })

  it('a bad version is rolled back by the evidence, in the minute after the settled one', () => {
    const { result, atSeconds, reason, course } = playedOnce(
      ANALYSED,
      traceOf('requests-per-minute: 600, base: { error-rate: 0.2% }, canary: { error-rate: 50% }'),
    )
    expect([result, atSeconds, course?.minutes.length]).toEqual(['rolled-back', 120, 1])
    expect(reason).toMatch(
      /^canary \d+ of \d+ failed \(\d+ %\), base .*: .* to 1 against a good version; 100 to 1 rolls back$/,
    )
  })

  it('one that turns bad at 100 % is judged against the hour before, and the promotion waits for its minutes', () => {
    const spec = canaryOf('steps: [{ traffic: 50, hold: 5m }], bake: 5m, analysis: {}')
    const trace = (rate: string) =>
      traceOf(
        `requests-per-minute: 600, base: { error-rate: 1% }, changes: [{ at: 6m, canary: { error-rate: ${rate} } }]`,
      )
    const good = playedOnce(spec, trace('1%'))
    expect(good.result).toBe('promoted')
    expect(good.atSeconds).toBeGreaterThan(600)
    expect(good.course?.minutes.slice(5).map(({ against }) => against)).toEqual(Array(5).fill('before'))
    expect(playedOnce(spec, trace('30%'))).toMatchObject({ result: 'rolled-back', atSeconds: 480 })
  })

  it('a canary that nobody calls waits as long as it may, and is rolled back', () => {
    const spec = canaryOf(`${STEPS}, analysis: {}, max-wait: 20m`)
    const { result, atSeconds, requestsOnCanary, reason } = playedOnce(spec, traceOf('requests-per-minute: 0'))
    expect([result, atSeconds, requestsOnCanary]).toEqual(['rolled-back', 1500, 0])
    expect(reason).toContain('waited 20 min for data: no request has reached the canary')
  })

  it('slow requests are compared where latency is analysed', () => {
    const slow = traceOf('requests-per-minute: 600, base: { slow-rate: 0.5% }, canary: { slow-rate: 30% }')
    const spec = canaryOf(`${STEPS}, analysis: { latency: { percentile: 99, at-most: 1.5x } }`)
    expect(playedOnce(spec, slow)).toMatchObject({ result: 'rolled-back', badRequestsOnCanary: 0 })
    expect(playedOnce(ANALYSED, slow).result).toBe('promoted')
  })

  it('errors count for whichever class is analysed', () => {
    const bad = traceOf('requests-per-minute: 600, base: { error-rate: 1% }, canary: { error-rate: 30% }')
    const results = ['5xx', '4xx', 'both'].map((errors) =>
      playedOnce(canaryOf(`${STEPS}, analysis: { errors: ${errors} }`), bad),
    )
    expect(new Set(results.map(({ result, atSeconds }) => `${result} ${atSeconds}`)).size).toBe(1)
  })

  it('is the same for the same seed, and its repetitions are those of the seeds that follow', () => {
    const trace = (seed: number, repeat: number) =>
      traceOf(
        `seed: ${seed}, repeat: ${repeat}, requests-per-minute: 600, base: { error-rate: 1% }, canary: { error-rate: 3% }`,
      )
    const [first, second] = played(ANALYSED, trace(7, 2))
    expect([first?.name, second?.name]).toEqual(['trace #1', 'trace #2'])
    expect({ ...first, name: 'trace' }).toEqual(playedOnce(ANALYSED, trace(7, 1)))
    expect({ ...second, name: 'trace' }).toEqual(playedOnce(ANALYSED, trace(8, 1)))
    expect(second?.requestsOnCanary).not.toBe(first?.requestsOnCanary)
  })

  it('polls between two minutes make no difference', () => {
    const bad = traceOf('requests-per-minute: 600, base: { error-rate: 1% }, canary: { error-rate: 3% }')
    const [seldom, often] = ['15s', '100ms'].map((poll) =>
      playedOnce(canaryOf(`${STEPS}, analysis: {}, poll: ${poll}`), bad),
    )
    expect(often).toEqual(seldom)
  })

  it.each([
    ['15s', 300],
    ['1m', 300],
    ['90s', 360],
    ['2m', 360],
    ['4m', 480],
    ['5m', 600],
  ])('a minute counts early when it was over at the look before: polled every %s', (poll, atSeconds) => {
    const spec = canaryOf(`steps: [{ traffic: 10, hold: 30m }], poll: ${poll}, analysis: {}`)
    const bad = traceOf('requests-per-minute: 600, changes: [{ at: 3m, canary: { error-rate: 30% } }]')
    expect(playedOnce(spec, bad)).toMatchObject({ result: 'rolled-back', atSeconds })
  })

  it('a last step with all traffic and the bake after it are one change of traffic', () => {
    const spec = canaryOf('steps: [{ traffic: 10, hold: 5m }, { traffic: 100, hold: 5m }], bake: 5m, alarms: [a]')
    expect(playedOnce(spec, traceOf('requests-per-minute: 600')).traffic).toEqual([
      { atSeconds: 0, traffic: 10 },
      { atSeconds: 300, traffic: 100 },
    ])
  })

  it('the seed after the greatest is the least', () => {
    const trace = (seed: number) =>
      traceOf(`seed: ${seed}, repeat: 2, requests-per-minute: 600, canary: { error-rate: 3% }`)
    const [, second] = played(ANALYSED, trace(Number.MAX_SAFE_INTEGER))
    const [first] = played(ANALYSED, trace(Number.MIN_SAFE_INTEGER))
    expect({ ...second, name: '' }).toEqual({ ...first, name: '' })
  })

  it('ends when it has been looked at too often', () => {
    expect(rehearse(ANALYSED, traceOf('requests-per-minute: 1'), 0, 50)).toBeUndefined()
  })

  it.each(['poll: 1d, analysis: {}', 'alarms: [a]'])('minutes between two looks count as well: %s', (keys) => {
    const spec = canaryOf(`steps: [{ traffic: 5, hold: 300d }], ${keys}`)
    expect(rehearse(spec, traceOf('requests-per-minute: 1'), 0, 10_000)).toBeUndefined()
  })

  it('of a week needs no more looks than there are minutes, or hardly', () => {
    const spec = canaryOf('steps: [{ traffic: 5, hold: 7d }], analysis: {}')
    expect(rehearse(spec, traceOf('requests-per-minute: 60'), 0, 7 * 24 * 60 + 10)?.rehearsal.result).toBe('promoted')
  })
})
