import type { CanarySpec } from '../config/config'
import { durationText } from '../domain/duration-text'
import { unreachable } from '../domain/never'
import {
  after,
  ALL_TRAFFIC,
  type Instant,
  instant,
  type Millis,
  millis,
  minutes,
  type Percent,
  since,
} from '../domain/units'
import type { Hold } from '../judge/analysis-verdicts'
import { isReserve, type Reserve, type Verdict } from '../judge/verdict'
import type { Holding, Decision } from './state'

/** How long CloudWatch may be unreadable before the canary is no longer trusted. */
export const UNKNOWN_BUDGET: Millis = minutes(5)

export const trafficAt = (spec: CanarySpec, step: number): Percent => spec.steps[step]?.traffic ?? ALL_TRAFFIC
export const bakeStep = (spec: CanarySpec): number => spec.steps.length

/** The hold that a canary is in. */
export const currentHold = (spec: CanarySpec, state: Holding): Hold => ({
  since: state.since,
  end: holdEnd(spec, state),
  kind: state.step >= bakeStep(spec) ? 'bake' : state.step <= 0 ? 'first' : 'later',
  isAlone: state.step >= 0 && trafficAt(spec, state.step) === ALL_TRAFFIC,
})

/** Traffic goes to a step's percentage; its hold begins. */
export const enter = (spec: CanarySpec, step: number, now: Instant): Decision => [
  { ...BEGINNING, step, since: now },
  { do: 'shift', to: trafficAt(spec, step) },
]

/** A canary with traffic, left after `held`, is looked at before it goes on at `goTo`. */
export const approach = (held: number, goTo: number, now: Instant): Decision => [
  { ...BEGINNING, step: held, since: now, goTo },
  { do: 'wait', until: now, why: undefined },
]

/** A canary that waited for a later run: its step's hold ends at `until`, which may be past. */
export const holdOn = (
  spec: CanarySpec,
  { step, until, waitingSince }: Pick<Holding, 'step' | 'waitingSince'> & { readonly until: Instant },
  now: Instant,
): Decision => [
  { ...BEGINNING, step, since: instant(until - holdOf(spec, step)), waitingSince },
  { do: 'wait', until: now, why: undefined },
]

const BEGINNING = {
  phase: 'holding',
  verified: false,
  goTo: undefined,
  unknownSince: undefined,
  waitingSince: undefined,
} as const

/** `leaveBy`: when this run has to hand over to a later one. */
export function decide(
  spec: CanarySpec,
  state: Holding,
  verdict: Verdict,
  now: Instant,
  leaveBy: Instant = FOREVER,
): Decision {
  const [next, command] = judge(spec, state, verdict, now)
  if (next.phase !== 'holding' || (command.do !== 'wait' && command.do !== 'shift')) return [next, command]
  // Traffic that rises as the run has to go would be watched by nobody, and could not be taken off any more.
  if (command.do === 'shift') return now < leaveBy ? [next, command] : handOver(spec, state, now)
  if (mustLeave(spec, next, verdict, now, leaveBy)) return handOver(spec, next, now)
  return [next, { ...command, until: instant(Math.min(command.until, leaveBy)) }]
}

export const FOREVER = instant(Number.MAX_SAFE_INTEGER)
const TOO_LONG = 'this run cannot outlive the hold; a later one goes on'
const STILL_WAITING = 'this run cannot outlive the wait for data; a later one goes on with it, up to `max-wait` in all'

/** A hold that outlasts this run is left at once; a canary that nobody can judge is watched as long as the run may. */
function mustLeave(spec: CanarySpec, state: Holding, verdict: Verdict, now: Instant, leaveBy: Instant): boolean {
  return now >= leaveBy || (isJudged(verdict) && state.goTo === undefined && holdEnd(spec, state) > leaveBy)
}

const isJudged = ({ kind }: Verdict): boolean => kind !== 'unknown' && kind !== 'no-data'

/** When a step's hold is over by the plan. */
export const holdEnd = (spec: CanarySpec, state: Holding): Instant => after(state.since, holdOf(spec, state.step))

function judge(spec: CanarySpec, state: Holding, verdict: Verdict, now: Instant): Decision {
  if (isReserve(verdict)) return withReserve(spec, state, verdict, now)
  switch (verdict.kind) {
    case 'healthy':
      return advance(spec, { ...state, unknownSince: undefined, waitingSince: undefined }, now)
    case 'breached':
      return rollBack(verdict.reason)
    case 'unknown':
      return distrust(spec, state, verdict.why, now)
    case 'no-data':
      return withoutData(spec, { ...state, unknownSince: undefined }, verdict.why, now)
    case 'cancelled':
      return cancel(spec, state, now)
    case 'lost':
      return [{ phase: 'lost', reason: verdict.why }, { do: 'let-go' }]
    default:
      return unreachable(verdict)
  }
}

const holdOf = (spec: CanarySpec, step: number): Millis => spec.steps[step]?.hold ?? spec.bake

/** `doubt`: what the person who decides about the next step should know. */
function advance(spec: CanarySpec, state: Holding, now: Instant, doubt?: string): Decision {
  if (state.goTo !== undefined) return enter(spec, state.goTo, now)
  const baking = state.step >= bakeStep(spec)
  if (baking && !state.verified) return verify(state)
  const end = holdEnd(spec, state)
  if (now < end) return wait(spec, state, now, end, undefined)
  if (baking) return [{ phase: 'promoted' }, { do: 'promote' }]
  if (spec.steps[state.step]?.approve === true) {
    return pause(spec, state.step, now, doubt === undefined ? 'a person decides' : `a person decides, ${doubt}`)
  }
  return enter(spec, state.step + 1, now)
}

