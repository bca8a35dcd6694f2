/** The final result of one smoke test at one place. */
export interface SmokeResult {
  /** `GET /health`. */
  readonly request: string
  readonly passed: boolean
  /** Absent when nobody answered. */
  readonly status: number | undefined
  readonly milliseconds: number
  /** What was wrong and what was expected; absent when passed. */
  readonly problem: string | undefined
  /** Where it ran: `stage`, or `canary at 100 %`. */
  readonly place: string
}
