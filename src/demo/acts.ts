import type { World } from '../world/world'
import type { Run } from './run'
import type { Count, Counts } from './traffic'

/** What is to be seen when an act has ended. */
export interface Scene {
  readonly world: World
  readonly api: string
  readonly run: Run
  /** The answers of this act. */
  readonly traffic: Counts
}

/** Something to look at when an act has ended; it went as told when `got` gives what was `wanted`. */
export interface Check {
  readonly what: string
  readonly wanted: string
  readonly got: (scene: Scene) => string
}

export interface Act {
  readonly title: string
  /** The version of the function that is released. */
  readonly version: string
  readonly event: 'push' | 'pull_request'
  /** Whether the traffic is shown beside the run. */
  readonly isWatched: boolean
  readonly checks: readonly Check[]
}

export const PULL = 7
const PREVIEW = `pr-${PULL}`

const ends = (status: 0 | 1, result: string): readonly Check[] => [
  { what: 'the output result', wanted: result, got: ({ run }) => run.outputs['result'] ?? 'none' },
  { what: "the main step's exit status", wanted: String(status), got: ({ run }) => String(run.status) },
  { what: "the post step's exit status", wanted: '0', got: ({ run }) => String(run.postStatus) },
  { what: 'the job summary', wanted: 'written', got: ({ run }) => (run.summary === '' ? 'empty' : 'written') },
]

const serves = (stageName: string, version: string): Check => ({
  what: `the stage ${stageName}`,
  wanted: `on ${version}, without a canary`,
  got: ({ world, api: restApiId }) => {
    const stage = world.console.getStages({ restApiId }).item.find((one) => one.stageName === stageName)
    if (stage === undefined) return 'missing'
    const { variables: { alias = 'no version' } = {}, canarySettings } = stage
    return `on ${alias}, ${canarySettings === undefined ? 'without' : 'with'} a canary`
  },
})

const answered = (wanted: string): Check => ({
  what: 'who answered requests',
  wanted,
  got: ({ traffic }) => versionsIn(traffic, ({ answers }) => answers > 0),
})

const failed = (wanted: string): Check => ({
  what: 'whose answers were failures',
  wanted,
  got: ({ traffic }) => versionsIn(traffic, ({ failures }) => failures > 0),
})

function versionsIn(traffic: Counts, isWanted: (count: Count) => boolean): string {
  const versions = [...traffic].filter(([, count]) => isWanted(count)).map(([version]) => version)
  return versions.sort().join(' and ') || 'nobody'
}

const isCommented: Check = {
  what: `the comments on pull request ${PULL}`,
  wanted: `one about ${PREVIEW}`,
  got: ({ world }) => {
    const abouts = world.github.commentsOf(PULL).map(({ body }) => (body.includes(`\`${PREVIEW}\``) ? PREVIEW : 'else'))
    return abouts.length === 1 ? `one about ${abouts.join('')}` : String(abouts.length)
  },
}

/** The demo, act by act. */
export const ACTS: readonly Act[] = [
  {
    title: 'A push to main: there is no stage `prod` yet, so it is made',
    version: 'v1',
    event: 'push',
    isWatched: false,
    checks: [...ends(0, 'deployed'), serves('prod', 'v1')],
  },
  {
    title: 'A good version, v2: 5 → 25 → 50 → 100 % of live traffic, then promoted',
    version: 'v2',
    event: 'push',
    isWatched: true,
    checks: [...ends(0, 'promoted'), serves('prod', 'v2'), answered('v1 and v2'), failed('nobody')],
  },
  {
    title: 'A bad version, v3: its health is fine, its orders fail. The alarm tells',
    version: 'v3',
    event: 'push',
    isWatched: true,
    checks: [...ends(1, 'rolled-back'), serves('prod', 'v2'), answered('v2 and v3'), failed('v3')],
  },
  {
    title: 'A pull request: a stage of its own, and a comment',
    version: 'v2',
    event: 'pull_request',
    isWatched: false,
    checks: [...ends(0, 'deployed'), serves(PREVIEW, 'v2'), isCommented],
  },
]
