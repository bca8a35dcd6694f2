import { afterAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { approach, bakeStep, decide, enter, FOREVER, holdOn, trafficAt, UNKNOWN_BUDGET } from '../../src/canary/machine'
import type { Command, Decision, Holding } from '../../src/canary/state'
import type { CanarySpec, CanaryStep } from '../../src/config/config'
import { after, type Instant, instant, type Millis, millis, minutes, percent, seconds } from '../../src/domain/units'
import type { Verdict } from '../../src/judge/verdict'
import { cases, Tally } from './cases'

const START = instant(1_000_000)

const MINUTES = fc.integer({ min: 0, max: 20 }).map(minutes)

const STEPS = fc
  .uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 })
  .chain((traffics) =>
    fc.tuple(
      ...traffics
        .sort((a, b) => a - b)
        .map((traffic) =>
          fc.record({
            traffic: fc.constant(percent(traffic)),
            hold: MINUTES,
            approve: fc.constantFrom(false, false, false, true),
          }),
        ),
    ),
  )
  .map((steps) => steps as unknown as readonly [CanaryStep, ...CanaryStep[]])

const SPEC: fc.Arbitrary<CanarySpec> = fc.record({
  at: fc.constant({ file: 'stages.yml', line: 1, column: 1 }),
  useStageCache: fc.constant(false),
  steps: STEPS,
  bake: MINUTES,
  poll: fc.constantFrom(seconds(15), minutes(1), minutes(7)),
  alarms: fc.constant([]),
  alarmsAt: fc.constant([]),
  onFiring: fc.constant('refuse' as const),
  onNoData: fc.constantFrom('wait', 'rollback', 'continue'),
  maxWait: fc.integer({ min: 1, max: 30 }).map(minutes),
  maxPause: fc.constant(minutes(600)),
  onCancel: fc.constantFrom('rollback', 'hold'),
  analysis: fc.constant(undefined),
  deadManSwitch: fc.constant(undefined),
  lease: fc.constant(minutes(15)),
})

/** What the outside says at one look, and how much later than asked the loop looks. */
interface Look {
  readonly verdict: Verdict
  readonly late: Millis
}

const LATEST = minutes(2)

const VERDICT: fc.Arbitrary<Verdict> = fc.oneof(
  { weight: 60, arbitrary: fc.constant({ kind: 'healthy' as const }) },
  { weight: 10, arbitrary: fc.constant({ kind: 'unknown' as const, why: 'no answer' }) },
  { weight: 10, arbitrary: fc.constant({ kind: 'no-data' as const, why: 'no requests' }) },
  {
    weight: 15,
    arbitrary: fc.constantFrom<Verdict[]>(
      { kind: 'quiet', why: 'so far', isSettled: true },
      { kind: 'quiet', why: 'so far', isSettled: false },
      { kind: 'few', why: 'so far' },
      { kind: 'doubt', why: 'so far' },
      { kind: 'unsettled', why: 'so far' },
    ),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'breached' as const, reason: 'alarm' }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'cancelled' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'lost' as const, why: 'taken' }) },
)

const LOOK: fc.Arbitrary<Look> = fc.record({
  verdict: VERDICT,
  late: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: LATEST })).map(millis),
})

/** Said over and over: a long outage, a quiet API, and everything in between. */
const LOOKS = fc.array(LOOK, { minLength: 1, maxLength: 60 })

type Start = (spec: CanarySpec) => Decision

const BEGINNING: fc.Arbitrary<Start> = fc.oneof(
  fc.constant<Start>((spec) => enter(spec, 0, START)),
  fc.nat(5).map(
    (n): Start =>
      (spec) =>
        approach((n % (bakeStep(spec) + 1)) - 1, n % (bakeStep(spec) + 1), START),
  ),
  fc.tuple(fc.nat(5), fc.integer({ min: -30, max: 30 })).map(
    ([n, due]): Start =>
      (spec) =>
        holdOn(
          spec,
          { step: n % bakeStep(spec), until: instant(START + due * 60_000), waitingSince: undefined },
          START,
        ),
  ),
)

