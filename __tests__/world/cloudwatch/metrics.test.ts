import { describe, expect, it } from '@jest/globals'
import { after, instant, millis, minutes, seconds } from '../../../src/domain/units'
import type { MetricDataQuery, PutMetricDataInput } from '../../../src/world/cloudwatch/shapes'
import { metricStore } from '../../../src/world/cloudwatch/metric-store'
import { makeWorld, type VirtualWorld } from '../../../src/world/world'
import { refusal } from '../orders'
import { METRIC, report } from './errors-alarm'

const stat = (Id: string, Stat: string, Period = 60): MetricDataQuery => ({
  Id,
  MetricStat: { Metric: METRIC, Period, Stat },
})

/** All values of one query, oldest first, with the minutes they belong to. */
const read = (world: VirtualWorld, queries: readonly MetricDataQuery[]) => {
  const { MetricDataResults } = world.alarms.getMetricData({
    MetricDataQueries: queries,
    StartTime: world.start,
    EndTime: world.clock.now(),
    ScanBy: 'TimestampAscending',
  })
  const minuteOf = (at: number) => (at - world.start) / 60_000
  return MetricDataResults.map(({ Timestamps, Values }) =>
    Values.map((value, place) => [minuteOf(Timestamps[place] ?? 0), value]),
  )
}

/** Values in the first minute, none in the second, one in the third. */
const threeMinutes = () => {
  const world = makeWorld()
  report(world, 1, 2, 3, 10)
  world.clock.advance(minutes(2))
  report(world, 4)
  world.clock.advance(minutes(1))
  return world
}

