import type { ApiId, Instant, StageName } from '../domain/units'
import type { Clock } from '../ports/clock'
import type { Cloud } from '../ports/cloud'
import type { Http } from '../ports/http'
import type { ApiSeen } from './api-lock'
import type { Journal } from './journal'

/** All that the execution of a plan may touch. */
export interface Ground {
  readonly cloud: Cloud
  /** The same cloud, whose retries outlast a cancellation: for what must still be done then. */
  readonly lastWord: Cloud
  readonly http: Http
  readonly clock: Clock
  /** When this run has to hand its canary over to a later one. */
  readonly leaveBy: Instant
  /** Aborts when the job is cancelled. */
  readonly signal: AbortSignal
  readonly journal: Journal
  readonly api: ApiId
  readonly stage: StageName
  readonly apiSeen: ApiSeen
  /** The API's name as CloudWatch has it. */
  readonly metricsName: string
  /** Invoke URL without a trailing slash. */
  readonly baseUrl: string
  /** Likewise, of the throw-away stage. */
  readonly throwAwayUrl: string
  /** Unique to this process: names the holder of leases and locks. */
  readonly owner: string
  /** Tells the `post` step what to look after, should this process be killed. */
  readonly onRollout: (state: 'begins' | 'over' | 'failed') => void
}

export type Outcome =
  | { readonly kind: 'complete' }
  | { readonly kind: 'promoted' }
  /** `isUntouched`: it ended before the stage was changed at all. */
  | { readonly kind: 'rolled-back'; readonly reason: string; readonly hint?: string; readonly isUntouched?: true }
  | { readonly kind: 'paused'; readonly reason: string; readonly resumeBy: Instant; readonly next: Instant | undefined }
  | { readonly kind: 'failed'; readonly reason: string; readonly hint: string }
