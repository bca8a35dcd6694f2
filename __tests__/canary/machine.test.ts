import { describe, expect, it } from '@jest/globals'
import { decide, enter, UNKNOWN_BUDGET } from '../../src/canary/machine'
import type { CanaryState, Holding } from '../../src/canary/state'
import type { CanarySpec } from '../../src/config/config'
import { after, instant, minutes, percent, seconds } from '../../src/domain/units'
import type { Verdict } from '../../src/judge/verdict'

const at = { file: 'stages.yml', line: 1, column: 1 }
const step = (traffic: number, approve = false) => ({ traffic: percent(traffic), hold: minutes(5), approve })
const spec = (changes: Partial<CanarySpec> = {}): CanarySpec => ({
  at,
  useStageCache: false,
  steps: [step(5), step(50, true)],
  bake: minutes(10),
  poll: seconds(15),
  alarms: [],
  alarmsAt: [],
  onFiring: 'refuse',
  onNoData: 'wait',
  maxWait: minutes(60),
  maxPause: minutes(600),
  onCancel: 'rollback',
  analysis: undefined,
  deadManSwitch: undefined,
  lease: minutes(15),
  ...changes,
})

const START = instant(1_000_000)
const holding = (changes: Partial<Holding> = {}): Holding => ({
  phase: 'holding',
  step: 0,
  since: START,
  verified: false,
  goTo: undefined,
  unknownSince: undefined,
  waitingSince: undefined,
  ...changes,
})
const healthy: Verdict = { kind: 'healthy' }
const unknown: Verdict = { kind: 'unknown', why: 'no answer' }
const noData: Verdict = { kind: 'no-data', why: 'no requests' }
const quiet: Verdict = { kind: 'quiet', why: 'no requests', isSettled: true }
const few: Verdict = { kind: 'few', why: '3 of 100' }
const doubt: Verdict = { kind: 'doubt', why: '5 to 1' }
const unsettled: Verdict = { kind: 'unsettled', why: 'still to come' }
const IN_HOLD = after(START, minutes(1))
const HELD = after(START, minutes(5))
const BAKED = after(START, minutes(10))

const first = holding()
const second = holding({ step: 1 })
const unverified = holding({ step: 2 })
const verified = holding({ step: 2, verified: true })