describe('GetMetricData', () => {
  it.each([
    ['Sum', 16, 4],
    ['SampleCount', 4, 1],
    ['Average', 4, 4],
    ['Minimum', 1, 4],
    ['Maximum', 10, 4],
    ['p50', 2, 4],
    ['p99.9', 10, 4],
  ])('gives the %s of each minute that has data, and nothing for one that has none', (name, first, third) => {
    expect(read(threeMinutes(), [stat('m', name)])).toEqual([
      [
        [0, first],
        [2, third],
      ],
    ])
  })

  it('takes periods of several minutes together', () => {
    expect(read(threeMinutes(), [stat('m', 'Sum', 180)])).toEqual([[[0, 20]]])
  })

  it.each<[string, readonly (readonly [number, number])[]]>([
    [
      '100*e/c',
      [
        [0, 400],
        [2, 400],
      ],
    ],
    [
      'e - c * 2',
      [
        [0, 8],
        [2, 2],
      ],
    ],
    [
      '(e - c) ^ 2',
      [
        [0, 144],
        [2, 9],
      ],
    ],
    [
      '-e',
      [
        [0, -16],
        [2, -4],
      ],
    ],
    ['e / (c - 1)', [[0, 16 / 3]]],
    [
      'FILL(e, 0)',
      [
        [0, 16],
        [1, 0],
        [2, 4],
      ],
    ],
    [
      'IF(e > 10, e, 0)',
      [
        [0, 16],
        [2, 0],
      ],
    ],
    [
      'IF(c >= 1 AND e < 10, 1, e)',
      [
        [0, 16],
        [2, 1],
      ],
    ],
    [
      'FILL(e, 1) OR 0',
      [
        [0, 1],
        [1, 1],
        [2, 1],
      ],
    ],
  ])('calculates %s period by period', (Expression, points) => {
    const hidden = { ReturnData: false }
    const queries = [
      { ...stat('e', 'Sum'), ...hidden },
      { ...stat('c', 'SampleCount'), ...hidden },
      { Id: 'x', Expression },
    ]
    expect(read(threeMinutes(), queries)).toEqual([points])
  })

  it.each<[string, readonly MetricDataQuery[]]>([
    ['no queries', []],
    ['two of one id', [stat('m', 'Sum'), stat('m', 'Sum')]],
    ['an id in capitals', [stat('M', 'Sum')]],
    ['neither metric nor expression', [{ Id: 'm' }]],
    ['a metric and an expression at once', [{ ...stat('m', 'Sum'), Expression: '1' }]],
    ['more than 500 queries', Array.from({ length: 501 }, (_, n) => stat(`m${n}`, 'Sum'))],
    ['a statistic that there is not', [stat('m', 'Most')]],
    ['a percentile above 100', [stat('m', 'p101')]],
    ['seconds', [stat('m', 'Sum', 10)]],
    ['an expression over nobody', [{ Id: 'x', Expression: 'gone + 1' }]],
    ['an expression over itself', [{ Id: 'x', Expression: 'x + 1' }]],
    ['an expression that is a number', [{ Id: 'x', Expression: '1 + 1' }]],
    ['an expression that does not end', [{ Id: 'x', Expression: '1 +' }]],
    ['an expression that goes on', [{ Id: 'x', Expression: '1 1' }]],
    ['a function that is not modeled', [stat('m', 'Sum'), { Id: 'x', Expression: 'ANOMALY_DETECTION_BAND(m)' }]],
  ])('refuses %s', (_, queries) => {
    expect(refusal(() => read(threeMinutes(), queries))).toMatch(/^400 (Invalid|Validation)/)
  })

  it('gives no values, and no zeros, for a metric that nobody has reported', () => {
    const Metric = { Namespace: 'Orders', MetricName: 'Unheard' }
    expect(read(threeMinutes(), [{ Id: 'm', MetricStat: { Metric, Period: 60, Stat: 'Sum' } }])).toEqual([[]])
  })

  it('takes the start of the time, not its end, and gives the youngest first', () => {
    const world = threeMinutes()
    const range = { StartTime: world.start, EndTime: after(world.start, minutes(2)) }
    const found = world.alarms.getMetricData({ MetricDataQueries: [stat('m', 'Sum')], ...range })
    expect(found.MetricDataResults).toEqual([
      { Id: 'm', Label: 'Errors', Timestamps: [world.start], Values: [16], StatusCode: 'Complete' },
    ])
    const all = world.alarms.getMetricData({
      MetricDataQueries: [stat('m', 'Sum')],
      StartTime: world.start,
      EndTime: world.clock.now(),
    })
    expect(all.MetricDataResults[0]?.Values).toEqual([4, 16])
  })
})

describe('GetMetricStatistics', () => {
  const ask = (world: VirtualWorld, change: object) =>
    world.alarms.getMetricStatistics({
      ...METRIC,
      StartTime: world.start,
      EndTime: world.clock.now(),
      Period: 60,
      Statistics: ['Sum', 'Average'],
      ...change,
    })

  it('gives the statistics asked for, with the unit', () => {
    const world = threeMinutes()
    expect(ask(world, { ExtendedStatistics: ['p50'] })).toEqual({
      Label: 'Errors',
      Datapoints: [
        { Timestamp: world.start, Sum: 16, Average: 4, ExtendedStatistics: { p50: 2 }, Unit: 'None' },
        { Timestamp: world.start + 120_000, Sum: 4, Average: 4, ExtendedStatistics: { p50: 4 }, Unit: 'None' },
      ],
    })
  })

  it('has nothing in another unit', () => {
    expect(ask(threeMinutes(), { Unit: 'Bytes' }).Datapoints).toEqual([])
  })

  it.each([
    ['no statistic', { Statistics: [] }],
    ['no time', { EndTime: instant(0) }],
    ['more than 1,440 periods', { StartTime: instant(0) }],
  ])('refuses %s', (_, change) => {
    expect(refusal(() => ask(threeMinutes(), change))).toMatch(/^400 (Invalid|Validation)/)
  })
})

const withSet = (change: object) => ({
  MetricData: [{ MetricName: 'a', StatisticValues: { SampleCount: 1, Sum: 1, Minimum: 1, Maximum: 1, ...change } }],
})

