import { gitHub } from '../../src/adapters/github'
import { systemClock } from '../../src/adapters/system-clock'
import type { GitHub } from '../../src/ports/github'
import { serve } from '../../src/world/http/serve'
import { gitHubOf } from '../../src/world/ports/github'
import { makeLiveWorld, makeWorld, type World } from '../../src/world/world'

/** The port, and GitHub's own side of it. */
export interface SeededGitHub extends AsyncDisposable {
  readonly port: GitHub
  readonly world: World
}

export const GITHUBS: readonly (readonly [string, () => Promise<SeededGitHub>])[] = [
  ['the embedded world', embedded],
  ['octokit over HTTP', overHttp],
]

function embedded(): Promise<SeededGitHub> {
  const world = makeWorld()
  return Promise.resolve({ world, port: gitHubOf(world), [Symbol.asyncDispose]: () => Promise.resolve() })
}

async function overHttp(): Promise<SeededGitHub> {
  const world = makeLiveWorld(systemClock)
  const server = await serve(world, { port: 0 })
  const apiUrl = `${server.url}/github`
  return {
    world,
    port: gitHub({ token: 'ghs_token', apiUrl, repository: 'octo/orders', clock: systemClock }),
    [Symbol.asyncDispose]: () => server.close(),
  }
}
