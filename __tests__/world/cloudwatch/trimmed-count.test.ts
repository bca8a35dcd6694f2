import { describe, expect, it } from '@jest/globals'
import { minutes } from '../../../src/domain/units'
import type { Metric } from '../../../src/world/cloudwatch/shapes'
import { makeWorld, type VirtualWorld } from '../../../src/world/world'
import { refusal } from '../orders'
import { METRIC, report } from './errors-alarm'
import { stageMetric } from './gateway-metrics'

const values = (world: VirtualWorld, Stat: string, metric: Metric = METRIC) => {
  const { MetricDataResults } = world.alarms.getMetricData({
    MetricDataQueries: [{ Id: 'm', MetricStat: { Metric: metric, Period: 60, Stat } }],
    StartTime: world.start,
    EndTime: world.clock.now(),
  })
  return MetricDataResults[0]?.Values
}

const after = (...reported: readonly number[]) => {
  const world = makeWorld()
  report(world, ...reported)
  world.clock.advance(minutes(1))
  return world
}

describe('the trimmed count', () => {
  it.each([
    ['TC(100:300)', [2]],
    ['TC(99.5:100)', [1]],
    ['TC(100:)', [3]],
    ['TC(:100)', [2]],
    ['TC(0:)', [4]],
    ['TC(400:)', []],
  ])('leaves out the lower bound and takes the upper one: %s', (stat, expected) => {
    expect(values(after(0, 100, 200, 300, 400), stat)).toEqual(expected)
  })

  it.each(['TC(:)', 'TC(1)', 'TC(-1:2)', 'TC(10%:90%)', 'tc(1:2)', 'TC(1:2) '])('refuses %s', (stat) => {
    expect(refusal(() => values(after(1), stat))).toMatch(/^400 InvalidParameterValue/)
  })

  it('is not known of values below 0', () => {
    expect(values(after(-1, 5), 'TC(0:)')).toEqual([])
  })

  it('is not known of a set of statistics', () => {
    const { Namespace, ...metric } = METRIC
    const world = makeWorld()
    const StatisticValues = { SampleCount: 2, Sum: 30, Minimum: 10, Maximum: 20 }
    world.alarms.putMetricData({ Namespace, MetricData: [{ ...metric, StatisticValues }] })
    world.clock.advance(minutes(1))
    expect(values(world, 'TC(0:)')).toEqual([])
  })

  it.each([
    [true, [1], { 'TC(100:)': 1 }],
    [false, [], {}],
  ])("of API Gateway's latencies is there by the world's law only: %s", (countsLatencies, counted, extended) => {
    const world = makeWorld()
    world.law.countsLatencies = countsLatencies
    const latency = stageMetric('Latency', 'prod')
    const samples = [50, 150].map((value) => ({ value, count: 1 }))
    world.alarms.metrics.add(latency, world.start, samples, 'Milliseconds')
    report(world, 150)
    world.clock.advance(minutes(1))
    expect(values(world, 'TC(100:)', latency)).toEqual(counted)
    expect([values(world, 'p99', latency), values(world, 'TC(100:)')]).toEqual([[150], [1]])
    const { Datapoints } = world.alarms.getMetricStatistics({
      ...latency,
      StartTime: world.start,
      EndTime: world.clock.now(),
      Period: 60,
      ExtendedStatistics: ['TC(100:)'],
    })
    expect(Datapoints.map((one) => one.ExtendedStatistics)).toEqual([extended])
  })
})
