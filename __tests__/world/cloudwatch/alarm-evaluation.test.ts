import { describe, expect, it } from '@jest/globals'
import { instant } from '../../../src/domain/units'
import { judged, operatorOf, type Terms, treatmentOf } from '../../../src/world/cloudwatch/alarm-evaluation'
import { refusal } from '../orders'

const terms = (change: Partial<Terms>): Terms => ({
  periods: 3,
  toAlarm: 3,
  threshold: 1,
  operator: 'GreaterThanThreshold',
  missing: 'missing',
  ...change,
})

/** `0` is fine, `X` breaches, `-` is missing. */
const pointsOf = (drawing: string) =>
  drawing
    .split(' ')
    .flatMap((mark, place) => (mark === '-' ? [] : [{ at: instant(place * 60_000), value: mark === 'X' ? 5 : 0 }]))

const TREATMENTS = ['missing', 'ignore', 'breaching', 'notBreaching'] as const

// The tables of AWS's page "Configuring how CloudWatch alarms treat missing data".
describe('missing data', () => {
  it.each([
    ['0 - X - X', 3, 'OK', 'OK', 'OK', 'OK'],
    ['0 - - - -', 3, 'OK', 'OK', 'OK', 'OK'],
    ['- - - - -', 3, 'INSUFFICIENT_DATA', undefined, 'ALARM', 'OK'],
    ['0 X X - X', 3, 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
    ['- - X - -', 3, 'ALARM', undefined, 'ALARM', 'OK'],
    ['0 - X - X', 2, 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
    ['0 0 X 0 X', 2, 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
    ['0 - X - -', 2, 'OK', 'OK', 'ALARM', 'OK'],
    ['- - - - 0', 2, 'OK', 'OK', 'ALARM', 'OK'],
    ['- - - X -', 2, 'ALARM', undefined, 'ALARM', 'OK'],
  ])(
    '%s with %i of 3 is %s, %s, %s, %s when it is missing, ignored, breaching, not breaching',
    (drawing, toAlarm, ...states) => {
      const found = TREATMENTS.map((missing) => judged(pointsOf(drawing), terms({ toAlarm, missing })).state)
      expect(found).toEqual(states)
    },
  )
})

describe('a threshold', () => {
  it.each([
    ['GreaterThanThreshold', ['OK', 'OK', 'ALARM']],
    ['GreaterThanOrEqualToThreshold', ['OK', 'ALARM', 'ALARM']],
    ['LessThanThreshold', ['ALARM', 'OK', 'OK']],
    ['LessThanOrEqualToThreshold', ['ALARM', 'ALARM', 'OK']],
  ])('with %s is crossed below, at and above it: %j', (operator, states) => {
    const one = terms({ periods: 1, toAlarm: 1, operator: operatorOf(operator) })
    expect([0, 1, 2].map((value) => judged([{ at: instant(0), value }], one).state)).toEqual(states)
  })

  it('is told with the data that crossed it', () => {
    const points = [5, 0, 7].map((value, minute) => ({ at: instant(1_795_176_000_000 + minute * 60_000), value }))
    expect(judged(points, terms({ toAlarm: 2 }))).toEqual({
      state: 'ALARM',
      reason:
        'Threshold Crossed: 2 out of the last 3 datapoints [5.0 (20/11/26 12:00:00), 7.0 (20/11/26 12:02:00)] were greater than the threshold (1.0) (minimum 2 datapoints for OK -> ALARM transition).',
    })
    expect(judged(points.slice(1, 2), terms({ periods: 1, toAlarm: 1 })).reason).toBe(
      'Threshold Crossed: 1 out of the last 1 datapoints [0.0 (20/11/26 12:01:00)] was not greater than the threshold (1.0) (minimum 1 datapoint for ALARM -> OK transition).',
    )
  })

  it.each([
    ['missing', 'Insufficient Data: 3 datapoints were unknown.'],
    [
      'breaching',
      'Threshold Crossed: no datapoints were received for 3 periods and 3 missing datapoints were treated as [Breaching].',
    ],
  ] as const)('without any data, %s, is told so', (missing, reason) => {
    expect(judged([], terms({ missing })).reason).toBe(reason)
  })

  it('is refused with an operator or a treatment that is not modeled', () => {
    expect(refusal(() => operatorOf('GreaterThanUpperThreshold'))).toContain('400 InvalidParameterValue')
    expect(refusal(() => treatmentOf('nothing'))).toContain('400 InvalidParameterValue')
  })
})
