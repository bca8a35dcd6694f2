import { after, millis, percent } from '../../src/domain/units'
import { seeded } from '../../src/world/random'
import type { StagePlay } from './stage-play'

export interface Crowd {
  /** Requests a minute, spread over six moments of it. */
  readonly perMinute: number
  /** For so many minutes from now. */
  readonly minutes: number
}

/** How a version answers. */
export interface Orders {
  /** Share of requests that fail. */
  readonly failing?: number
  readonly status?: number
  /** Of each answer. */
  readonly milliseconds?: number
  /** They fail from so many minutes after the deployment of the next version on. */
  readonly fromMinute?: number
}

/**
 * Requests to the stage `prod` while a run waits, as CloudWatch counts them: some minutes of one version, then of both by
 * the canary's traffic.
 */
export function crowd(
  play: StagePlay,
  { perMinute, minutes }: Crowd,
  old: Orders,
  next: Orders,
  nextFrom: number,
): void {
  const dice = seeded(7)
  for (let moment = 0; moment < minutes * 6; moment += 1) {
    const minute = (moment + 0.5) / 6
    const count = Math.floor(((moment + 1) * perMinute) / 6) - Math.floor((moment * perMinute) / 6)
    play.in(minute, () => {
      const share = percent(play.stage().canarySettings?.percentTraffic ?? 0) / 100
      const onCanary = Array.from({ length: count }, () => dice() < share).filter(Boolean).length
      const now = (orders: Orders) => (minute - nextFrom >= (orders.fromMinute ?? -Infinity) ? orders : {})
      record(play, 'canary', onCanary, now(next), dice)
      record(play, 'old', count - onCanary, now(old), dice)
    })
  }
}

function record(
  play: StagePlay,
  side: 'canary' | 'old',
  count: number,
  { failing = 0, status = 500, milliseconds = 20 }: Orders,
  dice: () => number,
): void {
  const failed = Array.from({ length: count }, () => dice() < failing).filter(Boolean).length
  const [of4xx, of5xx] = status < 500 ? [failed, 0] : [0, failed]
  const { alarms, clock } = play.world
  for (const stage of side === 'canary' ? ['prod', 'prod/Canary'] : ['prod']) {
    const Dimensions = [
      { Name: 'ApiName', Value: 'orders' },
      { Name: 'Stage', Value: stage },
    ]
    const add = (MetricName: string, samples: readonly (readonly [value: number, count: number])[]) => {
      const given = samples.flatMap(([value, times]) => (times > 0 ? [{ value, count: times }] : []))
      alarms.metrics.add({ Namespace: 'AWS/ApiGateway', MetricName, Dimensions }, clock.now(), given, 'Count')
    }
    add('Count', [[1, count]])
    add('4XXError', bits(of4xx, count))
    add('5XXError', bits(of5xx, count))
    add('Latency', [[milliseconds, count]])
  }
}

const bits = (ones: number, of: number): readonly (readonly [number, number])[] => [
  [1, ones],
  [0, of - ones],
]

/** The same through the data plane, which counts by itself; dearer by far. */
export function realCrowd(play: StagePlay, { perMinute, minutes }: Crowd): void {
  const request = { api: play.api, stage: 'prod', method: 'GET', path: '/orders', headers: {}, body: '' }
  for (let moment = 0; moment < minutes * 6; moment += 1) {
    const count = Math.floor(((moment + 1) * perMinute) / 6) - Math.floor((moment * perMinute) / 6)
    play.in((moment + 0.5) / 6, () => {
      for (let i = 0; i < count; i += 1) play.world.dataPlane.invoke(request)
    })
  }
}

/** How the version that is deployed next answers `GET /orders`: it fails by dice. */
export function orders(play: StagePlay, { failing = 0, status = 500 }: Orders): void {
  const dice = seeded(7)
  play.world.route(play.api, 'GET /orders', () => ({ status: dice() < failing ? status : 200, body: '{}' }))
}

export const minutesPass = (play: StagePlay, minutes: number): Promise<void> =>
  play.world.clock.sleepUntil(after(play.world.clock.now(), millis(minutes * 60_000)), new AbortController().signal)
