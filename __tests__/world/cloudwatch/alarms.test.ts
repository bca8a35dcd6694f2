import { describe, expect, it } from '@jest/globals'
import { minutes } from '../../../src/domain/units'
import { makeWorld } from '../../../src/world/world'
import { refusal } from '../orders'
import { ERRORS } from './errors-alarm'

const ALL = ['MetricAlarm', 'CompositeAlarm']

describe('DescribeAlarms', () => {
  it('leaves out names that nobody knows', () => {
    const world = makeWorld()
    world.alarms.set('a', 'OK')
    const found = world.alarms.describeAlarms({ AlarmNames: ['a', 'gone'], AlarmTypes: ALL })
    expect(found.MetricAlarms.map(({ AlarmName }) => AlarmName)).toEqual(['a'])
  })

  it('gives metric alarms only, unless composite ones are asked for', () => {
    const world = makeWorld()
    world.alarms.set('a', 'OK')
    world.alarms.set('b', 'ALARM', 'a is', { composite: true })
    expect(world.alarms.describeAlarms({}).CompositeAlarms).toEqual([])
    expect(world.alarms.describeAlarms({ AlarmTypes: ALL }).CompositeAlarms).toMatchObject([
      { AlarmName: 'b', StateValue: 'ALARM', StateReason: 'a is' },
    ])
  })

  it('selects by prefix and by state, and gives pages', () => {
    const world = makeWorld()
    for (const name of ['orders-1', 'orders-2', 'orders-3', 'users-1']) world.alarms.set(name, 'OK')
    world.alarms.set('orders-3', 'ALARM')
    const query = { AlarmNamePrefix: 'orders-', StateValue: 'OK', MaxRecords: 1 } as const
    const page = world.alarms.describeAlarms(query)
    const next = world.alarms.describeAlarms({ ...query, NextToken: page.NextToken })
    expect([page, next].flatMap(({ MetricAlarms }) => MetricAlarms.map((one) => one.AlarmName))).toEqual([
      'orders-1',
      'orders-2',
    ])
    expect(next).not.toHaveProperty('NextToken')
  })

  it.each([
    ['names and a prefix at once', { AlarmNames: ['a'], AlarmNamePrefix: 'a' }],
    ['more than a hundred names', { AlarmNames: Array.from({ length: 101 }, (_, n) => `a${n}`) }],
    ['a page of none', { MaxRecords: 0 }],
    ['a page of more than a hundred', { MaxRecords: 101 }],
  ])('refuses %s', (_, input) => {
    expect(refusal(() => makeWorld().alarms.describeAlarms(input))).toContain('400 ValidationError')
  })
})

describe('an alarm', () => {
  it('tells when it last changed its state, and when it was last set', () => {
    const world = makeWorld()
    world.alarms.set('a', 'OK')
    world.clock.advance(minutes(1))
    world.alarms.set('a', 'ALARM', 'crossed')
    world.clock.advance(minutes(1))
    world.alarms.set('a', 'ALARM', 'still')
    expect(world.alarms.describeAlarms({}).MetricAlarms[0]).toMatchObject({
      AlarmArn: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a',
      StateReason: 'still',
      StateTransitionedTimestamp: world.start + 60_000,
      StateUpdatedTimestamp: world.start + 120_000,
    })
  })

  it('that is new has not been evaluated yet; putting it again leaves its state', () => {
    const world = makeWorld()
    world.alarms.putMetricAlarm(ERRORS)
    expect(world.alarms.describeAlarms({}).MetricAlarms[0]).toMatchObject({
      StateValue: 'INSUFFICIENT_DATA',
      StateReason: 'Unchecked: Initial alarm creation',
    })
    world.alarms.set('errors', 'OK')
    world.alarms.putMetricAlarm({ ...ERRORS, Threshold: 5 })
    expect(world.alarms.describeAlarms({}).MetricAlarms[0]).toMatchObject({ StateValue: 'OK', Threshold: 5 })
  })

  it('can be set through CloudWatch when it exists', () => {
    const world = makeWorld()
    const input = { AlarmName: 'a', StateValue: 'ALARM', StateReason: 'a test' } as const
    expect(refusal(() => world.alarms.setAlarmState(input))).toContain('404 ResourceNotFound')
    world.alarms.set('a', 'OK', 'by hand', { composite: true })
    world.alarms.setAlarmState(input)
    expect(world.alarms.describeAlarms({ AlarmTypes: ALL }).CompositeAlarms).toMatchObject([{ StateValue: 'ALARM' }])
  })

  it('is told why it was set in JSON, until it is set again', () => {
    const world = makeWorld()
    world.alarms.set('a', 'OK')
    const input = { AlarmName: 'a', StateValue: 'ALARM', StateReason: 'a test' } as const
    expect(refusal(() => world.alarms.setAlarmState({ ...input, StateReasonData: '{bad' }))).toContain(
      '400 InvalidFormat',
    )
    expect(world.alarms.describeAlarms({}).MetricAlarms).toMatchObject([{ StateValue: 'OK' }])
    world.alarms.setAlarmState({ ...input, StateReasonData: '{"a":1}' })
    expect(world.alarms.describeAlarms({}).MetricAlarms).toMatchObject([{ StateReasonData: '{"a":1}' }])
    world.alarms.setAlarmState(input)
    expect(world.alarms.describeAlarms({}).MetricAlarms[0]).not.toHaveProperty('StateReasonData')
  })

  it('of one metric has a period (from memory)', () => {
    const put = () => makeWorld().alarms.putMetricAlarm({ ...ERRORS, Period: undefined })
    expect(refusal(put)).toContain('400 ValidationError')
  })

  it('that a script has made keeps its state, however long', () => {
    const world = makeWorld()
    world.alarms.set('a', 'ALARM')
    world.alarms.putMetricAlarm(ERRORS)
    world.clock.advance(minutes(30))
    expect(world.alarms.describeAlarms({ AlarmNames: ['a'] }).MetricAlarms).toMatchObject([{ StateValue: 'ALARM' }])
  })

  it('goes when it is removed or deleted', () => {
    const world = makeWorld()
    world.alarms.set('a', 'OK')
    world.alarms.set('b', 'OK')
    world.alarms.remove('a')
    world.alarms.deleteAlarms({ AlarmNames: ['b', 'gone'] })
    expect(world.alarms.describeAlarms({}).MetricAlarms).toEqual([])
  })
})
