import { describe, expect, it } from '@jest/globals'
import { millis, minutes, seconds } from '../../../src/domain/units'
import { makeWorld } from '../../../src/world/world'
import { refusal } from '../orders'
import { alarmOf, ERRORS, report, stateOf } from './errors-alarm'

describe('a metric alarm', () => {
  it('is evaluated when the minute is over, and not before', () => {
    const world = makeWorld()
    world.alarms.putMetricAlarm(ERRORS)
    report(world, 1, 1)
    world.clock.advance(seconds(59))
    expect(stateOf(world)).toBe('INSUFFICIENT_DATA')
    world.clock.advance(seconds(1))
    expect(stateOf(world)).toBe('ALARM')
  })

  it('dates a change to the end of the minute that made it, whenever somebody looks', () => {
    const world = makeWorld()
    world.alarms.putMetricAlarm({ ...ERRORS, TreatMissingData: 'notBreaching' })
    world.clock.advance(minutes(3))
    report(world, 5)
    world.clock.advance(minutes(2))
    expect(alarmOf(world)).toMatchObject({ StateValue: 'ALARM', StateTransitionedTimestamp: world.start + 240_000 })
    world.clock.advance(minutes(60))
    expect(alarmOf(world)).toMatchObject({ StateValue: 'OK' })
  })

  it('lives by the minute of the world', () => {
    const world = makeWorld({ minute: millis(200) })
    world.alarms.putMetricAlarm(ERRORS)
    report(world, 2)
    world.clock.advance(millis(200))
    expect(stateOf(world)).toBe('ALARM')
  })

  it('set by hand returns to what its data say, unless it ignores that there are none (service model: "temporarily")', () => {
    const world = makeWorld()
    for (const TreatMissingData of ['ignore', 'notBreaching']) {
      world.alarms.putMetricAlarm({ ...ERRORS, AlarmName: TreatMissingData, TreatMissingData })
      world.alarms.setAlarmState({ AlarmName: TreatMissingData, StateValue: 'ALARM', StateReason: 'a test' })
    }
    expect([stateOf(world, 'ignore'), stateOf(world, 'notBreaching')]).toEqual(['ALARM', 'ALARM'])
    world.clock.advance(minutes(1))
    expect([stateOf(world, 'ignore'), stateOf(world, 'notBreaching')]).toEqual(['ALARM', 'OK'])
  })

  it('can look at one expression over several metrics', () => {
    const world = makeWorld()
    const stat = (Stat: string) => ({ Metric: { Namespace: 'Orders', MetricName: 'Errors' }, Period: 60, Stat })
    world.alarms.putMetricAlarm({
      AlarmName: 'rate',
      EvaluationPeriods: 1,
      Threshold: 10,
      ComparisonOperator: 'GreaterThanThreshold',
      Metrics: [
        { Id: 'e', MetricStat: stat('Sum'), ReturnData: false },
        { Id: 'c', MetricStat: stat('SampleCount'), ReturnData: false },
        { Id: 'rate', Expression: '100*e/c' },
      ],
    })
    const values = (bad: number) =>
      Array.from({ length: 100 }, (_, place) => ({ MetricName: 'Errors', Value: place < bad ? 1 : 0 }))
    world.alarms.putMetricData({ Namespace: 'Orders', MetricData: values(10) })
    world.clock.advance(minutes(1))
    expect(stateOf(world, 'rate')).toBe('OK')
    world.alarms.putMetricData({ Namespace: 'Orders', MetricData: values(11) })
    world.clock.advance(minutes(1))
    expect(stateOf(world, 'rate')).toBe('ALARM')
  })

  it.each([
    ['neither a metric nor an expression', { MetricName: undefined }],
    ['no namespace', { Namespace: undefined }],
    ['no statistic', { Statistic: undefined }],
    ['two statistics', { ExtendedStatistic: 'p99' }],
    ['a statistic that there is not', { Statistic: 'Median' }],
    ['half a minute', { Period: 30 }],
    ['no periods', { EvaluationPeriods: 0 }],
    ['more data to alarm than periods', { DatapointsToAlarm: 2 }],
    ['no threshold', { Threshold: NaN }],
  ])('with %s is refused', (_, change) => {
    const world = makeWorld()
    expect(refusal(() => world.alarms.putMetricAlarm({ ...ERRORS, ...change }))).toMatch(/^400 (Invalid|Validation)/)
    expect(world.alarms.describeAlarms({}).MetricAlarms).toEqual([])
  })
})

describe('a composite alarm', () => {
  const withTwo = (AlarmRule: string) => {
    const world = makeWorld()
    world.alarms.set('a', 'OK')
    world.alarms.set('b b', 'OK')
    world.alarms.putCompositeAlarm({ AlarmName: 'both', AlarmRule })
    return world
  }

  it.each([
    ['ALARM(a)', true, false, true],
    ['ALARM("a") AND ALARM("b b")', false, false, true],
    ['ALARM(a) OR NOT OK("b b")', true, true, true],
    ['(TRUE AND ALARM(a)) OR FALSE', true, false, true],
    ['ALARM("arn:aws:cloudwatch:eu-west-1:111122223333:alarm:b b")', false, true, true],
    ['NOT (OK(a) AND OK("b b")) AND NOT INSUFFICIENT_DATA(a)', true, true, true],
  ])('follows its rule %s at once', (rule, ofA, ofB, ofBoth) => {
    const isAlarm = (...names: readonly string[]) => {
      const world = withTwo(rule)
      expect(stateOf(world, 'both')).toBe('OK')
      for (const name of names) world.alarms.set(name, 'ALARM')
      return stateOf(world, 'both') === 'ALARM'
    }
    expect([isAlarm('a'), isAlarm('b b'), isAlarm('a', 'b b')]).toEqual([ofA, ofB, ofBoth])
  })

  it('follows composite alarms too', () => {
    const world = withTwo('ALARM(a)')
    world.alarms.putCompositeAlarm({ AlarmName: 'above', AlarmRule: 'NOT OK(both)' })
    world.alarms.set('a', 'ALARM')
    expect(stateOf(world, 'above')).toBe('ALARM')
  })

  it('set by hand follows its rule again after a minute', () => {
    const world = withTwo('ALARM(a)')
    world.alarms.setAlarmState({ AlarmName: 'both', StateValue: 'ALARM', StateReason: 'a test' })
    expect(stateOf(world, 'both')).toBe('ALARM')
    world.clock.advance(minutes(1))
    expect(stateOf(world, 'both')).toBe('OK')
  })

  it.each(['', 'ALARM', 'ALARM(a', 'ALARM(a) b', 'LOUD(a)', 'ALARM(a) AND', 'ALARM(gone)', 'AT_LEAST(1, ALARM, (a))'])(
    'with the rule %j is refused',
    (rule) => {
      expect(refusal(() => withTwo(rule))).toContain('400 ValidationError')
    },
  )
})
