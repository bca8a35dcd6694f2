/** How the world refuses: AWS's or GitHub's error code, HTTP status and words. */
export class WorldFault extends Error {
  override readonly name = 'WorldFault'
  readonly code: string
  /** `undefined`: there was no answer at all. */
  readonly status: number | undefined
  /** The `Retry-After` header. */
  readonly retryAfterSeconds: number | undefined
  constructor(code: string, status: number | undefined, message: string, retryAfterSeconds?: number) {
    super(message)
    this.code = code
    this.status = status
    this.retryAfterSeconds = retryAfterSeconds
  }
}

export const badRequest = (message: string) => new WorldFault('BadRequestException', 400, message)
export const notFound = (message: string) => new WorldFault('NotFoundException', 404, message)
export const conflict = (message: string) => new WorldFault('ConflictException', 409, message)
/** API Gateway answers quotas with 429, as it does throttling (service model 2015-07-09). */
export const limitExceeded = (message: string) => new WorldFault('LimitExceededException', 429, message)
export const tooManyRequests = (retryAfterSeconds: number) =>
  new WorldFault('TooManyRequestsException', 429, 'Too Many Requests', retryAfterSeconds)
/** The connection broke after the request was sent. */
export const noAnswer = () => new WorldFault('ECONNRESET', undefined, 'socket hang up')
