import { after, type Instant, instant, minutes, seconds } from '../domain/units'
import type { Count, Minute } from './evidence'

/** One metric by the start of each minute. A minute that is not there has no data, which is not zero. */
export type Series = ReadonlyMap<Instant, number>

/** What CloudWatch counted on one side. */
export interface Arm {
  readonly requests: Series
  readonly errors: Series
}

export interface SettledMinute extends Minute {
  readonly at: Instant
}

/** So long after its end a minute is believed when both sides have counts of it. */
const EARLY = seconds(60)
/** So long after its end what is still missing is zero. */
const LATE = seconds(180)
const LENGTH = minutes(1)

/**
 * The minutes that can be weighed now, in order of time and each once: from `from` on, up to the first that may still
 * change. What AWS corrects later is not looked at again.
 */
export function settledMinutes(canary: Arm, base: Arm, from: Instant, now: Instant): readonly SettledMinute[] {
  const settled: SettledMinute[] = []
  for (let at = floorMinute(from); isSettled(canary, base, at, now); at = after(at, LENGTH)) {
    settled.push({ at, canary: countOf(canary, at), base: countOf(base, at) })
  }
  return settled
}

function isSettled(canary: Arm, base: Arm, at: Instant, now: Instant): boolean {
  const end = after(at, LENGTH)
  if (now >= after(end, LATE)) return true
  return now >= after(end, EARLY) && canary.requests.has(at) && base.requests.has(at)
}

const countOf = ({ requests, errors }: Arm, at: Instant): Count => {
  const all = requests.get(at) ?? 0
  return { requests: all, errors: Math.min(all, errors.get(at) ?? 0) }
}

/** The stage's series holds the canary's requests too (unverified; others report it). Never below zero. */
export function without(stage: Arm, canary: Arm): Arm {
  return { requests: less(stage.requests, canary.requests), errors: less(stage.errors, canary.errors) }
}

export function less(whole: Series, part: Series): Series {
  return new Map([...whole].map(([at, value]) => [at, Math.max(0, value - (part.get(at) ?? 0))]))
}

export const floorMinute = (time: Instant): Instant => instant(Math.floor(time / LENGTH) * LENGTH)