const LEAVE_BY = fc.option(fc.integer({ min: 1, max: 90 }), { freq: 3, nil: undefined }).map((minute) => {
  return minute === undefined ? FOREVER : after(START, minutes(minute))
})

/** One decision, with all that it was made from. */
interface Passage {
  readonly state: Holding
  readonly verdict: Verdict
  readonly now: Instant
  readonly decision: Decision
}

interface Case {
  readonly spec: CanarySpec
  readonly leaveBy: Instant
  readonly passages: readonly Passage[]
}

const CASE: fc.Arbitrary<Case> = fc
  .tuple(SPEC, BEGINNING, LOOKS, LEAVE_BY)
  .map(([spec, begin, looks, leaveBy]) => ({ spec, leaveBy, passages: passagesOf(spec, begin(spec), looks, leaveBy) }))

/** More decisions than the longest rollout here can take. */
const ENDLESS = 5_000

function passagesOf(spec: CanarySpec, begin: Decision, looks: readonly Look[], leaveBy: Instant): readonly Passage[] {
  const passages: Passage[] = []
  let [state, command] = begin
  let now = START
  for (let i = 0; state.phase === 'holding' && i < ENDLESS; i++) {
    const look = looks[i % looks.length]
    if (look === undefined) break
    const { verdict, late } = look
    now = after(command.do === 'wait' ? command.until : now, late)
    const decision = decide(spec, state, verdict, now, leaveBy)
    passages.push({ state, verdict, now, decision })
    ;[state, command] = decision
  }
  return passages
}

const holdOf = (spec: CanarySpec, step: number): Millis => spec.steps[step]?.hold ?? spec.bake

/** A person's or the plan's word sends a canary on that was left; what lacks in its hold does not stop that. */
function speaksForIt({ state, verdict: { kind }, now }: Passage, spec: CanarySpec): boolean {
  const isElsewhere = state.goTo !== undefined
  const oneMore = after(state.since, millis(2 * holdOf(spec, state.step)))
  const spoken: Readonly<Record<Verdict['kind'], boolean>> = {
    healthy: true,
    'no-data': spec.onNoData === 'continue',
    quiet: isElsewhere || spec.onNoData === 'continue',
    few: isElsewhere,
    doubt: isElsewhere || now >= oneMore,
    unsettled: isElsewhere || state.step < bakeStep(spec),
    unknown: false,
    breached: false,
    cancelled: false,
    lost: false,
  }
  return spoken[kind]
}

const tally = new Tally()

/** Holds for every decision of every case. */
const always = (check: (passage: Passage, of: Case) => void): void => {
  fc.assert(
    fc.property(CASE, (one) => {
      for (const passage of one.passages) check(passage, one)
    }),
    cases(600),
  )
}

const commanded = <K extends Command['do']>({ decision: [, command] }: Passage, what: K) =>
  command.do === what ? (command as Command & { do: K }) : undefined

