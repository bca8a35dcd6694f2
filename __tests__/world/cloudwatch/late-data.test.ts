import { describe, expect, it } from '@jest/globals'
import { after, minutes, seconds } from '../../../src/domain/units'
import { makeWorld, type VirtualWorld } from '../../../src/world/world'
import { ERRORS, METRIC, report, stateOf } from './errors-alarm'
import { addCounts, stageMetric } from './gateway-metrics'

/** What there is to see now of each minute since the start. */
const seen = (world: VirtualWorld, Metric = METRIC, Stat = 'Sum') =>
  world.alarms.getMetricData({
    MetricDataQueries: [{ Id: 'm', MetricStat: { Metric, Period: 60, Stat } }],
    StartTime: world.start,
    EndTime: after(world.clock.now(), minutes(1)),
    ScanBy: 'TimestampAscending',
  }).MetricDataResults[0]?.Values

describe('the data of a minute', () => {
  it('are there while it runs, unless the law delays them', () => {
    const world = makeWorld()
    report(world, 7)
    expect(seen(world)).toEqual([7])
  })

  it('arrive so long after its end as the law says, all at once', () => {
    const world = makeWorld({ metricDelay: seconds(90) })
    report(world, 7)
    world.clock.advance(minutes(1))
    report(world, 8)
    world.clock.advance(seconds(89))
    expect(seen(world)).toEqual([])
    world.clock.advance(seconds(1))
    expect(seen(world)).toEqual([7])
    world.clock.advance(minutes(1))
    expect(seen(world)).toEqual([7, 8])
  })

  it('are as late for GetMetricStatistics', () => {
    const world = makeWorld({ metricDelay: seconds(90) })
    report(world, 7)
    const count = () =>
      world.alarms.getMetricStatistics({
        ...METRIC,
        StartTime: world.start,
        EndTime: after(world.start, minutes(1)),
        Period: 60,
        Statistics: ['Sum'],
      }).Datapoints.length
    world.clock.advance(seconds(149))
    const before = count()
    world.clock.advance(seconds(1))
    expect([before, count()]).toEqual([0, 1])
  })

  it.each([
    ['at once', 0, 1],
    ['90 s late', 90, 3],
  ])('set an alarm off in the minute in which they arrive: %s', (_, late, minute) => {
    const world = makeWorld({ metricDelay: seconds(late) })
    world.alarms.putMetricAlarm({ ...ERRORS, TreatMissingData: 'notBreaching' })
    report(world, 7)
    const states = Array.from({ length: 5 }, () => {
      const state = stateOf(world)
      world.clock.advance(minutes(1))
      return state
    })
    expect(states.indexOf('ALARM')).toBe(minute)
  })

  it('are revised by what is added later', () => {
    const world = makeWorld({ metricDelay: seconds(60) })
    addCounts(world, 'prod', world.start, { Count: 100, '5XXError': 1 })
    world.at(3, () => addCounts(world, 'prod', world.start, { Count: 50, '5XXError': 9, CacheHitCount: 20 }))
    const counts = () => [
      seen(world, stageMetric('Count', 'prod'), 'SampleCount'),
      seen(world, stageMetric('5XXError', 'prod')),
      seen(world, stageMetric('CacheHitCount', 'prod')),
    ]
    world.clock.advance(minutes(2))
    expect(counts()).toEqual([[100], [1], []])
    world.clock.advance(minutes(1))
    expect(counts()).toEqual([[150], [10], [20]])
  })
})
