import { toIso } from '../../src/domain/iso-time'
import { after, instant, seconds } from '../../src/domain/units'
import { conflict, limitExceeded, WorldFault } from '../../src/world/fault'
import type { CallHook, Request } from '../../src/world/calls'
import type { Stand } from '../dist/stand'

/** What the committed bundle meets, by the row's name. */
export interface WireFault {
  /** Puts it in the way; answers how it ends. */
  readonly strike: (stand: Stand) => () => void
  readonly inputs?: () => Readonly<Record<string, string>>
  /** Of the first step; none unless it matters. */
  readonly hold?: string
  /** Until what is due next, in milliseconds. */
  readonly wait?: number
}

type Answer = ReturnType<CallHook>

/** The first `times` requests that are meant get this answer. */
const first =
  (times: number, isMeant: (request: Request) => boolean, answer: Answer, moment: 'before' | 'after' = 'before') =>
  ({ world }: Stand): (() => void) => {
    let left = times
    return world.onCall((now, request) => {
      if (left === 0 || now !== moment || !isMeant(request)) return 'ok'
      left -= 1
      return answer
    })
  }
const always = (isMeant: (request: Request) => boolean, answer: Answer) => first(Infinity, isMeant, answer)

const calls =
  (name: string) =>
  ({ operation }: Request): boolean =>
    operation === name
const promotes = ({ input }: Request): boolean => JSON.stringify(input).includes('"copy"')
const isGitHubs = ({ service }: Request): boolean => service === 'github'

const BUSY = 'Another Deployment is in progress for rest api with id a1b2c3d4e5 . Please try again later.'

export const wireFaults: Readonly<Record<string, WireFault>> = {
  'API Gateway throttles and says how long to wait': {
    strike: first(1, calls('UpdateStage'), new WorldFault('TooManyRequestsException', 429, 'Too Many Requests', 1)),
  },
  'API Gateway throttles and does not say how long': {
    strike: first(2, calls('UpdateStage'), new WorldFault('TooManyRequestsException', 429, 'Too Many Requests')),
  },
  'A quota is used up (`LimitExceeded`)': {
    strike: always(
      calls('CreateDeployment'),
      limitExceeded('Maximum number of deployments for this API has been reached'),
    ),
  },
  'Another deployment runs on the API (409, `try again later`)': {
    strike: first(1, calls('CreateDeployment'), conflict(BUSY)),
  },
  'AWS answers 500': {
    strike: first(2, calls('UpdateStage'), new WorldFault('InternalFailure', 500, 'Internal server error')),
  },
  'AWS answers 503': {
    strike: first(2, calls('UpdateStage'), new WorldFault('ServiceUnavailableException', 503, 'Service Unavailable')),
  },
  'A call is never answered': {
    strike: ({ outside }) => {
      outside.hold(({ method, body }) => method === 'PATCH' && body.includes('"50"'))
      return () => undefined
    },
  },
  'A connection breaks': { strike: first(2, calls('UpdateStage'), 'lose-answer') },
  'The promotion is applied and its answer is lost': { strike: first(1, promotes, 'lose-answer', 'after') },
  'AWS cannot be reached from the start': {
    strike: ({ env }) => {
      const endpoint = env['AWS_ENDPOINT_URL'] ?? ''
      env['AWS_ENDPOINT_URL'] = 'http://aws.invalid'
      return () => {
        env['AWS_ENDPOINT_URL'] = endpoint
      }
    },
  },
  'CloudWatch fails for a moment': {
    strike: first(3, calls('DescribeAlarms'), new WorldFault('InternalServiceFault', 500, 'The request has failed')),
  },
  'GitHub is down': { strike: always(isGitHubs, 'lose-answer') },
  'The credentials end in the middle, and `credentials-expire-at` told when': {
    strike: () => () => undefined,
    hold: '4s',
    inputs: () => ({ 'credentials-expire-at': toIso(after(instant(Date.now()), seconds(63))) }),
    wait: 4_000,
  },
}