describe('PutMetricData', () => {
  it('takes values with counts, and sets of statistics, of which nobody knows the percentiles', () => {
    const world = makeWorld()
    const { Namespace, MetricName, Dimensions } = METRIC
    const put = (datum: object) => {
      world.alarms.putMetricData({ Namespace, MetricData: [{ MetricName, Dimensions, ...datum }] })
      world.clock.advance(minutes(1))
    }
    put({ Values: [1, 5], Counts: [9, 1] })
    put({ StatisticValues: { SampleCount: 10, Sum: 50, Minimum: 0, Maximum: 20 } })
    expect(read(world, [stat('a', 'Average'), stat('p', 'p90'), stat('x', 'Maximum')])).toEqual([
      [
        [0, 1.4],
        [1, 5],
      ],
      [[0, 1]],
      [
        [0, 5],
        [1, 20],
      ],
    ])
  })

  it('takes data of another time', () => {
    const world = makeWorld()
    const datum = { MetricName: 'Errors', Dimensions: METRIC.Dimensions, Value: 7 }
    world.clock.advance(minutes(5))
    const Timestamp = after(world.start, seconds(90))
    world.alarms.putMetricData({ Namespace: 'Orders', MetricData: [{ ...datum, Timestamp }] })
    expect(read(world, [stat('m', 'Sum')])).toEqual([[[1, 7]]])
  })

  it.each<[string, Partial<PutMetricDataInput>]>([
    ["one of AWS's namespaces", { Namespace: 'AWS/ApiGateway' }],
    ['nothing', { MetricData: [] }],
    ['a datum without value', { MetricData: [{ MetricName: 'a' }] }],
    ['a datum with two kinds of values', { MetricData: [{ MetricName: 'a', Value: 1, Values: [1] }] }],
    ['what is no number', { MetricData: [{ MetricName: 'a', Value: NaN }] }],
    ['a number that is too large', { MetricData: [{ MetricName: 'a', Value: 2 ** 361 }] }],
    ['a count that is no number', { MetricData: [{ MetricName: 'a', Values: [1], Counts: [NaN] }] }],
    ['a count below nothing', { MetricData: [{ MetricName: 'a', Values: [1], Counts: [-1] }] }],
    ['statistics that are no numbers', withSet({ Sum: NaN })],
    ['statistics of nothing', withSet({ SampleCount: -1 })],
    ['statistics with the least above the most', withSet({ Minimum: 2, Maximum: 1 })],
    ['data of no time', { MetricData: [{ MetricName: 'a', Value: 1, Timestamp: instant(NaN) }] }],
    ['more counts than values', { MetricData: [{ MetricName: 'a', Values: [1], Counts: [1, 2] }] }],
    ['data of last month', { MetricData: [{ MetricName: 'a', Value: 1, Timestamp: instant(0) }] }],
    ['more than 1,000 data', { MetricData: Array.from({ length: 1001 }, () => ({ MetricName: 'a', Value: 1 })) }],
  ])('refuses %s', (_, change) => {
    const input = { Namespace: 'Orders', MetricData: [{ MetricName: 'a', Value: 1 }], ...change }
    expect(refusal(() => makeWorld().alarms.putMetricData(input))).toMatch(/^400 (Invalid|Validation)/)
  })

  it('is forgotten after 15 days, however few data come', () => {
    const world = makeWorld({ minute: millis(10) })
    const sum = () =>
      world.alarms.getMetricStatistics({
        ...METRIC,
        StartTime: world.start,
        EndTime: after(world.start, millis(30)),
        Period: 60,
        Statistics: ['Sum'],
      }).Datapoints[0]?.Sum
    report(world, 7)
    world.clock.advance(millis(10 * 15 * 24 * 60))
    report(world, 8)
    expect(sum()).toBe(7)
    world.clock.advance(millis(10))
    expect(sum()).toBeUndefined()
  })

  it('is forgotten oldest first, in whatever order it came', () => {
    const world = makeWorld({ minute: millis(10) })
    const { Namespace, ...metric } = METRIC
    world.clock.advance(millis(10_000))
    report(world, 1)
    world.alarms.putMetricData({ Namespace, MetricData: [{ ...metric, Value: 2, Timestamp: world.start }] })
    for (let minute = 0; minute < 16 * 24 * 60; minute++) {
      world.clock.advance(millis(10))
      report(world, minute)
    }
    const kept = new Set<number>()
    for (const from of [world.start, after(world.clock.now(), millis(-10 * 15 * 24 * 60))]) {
      const { Datapoints } = world.alarms.getMetricStatistics({
        ...METRIC,
        StartTime: from,
        EndTime: after(from, millis(30)),
        Period: 60,
        Statistics: ['Sum'],
      })
      kept.add(Datapoints.length)
    }
    expect([...kept]).toEqual([0, 3])
  })

  it('takes no more room with the weeks', () => {
    let now = instant(0)
    const store = metricStore(
      () => minutes(1),
      () => now,
    )
    const series = store.series(METRIC, 'None')
    for (let minute = 0; minute < 20 * 24 * 60; minute++) {
      now = instant(minute * 60_000)
      store.record(series, now, { value: 1, count: 1 })
    }
    expect(series.minutes.size).toBeLessThanOrEqual(16 * 24 * 60)
    expect(Math.min(...series.minutes.keys())).toBeGreaterThan(0)
  })

  it('is forgotten after 15 days with data', () => {
    const world = makeWorld({ minute: millis(10) })
    const days = 15 * 24 * 60
    for (let minute = 0; minute <= days; minute++) {
      report(world, minute)
      world.clock.advance(millis(10))
    }
    const { Datapoints } = world.alarms.getMetricStatistics({
      ...METRIC,
      StartTime: world.start,
      EndTime: after(world.start, millis(30)),
      Period: 60,
      Statistics: ['Sum'],
    })
    expect(Datapoints.map(({ Sum }) => Sum)).toEqual([1, 2])
  })
})

