import type { GitHub } from '../../src/ports/github'
import { gitHubOf } from '../../src/world/ports/github'
import { makeWorld, type World } from '../../src/world/world'

/** The port, and GitHub's own side of it. */
export interface SeededGitHub extends AsyncDisposable {
  readonly port: GitHub
  readonly world: World
}

export const GITHUBS: readonly (readonly [string, () => Promise<SeededGitHub>])[] = [['the embedded world', embedded]]

function embedded(): Promise<SeededGitHub> {
  const world = makeWorld()
  return Promise.resolve({ world, port: gitHubOf(world), [Symbol.asyncDispose]: () => Promise.resolve() })
}
