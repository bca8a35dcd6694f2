import { describe, expect, it } from '@jest/globals'
import { judgeAlarms, NOBODY } from '../../src/judge/alarms'
import { type Verdict, worst } from '../../src/judge/verdict'
import type { Alarm } from '../../src/ports/cloud'

const alarm = (name: string, state: Alarm['state']): Alarm => ({ name, state, since: undefined, reason: '' })

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
    const firing = judgeAlarms(['a'], [alarm('a', 'ALARM')], new Set(['a']))
    expect([firing.verdict.kind, [...firing.excused]]).toEqual(['healthy', ['a']])
    const silent = judgeAlarms(['a'], [alarm('a', 'INSUFFICIENT_DATA')], firing.excused)
    expect([...silent.excused]).toEqual(['a'])
    const over = judgeAlarms(['a'], [alarm('a', 'OK')], silent.excused)
    expect([...over.excused]).toEqual([])
    expect(judgeAlarms(['a'], [alarm('a', 'ALARM')], over.excused).verdict).toEqual({
      kind: 'breached',
      reason: 'alarm a is in ALARM',
    })
  })
})

describe('worst', () => {
  const all: readonly Verdict[] = [
    { kind: 'healthy' },
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
      expect([worst(upTo).kind, worst(upTo.toReversed()).kind]).toEqual([kind, kind])
    },
  )
  it('is healthy when there is nothing to judge by', () => {
    expect(worst([]).kind).toBe('healthy')
  })
})