describe('ListMetrics', () => {
  it('gives every metric once, by namespace, name and dimensions', () => {
    const world = threeMinutes()
    world.alarms.putMetricData({ Namespace: 'Users', MetricData: [{ MetricName: 'Errors', Value: 1 }] })
    const names = (input: object) => world.alarms.listMetrics(input).Metrics.map(({ Namespace }) => Namespace)
    expect(world.alarms.listMetrics({ Namespace: 'Orders' })).toEqual({ Metrics: [METRIC] })
    expect(names({ MetricName: 'Errors' })).toEqual(['Orders', 'Users'])
    expect(names({ Dimensions: [{ Name: 'Shop' }] })).toEqual(['Orders'])
    expect(names({ Dimensions: [{ Name: 'Shop', Value: 'south' }] })).toEqual([])
  })

  it.each(['-1', 'abc', '1.5', ''])('refuses the token %j', (NextToken) => {
    const world = threeMinutes()
    expect(refusal(() => world.alarms.listMetrics({ NextToken }))).toContain('400 InvalidNextToken')
    expect(refusal(() => world.alarms.describeAlarms({ NextToken }))).toContain('400 InvalidNextToken')
  })

  it('gives pages of 500', () => {
    const world = makeWorld()
    const MetricData = Array.from({ length: 501 }, (_, place) => ({ MetricName: `m${place}`, Value: 1 }))
    world.alarms.putMetricData({ Namespace: 'Orders', MetricData })
    const page = world.alarms.listMetrics({})
    expect([page.Metrics.length, world.alarms.listMetrics({ NextToken: page.NextToken }).Metrics.length]).toEqual([
      500, 1,
    ])
  })
})
