import type { ErrorClass } from '../config/config'
import { after, type Instant, instant, minutes, seconds } from '../domain/units'
import type { Series } from '../ports/metrics'
import type { StreamName } from './course'
import type { Count } from './evidence'

/** What CloudWatch counted on one side. */
export interface Side {
  readonly requests: Series
  readonly errors: Readonly<Record<ErrorClass, Series>>
  /** Requests slower than the limit; `undefined`: not asked, or CloudWatch cannot count them. */
  readonly slow: Series | undefined
}

export interface Observed {
  readonly canary: Side
  /** The stage without its canary; it has the hour before the rollout too. */
  readonly base: Side
  /** 1 where the canary's latency percentile was above the limit, else 0: for where slow requests cannot be counted. */
  readonly above?: Series | undefined
}

export const MINUTE = minutes(1)
/** An earlier look at the same minutes. */
export interface Earlier {
  readonly at: Instant
  readonly seen: Observed
}

/** So long after its end a minute is believed when both sides have counts of it, and the same as at the look before. */
const EARLY = seconds(60)
/** So long after its end what is still missing is zero. */
const LATE = seconds(180)

/** When a minute can be settled at the earliest. */
export const settlesAt = (minute: Instant): Instant => after(after(minute, MINUTE), EARLY)

/**
 * The minutes that can be weighed now, in order of time and each once: from `from` on, up to the first that may still
 * change. What AWS corrects later is not looked at again.
 */
export function settledMinutes(
  seen: Observed,
  earlier: Earlier | undefined,
  from: Instant,
  now: Instant,
): readonly Instant[] {
  const settled: Instant[] = []
  for (let at = floorMinute(from); isSettled(seen, earlier, at, now); at = after(at, MINUTE)) settled.push(at)
  return settled
}

function isSettled(seen: Observed, earlier: Earlier | undefined, at: Instant, now: Instant): boolean {
  const end = after(at, MINUTE)
  if (now >= after(end, LATE)) return true
  const isThere = seen.canary.requests.has(at) && seen.base.requests.has(at)
  return now >= settlesAt(at) && isThere && earlier !== undefined && earlier.at >= end && isSame(seen, earlier.seen, at)
}

/**
 * The base is what is left of the stage without the canary: where the one is whole and the other still comes in, good
 * canaries look bad.
 */
const isSame = (now: Observed, before: Observed, at: Instant): boolean =>
  (['canary', 'base'] as const).every((side) =>
    seriesOf(now[side]).every((series, index) => series?.get(at) === seriesOf(before[side])[index]?.get(at)),
  )

const seriesOf = ({ requests, errors, slow }: Side) => [requests, errors['5xx'], errors['4xx'], slow] as const

/** Two stretches of time of the same side. */
export const joined = (before: Side, now: Side): Side => ({
  requests: new Map([...before.requests, ...now.requests]),
  errors: {
    '5xx': new Map([...before.errors['5xx'], ...now.errors['5xx']]),
    '4xx': new Map([...before.errors['4xx'], ...now.errors['4xx']]),
  },
  slow: before.slow && now.slow && new Map([...before.slow, ...now.slow]),
})

/** Never more errors than requests: the two may come apart. */
export function countOf(side: Side, stream: StreamName, at: Instant): Count {
  const requests = side.requests.get(at) ?? 0
  const errors = (stream === 'slow' ? side.slow : side.errors[stream])?.get(at) ?? 0
  return { requests, errors: Math.min(requests, errors) }
}

/** The stage's series hold the canary's requests too (unverified; others report it). */
export const without = (stage: Side, canary: Side): Side => ({
  requests: less(stage.requests, canary.requests),
  errors: {
    '5xx': less(stage.errors['5xx'], canary.errors['5xx']),
    '4xx': less(stage.errors['4xx'], canary.errors['4xx']),
  },
  slow: stage.slow && canary.slow && less(stage.slow, canary.slow),
})

/** Never below zero. */
export const less = (whole: Series, part: Series): Series =>
  new Map([...whole].map(([at, value]) => [at, Math.max(0, value - (part.get(at) ?? 0))]))

export const floorMinute = (time: Instant): Instant => instant(Math.floor(time / MINUTE) * MINUTE)
