import { describe, expect, it } from '@jest/globals'
import { type AlarmShape, toAlarm } from '../../src/aws/alarms'
import { instant } from '../../src/domain/units'

const MINUTE = 60_000
const told = (alarm: AlarmShape) => toAlarm(alarm, undefined)

describe('how long it takes an alarm to fire', () => {
  it.each<[string, AlarmShape, number | undefined]>([
    ['periods times datapoints', { Period: 300, EvaluationPeriods: 5, DatapointsToAlarm: 3 }, 15 * MINUTE],
    ['all periods when it names no datapoints', { Period: 60, EvaluationPeriods: 5 }, 5 * MINUTE],
    [
      'the longest period of several metrics',
      {
        EvaluationPeriods: 2,
        Metrics: [{ MetricStat: { Period: 60 } }, { MetricStat: { Period: 3600 } }, { Period: 300 }, {}],
      },
      120 * MINUTE,
    ],
    ['the period of an expression', { EvaluationPeriods: 1, Metrics: [{ Period: 300 }] }, 5 * MINUTE],
    ['unknown for a composite alarm', {}, undefined],
    ['unknown without a period', { EvaluationPeriods: 1, Metrics: [{}] }, undefined],
  ])('%s', (_, alarm, expected) => {
    expect(told(alarm).firesAfter).toBe(expected)
  })
})

describe('an alarm', () => {
  it('that tells nothing is one of which nothing is known, and whose actions are not switched off', () => {
    expect(told({})).toEqual({
      name: '',
      state: 'INSUFFICIENT_DATA',
      since: undefined,
      reason: '',
      firesAfter: undefined,
      actionsEnabled: true,
    })
  })

  it('keeps what it tells', () => {
    const alarm = {
      AlarmName: 'orders-5xx',
      StateValue: 'ALARM',
      StateReason: 'crossed',
      ActionsEnabled: false,
    } as const
    expect(toAlarm(alarm, instant(7))).toMatchObject({
      name: 'orders-5xx',
      state: 'ALARM',
      since: 7,
      reason: 'crossed',
      actionsEnabled: false,
    })
  })
})
