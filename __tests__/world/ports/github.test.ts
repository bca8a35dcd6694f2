import { describe, expect, it } from '@jest/globals'
import { seconds } from '../../../src/domain/units'
import { WorldFault } from '../../../src/world/fault'
import { gitHubOf } from '../../../src/world/ports/github'
import { makeWorld } from '../../../src/world/world'

const repository = () => {
  const world = makeWorld()
  world.github.commit('abc123', {}, 'main')
  world.github.openPull(7, { head: 'main', base: 'main' })
  return world
}

describe("GitHub's time", () => {
  it('is five seconds a call', async () => {
    const world = repository()
    world.github.latency = seconds(6)
    await expect(gitHubOf(world).branchExists('main')).rejects.toMatchObject({
      kind: 'timeout',
      operation: 'git.getRef',
    })
    expect(world.clock.now() - world.start).toBe(5000)
    expect(world.calls).toEqual([])
  })

  it('is fifteen seconds a run; what comes later fails at once', async () => {
    const world = repository()
    world.github.latency = seconds(4)
    const github = gitHubOf(world)
    for (let n = 0; n < 3; n++) expect(await github.branchExists('main')).toBe(true)
    await expect(github.branchExists('main')).rejects.toMatchObject({ kind: 'timeout' })
    await expect(github.branchExists('main')).rejects.toMatchObject({ kind: 'budget' })
    expect(world.clock.now() - world.start).toBe(15_000)
  })

  it('begins anew with the next run', async () => {
    const world = repository()
    world.github.latency = seconds(5)
    const exhausted = gitHubOf(world)
    for (let n = 0; n < 3; n++) await exhausted.branchExists('main')
    expect(await gitHubOf(world).branchExists('main')).toBe(true)
  })
})

describe("GitHub's refusals", () => {
  it.each([
    ['no answer', undefined, 'unavailable'],
    ['an answer of 503', 503, 'unavailable'],
    ['an answer of 401', 401, 'denied'],
  ])('%s (%s) is %s', async (_, status, kind) => {
    const world = repository()
    world.onCall(() => new WorldFault('Broken', status, 'broken'))
    await expect(gitHubOf(world).branchExists('main')).rejects.toMatchObject({ kind })
  })
})
