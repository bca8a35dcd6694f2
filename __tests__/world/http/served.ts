import { systemClock } from '../../../src/adapters/system-clock'
import { type Served, serve } from '../../../src/world/http/serve'
import { makeLiveWorld, type World, type WorldOptions } from '../../../src/world/world'
import { API } from '../orders'

export interface ServedWorld extends Served {
  readonly world: World
  /** The stage `dev` is on it. */
  readonly first: string
}

/** The API and the stage `dev` over HTTP, on the machine's clock. */
export async function servedOrders(options: WorldOptions = {}): Promise<ServedWorld> {
  const world = makeLiveWorld(systemClock, { pacing: false, ...options })
  world.makeApi({ id: API, name: 'orders', routes: { 'GET /health': ({ canary }) => ({ body: String(canary) }) } })
  const first = world.console.createDeployment({ restApiId: API, description: 'first' }).id
  world.console.createStage({ restApiId: API, stageName: 'dev', deploymentId: first, variables: { alias: 'v1' } })
  return { world, first, ...(await serve(world, { port: 0 })) }
}

/** What every SDK client is given. */
export const sdk = (endpoint: string) => ({
  endpoint,
  region: 'eu-west-1',
  credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
  maxAttempts: 1,
})
