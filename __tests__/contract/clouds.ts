import { awsCloud } from '../../src/adapters/aws-cloud'
import { systemClock } from '../../src/adapters/system-clock'
import { type ApiId, apiId, type Instant } from '../../src/domain/units'
import type { Alarm, Cloud } from '../../src/ports/cloud'
import type { MetricQuery } from '../../src/ports/metrics'
import { WorldFault } from '../../src/world/fault'
import { serve } from '../../src/world/http/serve'
import { cloudOf } from '../../src/world/ports/cloud'
import { makeLiveWorld, makeWorld, type World } from '../../src/world/world'
import { CREDENTIALS, environment } from '../adapters/environment'

/** A cloud, and a hand in what AWS itself would know. */
export interface SeededCloud extends AsyncDisposable {
  readonly cloud: Cloud
  readonly account: string
  /** Called `orders`, with `GET /health`. */
  makeApi(): Promise<ApiId>
  setAlarm(name: string, state: Alarm['state'], options: { readonly composite: boolean }): Promise<void>
  putAlarm(alarm: MetricAlarm): Promise<void>
  /** Reports values of one time. */
  putMetric(metric: Omit<MetricQuery, 'statistic'>, at: Instant, values: readonly number[]): Promise<void>
  now(): Instant
  /** `at(2030-01-01T00:00:00)`; `undefined`: there is no schedule of this name. */
  scheduleOf(name: string): Promise<string | undefined>
}

/** In AWS's words. */
export interface MetricAlarm {
  readonly AlarmName: string
  readonly ActionsEnabled?: boolean
  readonly Namespace: string
  readonly MetricName: string
  readonly Statistic: 'Sum'
  readonly Period: number
  readonly EvaluationPeriods: number
  readonly DatapointsToAlarm?: number
  readonly Threshold: number
  readonly ComparisonOperator: 'GreaterThanThreshold'
}

export type OpenCloud = () => Promise<SeededCloud>

/** The same rules hold for the embedded world behind the ports and for the real adapters in front of its HTTP face. */
export const CLOUDS: readonly (readonly [string, OpenCloud])[] = [
  ['the embedded world', embedded],
  ['the AWS SDK over HTTP', overHttp],
]

function embedded(): Promise<SeededCloud> {
  const world = makeWorld({ pacing: false })
  return Promise.resolve({
    ...seeding(world),
    cloud: cloudOf(world),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  })
}

async function overHttp(): Promise<SeededCloud> {
  const world = makeLiveWorld(systemClock, { pacing: false })
  const server = await serve(world, { port: 0 })
  const before = environment({ ...CREDENTIALS, AWS_ENDPOINT_URL: server.url })
  return {
    ...seeding(world),
    cloud: await awsCloud(world.region),
    async [Symbol.asyncDispose]() {
      before[Symbol.dispose]()
      await server.close()
    },
  }
}

function scheduleOf({ scheduler }: World, Name: string): string | undefined {
  try {
    return scheduler.getSchedule({ Name }).ScheduleExpression
  } catch (error) {
    if (error instanceof WorldFault && error.status === 404) return undefined
    throw error
  }
}

const seeding = (world: World) => ({
  account: world.account,
  makeApi: () =>
    Promise.resolve(apiId(world.makeApi({ name: 'orders', routes: { 'GET /health': { body: '{"ok":true}' } } }))),
  setAlarm: (name: string, state: Alarm['state'], options: { readonly composite: boolean }) =>
    Promise.resolve(world.alarms.set(name, state, 'set by the test', options)),
  putAlarm: (alarm: MetricAlarm) => Promise.resolve(world.alarms.putMetricAlarm(alarm)),
  putMetric: (
    { namespace, metric, dimensions }: Omit<MetricQuery, 'statistic'>,
    at: Instant,
    Values: readonly number[],
  ) => {
    const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }))
    const datum = { MetricName: metric, Dimensions, Timestamp: at, Values }
    return Promise.resolve(world.alarms.putMetricData({ Namespace: namespace, MetricData: [datum] }))
  },
  now: () => world.clock.now(),
  scheduleOf: (name: string) => Promise.resolve(scheduleOf(world, name)),
})
