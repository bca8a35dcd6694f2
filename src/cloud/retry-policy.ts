import { type Millis, millis, minutes, seconds } from '../domain/units'
import type { CloudErrorKind } from '../ports/cloud-error'

/** How long, and how often, one call may be repeated. */
export interface Patience {
  /** Including the first. */
  readonly attempts: number
  /** From the first attempt's start to the last one's. */
  readonly within: Millis
  /** The first wait after `throttled` is drawn below this. */
  readonly throttledBase: Millis
}

/** Everything but CreateDeployment. What takes traffic off a stage insists, and looks at the stage between its rounds. */
export const ORDINARY: Patience = { attempts: 6, within: minutes(1), throttledBase: seconds(1) }

/**
 * CreateDeployment is allowed once in 5 s per account, for all its APIs together (AWS developer guide, quotas), so jobs of
 * a matrix queue here. Time is what limits it: a minute of contention is outlasted whatever the dice say.
 */
export const CREATE_DEPLOYMENT: Patience = { attempts: 40, within: seconds(90), throttledBase: seconds(5) }

const LONGEST_WAIT = seconds(20)

/** One failed attempt. */
export interface Failure {
  readonly kind: CloudErrorKind
  /** Counts from 1. */
  readonly attempt: number
  /** Since the first attempt began. */
  readonly elapsed: Millis
  readonly retryAfterSeconds: number | undefined
}

/**
 * How long to wait before the next attempt; `undefined`: give up.
 * Exponential with full jitter, at most 20 s; what AWS asks for by Retry-After is the least.
 *
 * | kind | base |
 * | --- | --- |
 * | `throttled` | 1 s, CreateDeployment 5 s |
 * | `busy` | 2 s |
 * | `unavailable`, `network` | 0.5 s |
 * | any other | no retry |
 */
export function nextDelay(patience: Patience, failure: Failure, random: () => number): Millis | undefined {
  const base = failure.kind === 'throttled' ? patience.throttledBase : BASES.get(failure.kind)
  if (base === undefined || failure.attempt >= patience.attempts) return undefined
  const ceiling = Math.min(LONGEST_WAIT, base * 2 ** (failure.attempt - 1))
  const wait = Math.max(random() * ceiling, seconds(failure.retryAfterSeconds ?? 0))
  return failure.elapsed + wait > patience.within ? undefined : millis(Math.round(wait))
}

const BASES: ReadonlyMap<CloudErrorKind, Millis> = new Map([
  ['busy', seconds(2)],
  ['unavailable', millis(500)],
  ['network', millis(500)],
])
