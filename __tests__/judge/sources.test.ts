import { describe, expect, it } from '@jest/globals'
import type { AnalysisSpec } from '../../src/config/config'
import { after, instant, minutes } from '../../src/domain/units'
import { type Arms, observedIn, slowRule, type SlowRule, sourcesOf, usualSources } from '../../src/judge/sources'

const NOON = instant(Date.UTC(2026, 10, 21, 12))
const SPEC: AnalysisSpec = {
  at: { file: 'stages.yml', line: 1, column: 1 },
  errors: ['5xx', '4xx'],
  falseAlarm: 0.01,
  tolerance: { ratio: 1.25, extra: 0.001 },
  minRequests: 100,
  latency: { percentile: 99, atMost: 1.5 },
  dimension: undefined,
}
const STAGE: Arms = { kind: 'stage', api: 'orders', stage: 'prod', canary: 'prod/Canary', sharesCache: false }
const ALIAS: Arms = { kind: 'alias', function: 'orders', alias: 'live', canary: '8', base: '7' }
const NONE: SlowRule = { kind: 'none' }

const lines = (arms: Arms, slow: SlowRule): readonly string[] =>
  sourcesOf(arms, SPEC, slow).map(({ query: { namespace, metric, dimensions, statistic } }) =>
    [namespace, metric, statistic, ...Object.entries(dimensions).map((pair) => pair.join('='))].join(' '),
  )

describe('what is asked of CloudWatch', () => {
  it('a stage: counts of the canary and of the whole stage, and what its cache answered', () => {
    expect(lines(STAGE, NONE)).toEqual([
      'AWS/ApiGateway Count SampleCount ApiName=orders Stage=prod/Canary',
      'AWS/ApiGateway 5XXError Sum ApiName=orders Stage=prod/Canary',
      'AWS/ApiGateway 4XXError Sum ApiName=orders Stage=prod/Canary',
      'AWS/ApiGateway Count SampleCount ApiName=orders Stage=prod',
      'AWS/ApiGateway 5XXError Sum ApiName=orders Stage=prod',
      'AWS/ApiGateway 4XXError Sum ApiName=orders Stage=prod',
      'AWS/ApiGateway CacheHitCount Sum ApiName=orders Stage=prod',
    ])
  })

  it('an alias: the two versions behind it', () => {
    const of = (version: string) => `FunctionName=orders Resource=orders:live ExecutedVersion=${version}`
    expect(lines(ALIAS, { kind: 'counts', limit: 30 })).toEqual([
      `AWS/Lambda Invocations Sum ${of('8')}`,
      `AWS/Lambda Errors Sum ${of('8')}`,
      `AWS/Lambda Invocations Sum ${of('7')}`,
      `AWS/Lambda Errors Sum ${of('7')}`,
      `AWS/Lambda Duration TC(30:) ${of('8')}`,
      `AWS/Lambda Duration TC(30:) ${of('7')}`,
    ])
  })

  it.each<[SlowRule, readonly string[]]>([
    [NONE, []],
    [{ kind: 'counts', limit: 150 }, ['prod/Canary TC(150:)', 'prod TC(150:)']],
    [{ kind: 'signs', limit: 150, percentile: 99, middle: 20 }, ['prod/Canary p99', 'prod p50']],
  ])('latency, %j', (slow, asked) => {
    const latencies = sourcesOf(STAGE, SPEC, slow).filter(({ query }) => query.metric === 'Latency')
    expect(latencies.map(({ query }) => `${query.dimensions['Stage'] ?? ''} ${query.statistic}`)).toEqual(asked)
  })

  it('what was usual, and whether slow requests can be counted at all', () => {
    expect(usualSources(STAGE, { percentile: 99.9, atMost: 2 }).map(({ statistic }) => statistic)).toEqual([
      'p99.9',
      'p50',
      'TC(:1000000000)',
    ])
  })
})

describe('what CloudWatch answered', () => {
  const answer = (arms: Arms, values: Readonly<Record<string, number>>, slow: SlowRule = NONE) => {
    const sources = sourcesOf(arms, SPEC, slow)
    const answers = sources.map(({ arm, what }) => {
      const value = values[`${arm} ${what}`]
      return new Map(value === undefined ? [] : [[NOON, value]])
    })
    return observedIn(arms, sources, answers, slow)
  }

  it('of a stage, is the canary and the stage without it', () => {
    const { canary, base } = answer(STAGE, {
      'canary requests': 100,
      'canary 5xx': 4,
      'base requests': 1000,
      'base 5xx': 5,
      'base 4xx': 50,
    })
    expect([canary.requests.get(NOON), canary.errors['5xx'].get(NOON)]).toEqual([100, 4])
    expect([base.requests.get(NOON), base.errors['5xx'].get(NOON), base.errors['4xx'].get(NOON)]).toEqual([900, 1, 50])
  })

  it('of a stage with a cache that the canary does not use, spares the base what the cache answered', () => {
    const values = { 'canary requests': 100, 'base requests': 1000, 'base cached': 800 }
    expect(answer(STAGE, values).base.requests.get(NOON)).toBe(100)
    expect(answer({ ...STAGE, sharesCache: true }, values).base.requests.get(NOON)).toBe(900)
  })

  it('of an alias, is each version by itself', () => {
    const { canary, base } = answer(ALIAS, { 'canary requests': 100, 'base requests': 1000 })
    expect([canary.requests.get(NOON), base.requests.get(NOON)]).toEqual([100, 1000])
  })

  it.each([
    [150, 20, 0],
    [151, 20, 1],
    [151, 10, 1],
    [299, 40, 0],
    [301, 40, 1],
  ])('of a percentile of %d where the stage takes %d, is a sign: %d', (percentile, middle, sign) => {
    const slow: SlowRule = { kind: 'signs', limit: 150, percentile: 99, middle: 20 }
    const { above } = answer(STAGE, { 'canary percentile': percentile, 'base middle': middle }, slow)
    expect(above?.get(NOON)).toBe(sign)
  })
})

describe('what counts as slow', () => {
  const latency = { percentile: 99, atMost: 1.5 }
  const series = (...values: readonly number[]) =>
    new Map(values.map((value, index) => [after(NOON, minutes(-1 - index)), value]))

  it.each<[string, readonly number[], readonly number[], SlowRule]>([
    ['unknown when nobody came', [], [], { kind: 'none' }],
    ['by the median: one bad minute is no custom', [100, 101, 99, 5000, 100], [1], { kind: 'counts', limit: 150 }],
    [
      'by the newest 15 minutes in which anybody came',
      [...Array<number>(15).fill(100), ...Array<number>(30).fill(900)],
      [1],
      { kind: 'counts', limit: 150 },
    ],
    ['a whole number of milliseconds, and at least one', [0.2], [1], { kind: 'counts', limit: 1 }],
    [
      'told by signs where nothing can be counted',
      [100],
      [0],
      { kind: 'signs', limit: 150, percentile: 99, middle: 20 },
    ],
  ])('is %s', (_, usual, probe, rule) => {
    expect(slowRule(latency, [series(...usual), series(20), series(...probe)])).toEqual(rule)
  })
})
