import { describe, expect, it } from '@jest/globals'
import type { CanarySpec } from '../../src/config/config'
import { after, instant, minutes, percent } from '../../src/domain/units'
import { alarmRemarks, flapped, judgeAlarms, NOBODY } from '../../src/judge/alarms'
import { type Verdict, worst } from '../../src/judge/verdict'
import type { Alarm } from '../../src/ports/cloud'

const alarm = (name: string, state: Alarm['state']): Alarm => ({
  name,
  state,
  since: undefined,
  reason: '',
  firesAfter: undefined,
  actionsEnabled: true,
})

const CANARY: CanarySpec = {
  at: { file: 'stages.yml', line: 1, column: 1 },
  useStageCache: false,
  steps: [{ traffic: percent(5), hold: minutes(5), approve: false }],
  bake: minutes(0),
  poll: minutes(1),
  alarms: ['a'],
  alarmsAt: [],
  onFiring: 'refuse',
  onNoData: 'wait',
  maxWait: minutes(60),
  maxPause: minutes(600),
  onCancel: 'rollback',
  analysis: undefined,
  deadManSwitch: undefined,
  lease: minutes(15),
}

describe('judgeAlarms', () => {
  it.each<[string, Alarm[], Verdict['kind']]>([
    ['all OK', [alarm('a', 'OK'), alarm('b', 'OK')], 'healthy'],
    ['one fires', [alarm('a', 'OK'), alarm('b', 'ALARM')], 'breached'],
    ['one is gone', [alarm('a', 'OK')], 'unknown'],
    ['one is silent', [alarm('a', 'OK'), alarm('b', 'INSUFFICIENT_DATA')], 'no-data'],
    ['one fires, one is gone', [alarm('a', 'ALARM')], 'breached'],
    ['one is silent, one is gone', [alarm('a', 'INSUFFICIENT_DATA')], 'unknown'],
    ['none is there', [], 'unknown'],
  ])('%s', (_, seen, kind) => {
    expect(judgeAlarms(['a', 'b'], seen, NOBODY).verdict.kind).toBe(kind)
  })

  it('excuses an alarm until it has been OK once', () => {
    const firing = judgeAlarms(['a'], [alarm('a', 'ALARM')], new Map([['a', alarm('a', 'ALARM')]]))
    expect([firing.verdict.kind, [...firing.excused.keys()]]).toEqual(['healthy', ['a']])
    const silent = judgeAlarms(['a'], [alarm('a', 'INSUFFICIENT_DATA')], firing.excused)
    expect([...silent.excused.keys()]).toEqual(['a'])
    const over = judgeAlarms(['a'], [alarm('a', 'OK')], silent.excused)
    expect([...over.excused.keys()]).toEqual([])
    expect(judgeAlarms(['a'], [alarm('a', 'ALARM')], over.excused).verdict).toEqual({
      kind: 'breached',
      reason: 'alarm a is in ALARM',
      detail: '',
    })
  })
})

describe('worst', () => {
  const all: readonly Verdict[] = [
    { kind: 'healthy' },
    { kind: 'unsettled', why: '' },
    { kind: 'doubt', why: '' },
    { kind: 'few', why: '' },
    { kind: 'quiet', why: '', isSettled: true },
    { kind: 'no-data', why: '' },
    { kind: 'unknown', why: '' },
    { kind: 'cancelled' },
    { kind: 'breached', reason: '' },
    { kind: 'lost', why: '' },
  ]
  it.each(all.map((verdict, index) => [verdict.kind, index] as const))(
    '%s wins over what is lighter',
    (kind, index) => {
      const upTo = all.slice(0, index + 1)
      expect([worst(upTo, 'wait').kind, worst(upTo.toReversed(), 'wait').kind]).toEqual([kind, kind])
    },
  )

  it.each(['unsettled', 'doubt', 'few'] as const)(
    '%s is not hidden by missing data that are no reason to stay',
    (kind) => {
      const both: readonly Verdict[] = [
        { kind: 'no-data', why: '' },
        { kind, why: '' },
        { kind: 'quiet', why: '', isSettled: true },
      ]
      expect(worst(both, 'continue').kind).toBe(kind)
    },
  )

  it('is healthy when there is nothing to judge by', () => {
    expect(worst([], 'wait').kind).toBe('healthy')
  })
})

describe('an alarm that changed', () => {
  const NOON = instant(Date.UTC(2026, 10, 21, 12))
  const since = (minute: number) => after(NOON, minutes(minute))
  const firing = (minute: number): Alarm => ({ ...alarm('a', 'ALARM'), since: since(minute), reason: '7 > 5' })

  it('between two looks is excused no longer: it was something else in between', () => {
    const before = new Map([['a', firing(0)]])
    expect(judgeAlarms(['a'], [firing(0)], before).verdict.kind).toBe('healthy')
    expect(judgeAlarms(['a'], [firing(1)], before).verdict.kind).toBe('breached')
  })

  it('before the canary had traffic rolls back all the same, and says so', () => {
    expect(judgeAlarms(['a'], [firing(0)], NOBODY, since(1)).verdict).toEqual({
      kind: 'breached',
      reason: 'alarm a is in ALARM, since 2026-11-21T12:00:00.000Z, before the canary had traffic',
      detail: '7 > 5',
    })
    expect(judgeAlarms(['a'], [firing(2)], NOBODY, since(1)).verdict).toMatchObject({ reason: 'alarm a is in ALARM' })
  })

  it('from OK and back between two looks is noticed', () => {
    const ok = (minute: number): Alarm => ({ ...alarm('a', 'OK'), since: since(minute) })
    expect(flapped([ok(0)], [ok(1)])).toEqual(['a'])
    expect(flapped([ok(0)], [ok(0)])).toEqual([])
    expect(flapped([firing(0)], [ok(1)])).toEqual([])
  })
})

describe('a remark', () => {
  const spec = (holds: readonly number[]): CanarySpec => ({
    ...CANARY,
    alarms: ['a'],
    steps: holds.map((hold, index) => ({ traffic: percent(index + 1), hold: minutes(hold), approve: false })) as never,
  })
  it.each([
    ['an hour behind five minutes', 60, [5, 10], 1],
    ['five minutes behind one', 5, [1], 0],
    ['as long as the shortest hold', 10, [20, 10], 0],
    ['longer than the shortest hold', 11, [20, 10], 1],
  ] as const)('is made of an alarm that looks back over %s or not', (_, window, holds, count) => {
    const seen = [{ ...alarm('a', 'OK'), firesAfter: minutes(window) }]
    expect(alarmRemarks(spec(holds), seen)).toHaveLength(count)
  })

  it('is made of disabled actions', () => {
    expect(alarmRemarks(spec([5]), [{ ...alarm('a', 'OK'), actionsEnabled: false }])).toEqual([
      'the actions of alarm a are disabled; its state counts all the same',
    ])
  })
})