describe('decide', () => {
  it.each<[string, Holding, Verdict, number, CanaryState['phase'], string, Partial<CanarySpec>?]>([
    ['healthy in its hold', first, healthy, IN_HOLD, 'holding', 'wait'],
    ['healthy when it held', first, healthy, HELD, 'holding', 'shift'],
    ['healthy when a person decides', second, healthy, HELD, 'paused', 'pause'],
    ['healthy at 100 %, untested', unverified, healthy, IN_HOLD, 'holding', 'verify'],
    ['healthy at 100 %, untested, baked', unverified, healthy, BAKED, 'holding', 'verify'],
    ['healthy at 100 %, tested', verified, healthy, IN_HOLD, 'holding', 'wait'],
    ['healthy, tested and baked', verified, healthy, BAKED, 'promoted', 'promote'],
    ['unknown when it held', first, unknown, HELD, 'holding', 'wait'],
    ['unknown when baked', verified, unknown, BAKED, 'holding', 'wait'],
    ['unknown at 100 %, untested', unverified, unknown, IN_HOLD, 'holding', 'wait'],
    [
      'unknown for too long',
      holding({ unknownSince: START }),
      unknown,
      START + UNKNOWN_BUDGET,
      'rolled-back',
      'roll-back',
    ],
    ['without data in its hold', first, noData, IN_HOLD, 'holding', 'wait'],
    ['without data when it held', first, noData, HELD, 'holding', 'wait'],
    [
      'without data for too long',
      holding({ waitingSince: START }),
      noData,
      START + minutes(60),
      'rolled-back',
      'roll-back',
    ],
    ['without data at 100 %, untested', unverified, noData, IN_HOLD, 'holding', 'verify'],
    ['without data, tested and baked', verified, noData, BAKED, 'holding', 'wait'],
    ['without data, rollback', first, noData, IN_HOLD, 'rolled-back', 'roll-back', { onNoData: 'rollback' }],
    ['without data, continue', first, noData, HELD, 'holding', 'shift', { onNoData: 'continue' }],
    ['without data, continue, baked', verified, noData, BAKED, 'promoted', 'promote', { onNoData: 'continue' }],
    ...[quiet, few, doubt, unsettled].flatMap(
      (verdict): [string, Holding, Verdict, number, CanaryState['phase'], string, Partial<CanarySpec>?][] => [
        [`${verdict.kind} in its hold`, first, verdict, IN_HOLD, 'holding', 'wait'],
        [`${verdict.kind} at 100 %, untested`, unverified, verdict, BAKED, 'holding', 'verify'],
        [`${verdict.kind} where it goes on elsewhere`, holding({ goTo: 2 }), verdict, IN_HOLD, 'holding', 'shift'],
      ],
    ),
    ['quiet when it held', first, quiet, HELD, 'holding', 'wait'],
    ['quiet for too long', holding({ waitingSince: START }), quiet, START + minutes(60), 'rolled-back', 'roll-back'],
    ['quiet when it held, rollback', first, quiet, HELD, 'rolled-back', 'roll-back', { onNoData: 'rollback' }],
    [
      'quiet when it held and not settled yet, rollback',
      first,
      { ...quiet, isSettled: false },
      HELD,
      'holding',
      'wait',
      { onNoData: 'rollback' },
    ],
    ['quiet in its hold, rollback', first, quiet, IN_HOLD, 'holding', 'wait', { onNoData: 'rollback' }],
    ['quiet when it held, continue', first, quiet, HELD, 'holding', 'shift', { onNoData: 'continue' }],
    ...(['wait', 'rollback', 'continue'] as const).map(
      (onNoData): [string, Holding, Verdict, number, CanaryState['phase'], string, Partial<CanarySpec>?] => [
        `few when it held, ${onNoData}`,
        first,
        few,
        HELD,
        'holding',
        'wait',
        { onNoData },
      ],
    ),
    ['few for too long', holding({ waitingSince: START }), few, START + minutes(60), 'rolled-back', 'roll-back'],
    ['in doubt when it held', first, doubt, HELD, 'holding', 'wait'],
    ['in doubt for one more hold', first, doubt, after(START, minutes(10)), 'holding', 'shift'],
    ['in doubt, baked', verified, doubt, BAKED, 'holding', 'wait'],
    ['in doubt, baked for twice as long', verified, doubt, after(START, minutes(20)), 'promoted', 'promote'],
    ['unsettled when it held', first, unsettled, HELD, 'holding', 'shift'],
    ['unsettled when baked', verified, unsettled, BAKED, 'holding', 'wait'],
    ...[first, second, unverified, verified].flatMap(
      (state): [string, Holding, Verdict, number, CanaryState['phase'], string, Partial<CanarySpec>?][] => [
        [`breached at step ${state.step}`, state, { kind: 'breached', reason: 'x' }, BAKED, 'rolled-back', 'roll-back'],
        [`cancelled at step ${state.step}`, state, { kind: 'cancelled' }, BAKED, 'rolled-back', 'roll-back'],
        [
          `cancelled, hold, at step ${state.step}`,
          state,
          { kind: 'cancelled' },
          BAKED,
          'paused',
          'pause',
          { onCancel: 'hold' },
        ],
        [`lost at step ${state.step}`, state, { kind: 'lost', why: 'x' }, BAKED, 'lost', 'let-go'],
      ],
    ),
  ])('%s', (...row) => {
    const [, state, verdict, now, phase, command, changes] = row
    const [next, told] = decide(spec(changes), state, verdict, instant(now))
    expect([next.phase, told.do]).toEqual([phase, command])
  })

  it('wakes at the next poll, or at the end of the hold when that is sooner', () => {
    const [, soon] = decide(spec(), first, healthy, IN_HOLD)
    expect(soon).toMatchObject({ until: after(IN_HOLD, seconds(15)) })
    const [, end] = decide(spec({ poll: minutes(20) }), first, healthy, IN_HOLD)
    expect(end).toMatchObject({ until: HELD })
  })

  it('forgets an outage that is over', () => {
    const [next] = decide(spec(), holding({ unknownSince: START, waitingSince: START }), healthy, IN_HOLD)
    expect(next).toMatchObject({ unknownSince: undefined, waitingSince: undefined })
  })

  it('stays in doubt until one more hold is over, however often it is told', () => {
    const [, told] = decide(spec({ poll: minutes(20) }), first, doubt, HELD)
    expect(told).toMatchObject({ until: after(START, minutes(10)), why: '5 to 1' })
  })

  it('stays in doubt for the last hold once more where the bake takes no time', () => {
    const at100 = { ...verified, since: START }
    const decided = (now: number) => decide(spec({ bake: minutes(0) }), at100, doubt, instant(now))[1].do
    expect([START, START + minutes(5) - 1, START + minutes(5)].map(decided)).toEqual(['wait', 'wait', 'promote'])
  })

  it('tells the person who decides that it is in doubt', () => {
    const [next] = decide(spec(), second, doubt, after(START, minutes(10)))
    expect(next).toMatchObject({ phase: 'paused', reason: 'a person decides, 5 to 1' })
  })

  it('never promotes what does not settle', () => {
    const waiting = holding({ step: 2, verified: true, unknownSince: START })
    const [next] = decide(spec(), { ...waiting, since: instant(0) }, unsettled, after(START, UNKNOWN_BUDGET))
    expect(next).toMatchObject({ phase: 'rolled-back' })
  })

  it('goes to 100 % after the last step, to nothing more', () => {
    expect([0, 1, 2, 9].map((index) => enter(spec(), index, START)[1])).toEqual(
      [5, 50, 100, 100].map((to) => ({ do: 'shift', to })),
    )
  })
})
