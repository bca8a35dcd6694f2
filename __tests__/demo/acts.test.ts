import { describe, expect, it } from '@jest/globals'
import { ACTS, PULL, type Scene } from '../../src/demo/acts'
import { makeWorld, type VirtualWorld } from '../../src/world/world'

type Counts = Readonly<Record<string, readonly [answers: number, failures: number]>>

interface Seen {
  readonly result: string
  readonly status: number
  readonly postStatus?: number
  readonly summary?: string
  readonly traffic?: Counts
  readonly arrange?: (world: VirtualWorld, api: string) => void
}

/** What each act should be and is not, `what: found`. */
function failuresOf(act: number, seen: Seen): readonly string[] {
  const world = makeWorld({ pacing: false })
  const api = world.makeApi({ routes: { 'GET /health': { body: '{}' } } })
  const { result, status, postStatus = 0, summary = '# Summary', traffic = {} } = seen
  seen.arrange?.(world, api)
  const counts = Object.entries(traffic).map(
    ([version, [answers, failures]]) => [version, { answers, failures }] as const,
  )
  const run = { status, postStatus, outputs: { result }, summary }
  const scene: Scene = { world, api, run, traffic: new Map(counts) }
  const checks = ACTS[act - 1]?.checks ?? []
  return checks.filter(({ wanted, got }) => wanted !== got(scene)).map(({ what, got }) => `${what}: ${got(scene)}`)
}

function stage(name: string, alias: string, canary = false) {
  return (world: VirtualWorld, restApiId: string) => {
    const { id: deploymentId } = world.console.createDeployment({ restApiId })
    world.console.createStage({ restApiId, stageName: name, deploymentId, variables: { alias } })
    if (canary) world.console.createDeployment({ restApiId, stageName: name, canarySettings: { percentTraffic: 5 } })
  }
}

function commented(...bodies: readonly string[]) {
  return (world: VirtualWorld, api: string) => {
    stage(`pr-${PULL}`, 'v2')(world, api)
    for (const body of bodies) world.github.comment(PULL, 'github-actions[bot]', body)
  }
}

const first: Seen = { result: 'deployed', status: 0, arrange: stage('prod', 'v1') }
const good: Seen = { result: 'promoted', status: 0, arrange: stage('prod', 'v2'), traffic: { v1: [9, 0], v2: [9, 0] } }
const bad: Seen = {
  result: 'rolled-back',
  status: 1,
  arrange: stage('prod', 'v2'),
  traffic: { v2: [9, 0], v3: [9, 1] },
}
const preview: Seen = { result: 'deployed', status: 0, arrange: commented('`pr-7` serves') }

describe('an act of the demo', () => {
  it.each([
    [1, first],
    [2, good],
    [3, bad],
    [4, preview],
  ])('%i goes as told when all is there', (act, seen) => {
    expect(failuresOf(act, seen)).toEqual([])
  })

  it.each<[number, string, Seen]>([
    [1, 'the output result: unchanged', { ...first, result: 'unchanged' }],
    [1, "the main step's exit status: 1", { ...first, status: 1 }],
    [1, "the post step's exit status: 1", { ...first, postStatus: 1 }],
    [1, 'the job summary: empty', { ...first, summary: '' }],
    [1, 'the stage prod: missing', { ...first, arrange: () => undefined }],
    [2, 'the stage prod: on v1, without a canary', { ...good, arrange: stage('prod', 'v1') }],
    [2, 'the stage prod: on v2, with a canary', { ...good, arrange: stage('prod', 'v2', true) }],
    [2, 'who answered requests: v1', { ...good, traffic: { v1: [9, 0] } }],
    [2, 'who answered requests: nobody', { ...good, traffic: {} }],
    [2, 'whose answers were failures: v1', { ...good, traffic: { v1: [9, 1], v2: [9, 0] } }],
    [3, 'who answered requests: gateway and v2 and v3', { ...bad, traffic: { ...bad.traffic, gateway: [1, 0] } }],
    [3, "the main step's exit status: 0", { ...bad, status: 0 }],
    [3, 'whose answers were failures: nobody', { ...bad, traffic: { v2: [9, 0], v3: [9, 0] } }],
    [3, 'whose answers were failures: v2 and v3', { ...bad, traffic: { v2: [9, 1], v3: [9, 1] } }],
    [4, `the comments on pull request ${PULL}: 0`, { ...preview, arrange: commented() }],
    [4, `the comments on pull request ${PULL}: 2`, { ...preview, arrange: commented('`pr-7`', '`pr-7`') }],
    [4, `the comments on pull request ${PULL}: one about else`, { ...preview, arrange: commented('`pr-70`') }],
  ])('%i does not go as told with %s', (act, failure, seen) => {
    expect(failuresOf(act, seen)).toEqual([failure])
  })
})
