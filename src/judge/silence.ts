import type { Instant } from '../domain/units'
import type { JudgedMinute } from './course'
import { MINUTE } from './minutes'

/** Who was heard when, in the minutes that a run has weighed. */
export interface Silence {
  readonly first: Instant | undefined
  readonly last: Instant | undefined
  /** The last minute with a request to the canary, and the last one with a request to what it is compared with. */
  readonly canary: Instant | undefined
  readonly base: Instant | undefined
  /** Minutes in which the stage had requests beside the canary. */
  readonly busyBeside: number
  /** Requests of the newest minutes, at most `SILENT` of them. */
  readonly newest: readonly number[]
  /** The same as it was at the last minute with a request. */
  readonly busiest: readonly number[]
  /** Minutes since that one. */
  readonly minutes: number
}

/** So many minutes without a request of anybody, after minutes with as many as this, are hardly chance. */
const SILENT = 3
const BUSY = 10

export const UNHEARD: Silence = {
  first: undefined,
  last: undefined,
  canary: undefined,
  base: undefined,
  busyBeside: 0,
  newest: [],
  busiest: [],
  minutes: 0,
}

/** With one more minute. */
export function heard(before: Silence, minute: JudgedMinute): Silence {
  const { at } = minute
  const { canary, base, beside } = requestsIn(minute)
  const newest = [...before.newest, canary + beside].slice(-SILENT)
  const isSilent = canary + beside === 0
  return {
    first: before.first ?? at,
    last: at,
    canary: canary > 0 ? at : before.canary,
    base: base > 0 ? at : before.base,
    busyBeside: before.busyBeside + (beside > 0 ? 1 : 0),
    newest,
    busiest: isSilent ? before.busiest : newest,
    minutes: isSilent ? before.minutes + 1 : 0,
  }
}

/** `beside`: those of the base in this very minute. */
function requestsIn({ streams: [stream], against }: JudgedMinute) {
  const [canary, base] = [stream?.canary.requests ?? 0, stream?.base.requests ?? 0]
  return { canary, base, beside: against === 'beside' ? base : 0 }
}

/** A bake has been compared before it; any other hold in which one side was silent all the time proves nothing. */
export function silenceText(
  silence: Silence,
  hold: { readonly since: Instant; readonly isBake: boolean },
): string | undefined {
  const weighed = weighedSince(silence, hold.since)
  const time = `${weighed} minute${weighed === 1 ? '' : 's'}`
  const isSilent = (lastHeard: Instant | undefined): boolean => lastHeard === undefined || lastHeard < hold.since
  if (weighed === 0) return undefined
  if (isSilent(silence.canary)) return `no request has reached the canary in ${time}`
  if (hold.isBake || !isSilent(silence.base)) return undefined
  return `there is nothing to compare with: all requests of ${time} went to the canary`
}

/** Minutes are weighed without a gap; only after weeks without a look it is said to be longer than it was. */
function weighedSince({ first, last }: Silence, start: Instant): number {
  if (first === undefined || last === undefined) return 0
  const from = Math.max(first, Math.ceil(start / MINUTE) * MINUTE)
  return Math.max(0, (last - from) / MINUTE + 1)
}

/** Nobody comes any more, or CloudWatch is too late for its counts to be waited for. */
export function fallenSilentText({ busiest, minutes }: Silence): string | undefined {
  if (minutes < SILENT || busiest.length < SILENT || busiest.some((count) => count < BUSY)) return undefined
  return `CloudWatch had no counts in time of any request to the stage for ${minutes} minutes, after a busy time`
}
