import { awsCloud } from '../../src/adapters/aws-cloud'
import { systemClock } from '../../src/adapters/system-clock'
import { type ApiId, apiId } from '../../src/domain/units'
import type { Alarm, Cloud } from '../../src/ports/cloud'
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
  /** `at(2030-01-01T00:00:00)`; `undefined`: there is no schedule of this name. */
  scheduleOf(name: string): Promise<string | undefined>
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
  scheduleOf: (name: string) => Promise.resolve(scheduleOf(world, name)),
})
