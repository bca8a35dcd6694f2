import type { ApiId, Instant, StageName } from '../domain/units'

/** EventBridge Scheduler, as far as we use it: AWS acts once, by itself. Every method throws `CloudError` and nothing else. */
export interface Scheduler {
  /** Makes the schedule, or moves the one of this name: absolute. One call to move it, two to make it. */
  put(schedule: OneTimeSchedule): Promise<void>
  /** That it is gone already is fine. */
  remove(name: string): Promise<void>
}

export interface OneTimeSchedule {
  /** `[0-9a-zA-Z-_.]{1,64}`; see `scheduleName`. */
  readonly name: string
  /** AWS counts in whole seconds: rounded up to the next one. */
  readonly at: Instant
  /** ARN of the role as which AWS acts then. */
  readonly role: string
  /** AWS removes the canary that this stage has then, whosever it is. */
  readonly removesCanaryOf: { readonly api: ApiId; readonly stage: StageName }
}
