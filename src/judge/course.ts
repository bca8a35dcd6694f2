import type { Instant } from '../domain/units'
import type { Count } from './evidence'

/** What is compared: answers of a class, or requests slower than a limit. */
export const STREAMS = ['5xx', '4xx', 'slow'] as const
export type StreamName = (typeof STREAMS)[number]

/** How a rollout was judged, minute by minute: what a person needs to check it. */
export interface Course {
  /** In order of time; minutes that an earlier run weighed are not there. */
  readonly minutes: readonly JudgedMinute[]
  /** ln of the odds at which it is rolled back. */
  readonly threshold: number
  /** ln of the odds by which earlier runs had left it. */
  readonly earlier?: number
}

export interface JudgedMinute {
  readonly at: Instant
  /**
   * `beside`: the stage's other traffic in the same minute; `before`: a minute of the hour before the rollout, as
   * there is no other traffic; `nothing`: that hour is used up.
   */
  readonly against: 'beside' | 'before' | 'nothing'
  /** At least one. */
  readonly streams: readonly JudgedStream[]
  /** Those of which this minute tells nothing; their odds are in the mean all the same. */
  readonly unweighed: readonly StreamOdds[]
  /** ln of the odds against a good version after this minute: of the mean of all streams' odds. */
  readonly logOdds: number
}

export interface StreamOdds {
  readonly name: StreamName
  /** ln of the odds against a good version after this minute, by this stream alone. */
  readonly logOdds: number
}

export interface JudgedStream extends StreamOdds {
  readonly canary: Count
  readonly base: Count
  /** Where slow requests cannot be counted: whether the canary's percentile was above the limit. */
  readonly isAbove?: boolean
}
