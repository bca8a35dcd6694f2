import { describe, expect, it } from '@jest/globals'
import { type CanaryState, decide, enter, type Holding, UNKNOWN_BUDGET } from '../../src/canary/machine'
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

  it('goes to 100 % after the last step, to nothing more', () => {
    expect([0, 1, 2, 9].map((index) => enter(spec(), index, START)[1])).toEqual(
      [5, 50, 100, 100].map((to) => ({ do: 'shift', to })),
    )
  })
})
