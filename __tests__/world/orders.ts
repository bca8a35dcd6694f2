import { WorldFault } from '../../src/world/fault'
import { makeWorld, type VirtualWorld, type WorldOptions } from '../../src/world/world'

export const API = 'a1b2c3d4e5'

export interface Orders {
  readonly world: VirtualWorld
  /** The stage `dev` is on it. */
  readonly first: string
  readonly second: string
}

/** An API with one route, two deployments and the stage `dev` on the first one; nothing is paced unless asked for. */
export function orders(options: WorldOptions = {}): Orders {
  const world = makeWorld({ pacing: false, ...options })
  world.makeApi({ id: API, name: 'orders', routes: { 'GET /health': { body: 'first' } } })
  const first = world.console.createDeployment({ restApiId: API, description: 'first' }).id
  world.route(API, 'GET /health', { body: 'second' })
  const second = world.console.createDeployment({ restApiId: API, description: 'second' }).id
  world.console.createStage({
    restApiId: API,
    stageName: 'dev',
    deploymentId: first,
    description: 'dev stage',
    variables: { testVar: 'default' },
  })
  return { world, first, second }
}

export const devOf = (world: VirtualWorld) => world.console.getStage({ restApiId: API, stageName: 'dev' })

/** How the work was refused, as `400 BadRequestException: text`. */
export function refusal(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof WorldFault) return `${error.status ?? 'no answer'} ${error.code}: ${error.message}`
    throw error
  }
  return 'not refused'
}

/** What `GET /health` answers on a stage now. */
export const health = (world: VirtualWorld, stage = 'dev') =>
  world.dataPlane.invoke({ api: API, stage, method: 'GET', path: '/health', headers: {}, body: '' })
