/**
 * Why AWS did not do what was asked.
 *
 * | kind | what it means | worth a retry |
 * | --- | --- | --- |
 * | `not-found` | API, stage or deployment does not exist | no |
 * | `bad-request` | AWS refuses what was asked | no |
 * | `conflict` | `Stage already exists` and the like | no |
 * | `busy` | another change is running on the API ("try again later") | yes |
 * | `throttled` | too many requests (429) | yes |
 * | `limit` | a quota is used up | no |
 * | `denied` | the role lacks a permission | no |
 * | `no-credentials` | the default chain found none | no |
 * | `expired-credentials` | they ended | no |
 * | `bad-credentials` | AWS does not know or accept them | no |
 * | `unavailable` | 5xx of AWS | yes |
 * | `network` | no answer at all: name not found, refused, reset, time-out | yes |
 */
export type CloudErrorKind =
  | 'not-found'
  | 'bad-request'
  | 'conflict'
  | 'busy'
  | 'throttled'
  | 'limit'
  | 'denied'
  | 'no-credentials'
  | 'expired-credentials'
  | 'bad-credentials'
  | 'unavailable'
  | 'network'

/** Those that may pass by themselves. */
export const PASSING: ReadonlySet<CloudErrorKind> = new Set(['busy', 'throttled', 'unavailable', 'network'])

/** The only error that the AWS ports throw. Its message is AWS's own text: hostile until escaped. */
export class CloudError extends Error {
  override readonly name = 'CloudError'
  readonly kind: CloudErrorKind
  /** `apigateway:CreateDeployment`, `cloudwatch:DescribeAlarms`, `sts:GetCallerIdentity`. */
  readonly operation: string
  /** What AWS asked us to wait, when it said so. */
  readonly retryAfterSeconds: number | undefined
  constructor(
    kind: CloudErrorKind,
    operation: string,
    message: string,
    options?: ErrorOptions & { readonly retryAfterSeconds?: number | undefined },
  ) {
    super(message, options)
    this.kind = kind
    this.operation = operation
    this.retryAfterSeconds = options?.retryAfterSeconds
  }
}