/** Unreadable is not healthy: traffic stays where it is, for as long as the budget lasts. */
function distrust(spec: CanarySpec, state: Holding, why: string, now: Instant): Decision {
  const unknownSince = state.unknownSince ?? now
  if (since(unknownSince, now) >= UNKNOWN_BUDGET) return rollBack(`nothing is known of the canary's health: ${why}`)
  const end = after(unknownSince, UNKNOWN_BUDGET)
  return wait(spec, { ...state, unknownSince }, now, end, `cannot tell: ${why}`)
}

function withoutData(spec: CanarySpec, state: Holding, why: string, now: Instant): Decision {
  switch (spec.onNoData) {
    case 'continue':
      return advance(spec, { ...state, waitingSince: undefined }, now)
    case 'rollback':
      return rollBack(why)
    case 'wait':
      return waitForData(spec, state, why, now)
    default:
      return unreachable(spec.onNoData)
  }
}

/** As healthy until the hold is over. A canary that is to go on elsewhere goes there: a person or its plan said so. */
function withReserve(spec: CanarySpec, state: Holding, reserve: Reserve, now: Instant): Decision {
  const isBaking = state.step >= bakeStep(spec)
  const isTooEarly = now < holdEnd(spec, state) || (isBaking && !state.verified)
  const calm: Holding = { ...state, unknownSince: undefined, waitingSince: undefined }
  if (state.goTo !== undefined || isTooEarly) return advance(spec, calm, now)
  switch (reserve.kind) {
    case 'quiet':
      return inSilence(spec, state, reserve, now)
    case 'few':
      return waitForData(spec, { ...state, unknownSince: undefined }, reserve.why, now)
    case 'doubt':
      return oneMoreHold(spec, calm, reserve.why, now)
    case 'unsettled':
      // What settles late is what cannot be told: its budget is longer than any minute takes.
      return isBaking ? distrust(spec, state, reserve.why, now) : advance(spec, calm, now)
    default:
      return unreachable(reserve)
  }
}

/** What is still to come may end it, so nobody is rolled back for it before. */
function inSilence(
  spec: CanarySpec,
  state: Holding,
  { why, isSettled }: Reserve & { kind: 'quiet' },
  now: Instant,
): Decision {
  if (spec.onNoData === 'rollback' && !isSettled) return distrust(spec, state, why, now)
  return withoutData(spec, { ...state, unknownSince: undefined }, why, now)
}

/** Where the bake takes no time, the hold before it is the last one. */
function oneMoreHold(spec: CanarySpec, state: Holding, why: string, now: Instant): Decision {
  const end = after(holdEnd(spec, state), millis(holdOf(spec, state.step) || holdOf(spec, state.step - 1)))
  return now < end ? wait(spec, state, now, end, why) : advance(spec, state, now, why)
}

function waitForData(spec: CanarySpec, state: Holding, why: string, now: Instant): Decision {
  const isUnderWay = state.goTo === undefined
  // The tests are requests too: on a quiet API they are what brings data.
  if (isUnderWay && state.step >= bakeStep(spec) && !state.verified) return verify(state)
  const end = isUnderWay ? holdEnd(spec, state) : state.since
  if (now < end) return wait(spec, state, now, end, why)
  const waitingSince = state.waitingSince ?? now
  if (since(waitingSince, now) >= spec.maxWait) return rollBack(`waited ${durationText(spec.maxWait)} for data: ${why}`)
  return wait(spec, { ...state, waitingSince }, now, after(waitingSince, spec.maxWait), why)
}

const verify = (state: Holding): Decision => [{ ...state, verified: true }, { do: 'verify' }]

function cancel(spec: CanarySpec, state: Holding, now: Instant): Decision {
  if (spec.onCancel === 'rollback') return rollBack('the job was cancelled')
  return pause(spec, state.step, now, 'the job was cancelled')
}

function pause(spec: CanarySpec, step: number, now: Instant, reason: string): Decision {
  const resumeBy = after(now, spec.maxPause)
  return [{ phase: 'paused', step, resumeBy, next: undefined, waitingSince: undefined, reason }, { do: 'pause' }]
}

/** A later run goes on, from the end of the hold, which may be past: its time to be gone on with has begun then. */
function handOver(spec: CanarySpec, state: Holding, now: Instant): Decision {
  const { step, waitingSince, goTo } = state
  // One that was about to go on takes a look first again.
  const next = goTo === undefined ? holdEnd(spec, state) : now
  const resumeBy = after(next, spec.maxPause)
  const reason = waitingSince === undefined ? TOO_LONG : STILL_WAITING
  return [{ phase: 'paused', step, resumeBy, next, waitingSince, reason }, { do: 'pause' }]
}

const rollBack = (reason: string): Decision => [
  { phase: 'rolled-back', reason },
  { do: 'roll-back', reason },
]

const wait = (spec: CanarySpec, state: Holding, now: Instant, end: Instant, why: string | undefined): Decision => [
  state,
  { do: 'wait', until: Math.min(after(now, spec.poll), end) as Instant, why },
]
