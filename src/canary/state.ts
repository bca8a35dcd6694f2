import type { Instant, Percent } from '../domain/units'

/** Where a rollout stands. Plain data: it can be stored, and a later run can go on from it. */
export type CanaryState = Holding | Ended

export interface Holding {
  readonly phase: 'holding'
  /** Index of the configured step; `steps.length` is the bake at 100 %. */
  readonly step: number
  readonly since: Instant
  /** The smoke tests at 100 % passed. Only the bake asks. */
  readonly verified: boolean
  /** A later run goes on at this step, as soon as the canary is seen to be healthy where it is. */
  readonly goTo: number | undefined
  /** When the sources stopped answering; `undefined` while they do. */
  readonly unknownSince: Instant | undefined
  /** When the plan would have gone on but for missing data. */
  readonly waitingSince: Instant | undefined
}

export type Ended =
  | { readonly phase: 'promoted' }
  | { readonly phase: 'rolled-back'; readonly reason: string }
  /** `resume` goes on with the step after this one, also when a cancellation cut its hold short. */
  | Paused
  /** Somebody else has the stage now; we write nothing more. */
  | { readonly phase: 'lost'; readonly reason: string }

export interface Paused {
  readonly phase: 'paused'
  readonly step: number
  readonly resumeBy: Instant
  /** When a later run goes on; `undefined`: a person decides. */
  readonly next: Instant | undefined
  /** Carried over: `max-wait` runs on while nobody is there. */
  readonly waitingSince: Instant | undefined
  readonly reason: string
}

/** What the loop must do next. All absolute: doing one twice is harmless. */
export type Command =
  | { readonly do: 'shift'; readonly to: Percent }
  | { readonly do: 'wait'; readonly until: Instant; readonly why: string | undefined }
  | { readonly do: 'verify' }
  | { readonly do: 'promote' }
  | { readonly do: 'roll-back'; readonly reason: string }
  | { readonly do: 'pause' }
  | { readonly do: 'let-go' }

export type Decision = readonly [next: CanaryState, command: Command]