describe('the machine, whatever it is told and whenever', () => {
  afterAll(() => {
    tally.print('machine')
  })

  it('moves traffic on nothing but a verdict that speaks for the canary', () => {
    always((passage, { spec }) => {
      const moves = commanded(passage, 'shift') ?? commanded(passage, 'promote')
      if (moves !== undefined) expect(speaksForIt(passage, spec)).toBe(true)
    })
  })

  it('leaves a step upward only when its hold is over and nobody has to approve, and to the next one', () => {
    always((passage, { spec }) => {
      const { state, now, decision } = passage
      const shift = commanded(passage, 'shift')
      if (shift === undefined) return
      expect(decision[0]).toMatchObject({ phase: 'holding', step: state.goTo ?? state.step + 1, since: now })
      if (state.goTo !== undefined) return
      expect(now).toBeGreaterThanOrEqual(after(state.since, holdOf(spec, state.step)))
      expect(spec.steps[state.step]?.approve).toBe(false)
    })
  })

  it('says where traffic is to be, never by how much it changes: what the file says of the step', () => {
    always((passage, { spec }) => {
      const shift = commanded(passage, 'shift')
      const [next] = passage.decision
      if (shift === undefined || next.phase !== 'holding') return
      expect(shift.to).toBe(trafficAt(spec, next.step))
      expect([...spec.steps.map(({ traffic }) => traffic), 100]).toContain(shift.to)
    })
  })

  it('promotes only from 100 %, tested and baked', () => {
    always((passage, { spec }) => {
      if (commanded(passage, 'promote') === undefined) return
      const { state, now } = passage
      expect([state.step, state.verified]).toEqual([bakeStep(spec), true])
      expect(now).toBeGreaterThanOrEqual(after(state.since, spec.bake))
    })
  })

  it('obeys a breach, a loss and a cancellation at once, at any step', () => {
    always(({ verdict, decision: [next, command] }, { spec }) => {
      const told = [next.phase, command.do]
      if (verdict.kind === 'breached') expect(told).toEqual(['rolled-back', 'roll-back'])
      if (verdict.kind === 'lost') expect(told).toEqual(['lost', 'let-go'])
      if (verdict.kind === 'cancelled')
        expect(told).toEqual(spec.onCancel === 'hold' ? ['paused', 'pause'] : ['rolled-back', 'roll-back'])
    })
  })

  it('never falls, and never rises again once it fell: traffic only climbs until the end', () => {
    fc.assert(
      fc.property(CASE, ({ passages }) => {
        const moves = passages.map(({ decision: [, command] }) => command)
        const traffics = moves.flatMap((command) => (command.do === 'shift' ? [command.to] : []))
        expect(traffics).toEqual([...traffics].sort((a, b) => a - b))
        const over = moves.findIndex((command) => !['shift', 'wait', 'verify'].includes(command.do))
        expect(over).toBe(moves.length - 1)
      }),
      cases(600),
    )
  })

  it('ends, and its last command takes the canary off, hands it over, or leaves it to who has it', () => {
    const LAST = { promoted: 'promote', 'rolled-back': 'roll-back', paused: 'pause', lost: 'let-go' } as const
    fc.assert(
      fc.property(CASE, ({ spec, passages }) => {
        const last = passages.at(-1)
        if (last === undefined) throw new Error('no decision at all')
        const [[end, command], now] = [last.decision, last.now]
        tally.count(end.phase)
        if (end.phase === 'holding') throw new Error(`no end after ${passages.length} decisions`)
        expect(command.do).toBe(LAST[end.phase])
        expect(now).toBeLessThanOrEqual(after(START, longest(spec)))
      }),
      cases(600),
    )
    expect(tally.seen).toEqual(['lost', 'paused', 'promoted', 'rolled-back'])
  })

  it('waits for the next poll at most, never past the time at which its run must leave', () => {
    always((passage, { spec, leaveBy }) => {
      const wait = commanded(passage, 'wait')
      if (wait === undefined) return
      expect(wait.until).toBeGreaterThan(passage.now)
      expect(wait.until).toBeLessThanOrEqual(after(passage.now, spec.poll))
      expect(passage.now).toBeLessThan(leaveBy)
    })
  })

  it('stores its state as plain data: a later run decides the same', () => {
    always(({ state, verdict, now, decision }, { spec, leaveBy }) => {
      const stored = JSON.parse(JSON.stringify(state)) as Holding
      expect(decide(spec, stored, verdict, now, leaveBy)).toEqual(decision)
    })
  })
})

/** At each step: its hold, then as long as anybody may wait for data with outages before and in between. */
const longest = (spec: CanarySpec): Millis =>
  millis(
    Array.from({ length: bakeStep(spec) + 1 }, (_, step) => holdOf(spec, step)).reduce<number>(
      (sum, hold) => sum + 2 * hold + spec.maxWait + 2 * UNKNOWN_BUDGET + 6 * (spec.poll + LATEST),
      30 * 60_000 + LATEST,
    ),
  )
