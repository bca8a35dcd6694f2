import { after, hours, type Instant, instant, minutes, type Millis } from '../domain/units'

/** What ends a run, whatever it does. */
export interface Lifetime {
  readonly began: Instant
  readonly credentialsExpireAt: Instant | undefined
  /** `RUNNER_ENVIRONMENT`. */
  readonly runner: string | undefined
}

/** When a run has to hand its canary over to a later one, with time left to write that down. */
export function leaveBy({ began, credentialsExpireAt, runner }: Lifetime): Instant {
  const jobEnds = after(began, runner === 'self-hosted' ? SELF_HOSTED : HOSTED)
  return credentialsExpireAt === undefined
    ? jobEnds
    : instant(Math.min(jobEnds, credentialsExpireAt - CREDENTIALS_RESERVE))
}

/**
 * https://docs.github.com/actions/reference/limits: a job may take 6 hours on GitHub's runners and 5 days on one's own;
 * what other steps took before is not known here.
 */
const HOSTED: Millis = minutes(5 * 60 + 40)
const SELF_HOSTED: Millis = hours(4 * 24 + 23)
const CREDENTIALS_RESERVE: Millis = minutes(1)
