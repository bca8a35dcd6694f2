import { after, hours, type Millis, millis, minutes } from '../../src/domain/units'
import { limitExceeded, WorldFault } from '../../src/world/fault'
import type { CallHook } from '../../src/world/calls'
import type { Clock } from '../../src/ports/clock'
import type { StagePlay } from '../scenarios/stage-play'

/** What takes minutes and hours, by the row's name. */
export interface SlowFault {
  /** What the row says of the file, below `canary:`. */
  readonly canary?: readonly string[]
  /** Puts it in the way of the run that is about to begin; answers how it ends. */
  readonly strike: (play: StagePlay) => () => void
}

/** The canary has 5 % then. */
const MINUTE = 2

/** From the given minute on every request to AWS gets this answer, for so many minutes. */
const outage =
  (answer: ReturnType<CallHook>, lasts: Millis = hours(24)) =>
  (play: StagePlay): (() => void) => {
    const { clock } = play.world
    const from = after(clock.now(), minutes(MINUTE))
    return play.world.onCall((_, { service }) =>
      service !== 'github' && clock.now() >= from && clock.now() < after(from, lasts) ? answer : 'ok',
    )
  }

const DOWN = new WorldFault('InternalServiceFault', 500, 'The request has failed')
const EXPIRED = new WorldFault('ExpiredTokenException', 403, 'The security token included in the request is expired')

/** The runner's clock, not the world's, is set at this minute. */
const jump =
  (by: number) =>
  (play: StagePlay): (() => void) => {
    let offset = 0
    play.in(MINUTE, () => {
      offset = by
    })
    play.between = (outside) => ({ ...outside, clock: shifted(outside.clock, () => offset) })
    return () => {
      play.between = (outside) => outside
    }
  }

/** Who sleeps looks at the clock again when a second is over, as a timer that runs on regardless does. */
function shifted(clock: Clock, offset: () => number): Clock {
  const now = () => after(clock.now(), millis(offset()))
  return {
    now,
    async sleepUntil(until, signal) {
      while (!signal.aborted && now() < until) {
        await clock.sleepUntil(after(clock.now(), millis(Math.min(1_000, until - now()))), signal)
      }
    },
  }
}

const leaseOver = (play: StagePlay): void => {
  play.world.clock.advance(minutes(16))
}

/** What it says of the stage on which the version is tested before traffic. */
const onThrowAway =
  (name: string, answer: ReturnType<CallHook>) =>
  ({ world }: StagePlay): (() => void) =>
    world.onCall((moment, { operation }) => (moment === 'before' && operation === name ? answer : 'ok'))

/** Nobody comes in these stories. */
const ANALYSED = ['analysis: {}', 'on-no-data: continue']

/** CloudWatch's counts, and not its alarms, cannot be had for so many minutes. */
const withoutMetrics =
  (lasts: Millis) =>
  ({ world }: StagePlay): (() => void) => {
    const { clock } = world
    const from = after(clock.now(), minutes(MINUTE))
    return world.onCall((_, { operation }) =>
      operation === 'GetMetricData' && clock.now() >= from && clock.now() < after(from, lasts) ? DOWN : 'ok',
    )
  }

export const slowFaults: Readonly<Record<string, SlowFault>> = {
  "CloudWatch's metrics fail for three minutes, and the canary has `analysis`": {
    canary: ANALYSED,
    strike: withoutMetrics(minutes(3)),
  },
  "CloudWatch's metrics fail for longer than 5 minutes, and the canary has `analysis`": {
    canary: ANALYSED,
    strike: withoutMetrics(hours(24)),
  },
  'The API has no room for the throw-away stage': {
    strike: onThrowAway('CreateStage', limitExceeded('Maximum number of Stages for this API has been reached')),
  },
  'The throw-away stage cannot be deleted': {
    strike: onThrowAway('DeleteStage', new WorldFault('AccessDeniedException', 403, 'not authorized')),
  },
  'CloudWatch is down for longer than 5 minutes': {
    strike: (play) => {
      const from = after(play.world.clock.now(), minutes(MINUTE))
      return play.world.onCall((_, { service }) =>
        service === 'cloudwatch' && play.world.clock.now() >= from ? DOWN : 'ok',
      )
    },
  },
  "EventBridge Scheduler is down, and the stage has a dead man's switch": {
    canary: ['lease: 10m', 'dead-man-switch: { role: "arn:aws:iam::111122223333:role/stages-dead-man" }'],
    strike: (play) => {
      const from = after(play.world.clock.now(), minutes(MINUTE))
      return play.world.onCall((_, { service }) =>
        service === 'scheduler' && play.world.clock.now() >= from ? DOWN : 'ok',
      )
    },
  },
  'AWS cannot be reached for two minutes': { strike: outage('lose-answer', minutes(2)) },
  'AWS cannot be reached any more': {
    strike: (play) => {
      const ended = outage('lose-answer')(play)
      return () => {
        ended()
        leaseOver(play)
      }
    },
  },
  'The credentials end in the middle, and nobody told when': {
    strike: (play) => {
      const ended = outage(EXPIRED)(play)
      return () => {
        ended()
        leaseOver(play)
      }
    },
  },
  'The role loses the permission to change the stage, and an alarm fires': {
    strike: (play) => {
      play.in(MINUTE, () => {
        play.world.deny('apigateway:UpdateStage')
        play.world.alarms.set('orders-5xx', 'ALARM')
      })
      return () => {
        play.world.allow('apigateway:UpdateStage')
        play.world.alarms.set('orders-5xx', 'OK')
        leaseOver(play)
      }
    },
  },
  'The clock jumps ahead by less than the lease': { strike: jump(minutes(10)) },
  'The clock jumps ahead by more than the lease': { strike: jump(minutes(20)) },
  'The clock jumps back by an hour': { strike: jump(-60 * 60_000) },
}
