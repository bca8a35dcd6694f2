import { dispatched, pull, push } from '../scenarios/stage-play'
import { strike } from './blows'
import { type Releases, type Repository, type Start, variablesOf } from './releases'

/** A run, each of whose writes is a crash point. */
export interface Scenario {
  readonly name: string
  readonly repository: Repository
  readonly arrange: (releases: Releases) => Promise<void>
  readonly act: (releases: Releases) => Start
  /** The version that the act brings, or acts on. */
  readonly version: number
  /** What the stage is after the act, disturbed or not, once a run of the same kind has gone through. */
  readonly ends: string
  /** What `rollback` makes of that. */
  readonly back: string
  /** A second run of the kind has something to do again: it fails again, or goes back again. */
  readonly repeats?: true
  /** Its time is over: the `ttl` of a preview, the `max-pause` of a rollout. */
  readonly expired?: true
  /** The next step's time has come. */
  readonly due?: true
  /** AWS takes the canary off when the lease is over. */
  readonly guarded?: true
  /** What a cancellation, or the post step, finds goes on waiting. */
  readonly holds?: true
  /** Canaries of the repository wait for a person. */
  readonly waits?: true
  /** How another version comes; a push when absent. */
  readonly next?: (releases: Releases, version: number) => Start
  /** Mends what made it fail, before the next version. */
  readonly mend?: (releases: Releases) => void
}

export const list = (version: number) => JSON.stringify(variablesOf(version))

export const plain =
  (...more: readonly string[]) =>
  (version: number): string =>
    ['stages:', '  prod:', '    branches: [main]', `    variables: ${list(version)}`, ...indented(more)].join('\n')

const indented = (lines: readonly string[]) => lines.map((line) => `    ${line}`)

export const SMOKE = 'smoke: [GET /version]'
export const SMOKE_AFTER = 'smoke: [{ request: GET /version, before-traffic: false }]'
export const STEPS = ['{ traffic: 5, hold: 1m }', '{ traffic: 50, hold: 2m }']
export const DAYS = ['{ traffic: 5, hold: 2d }', '{ traffic: 50, hold: 2m }']
export const APPROVED = ['{ traffic: 5, hold: 1m, approve: true }', '{ traffic: 50, hold: 2m }']

export const canary = (steps: readonly string[] = STEPS, more: readonly string[] = []): string[] => [
  'canary:',
  `  steps: [${steps.join(', ')}]`,
  '  bake: 1m',
  '  poll: 1m',
  '  alarms: [orders-5xx]',
  ...more.map((line) => `  ${line}`),
]

/** From v3 on: the versions before are moved to at once, which takes less of our time. */
export const rollingOut = (more: readonly string[]): Repository => ({
  stages: (version) => plain(...(version < 3 ? [] : more))(version),
})

export const sha = (version: number): string => String(version).repeat(40)

/** The push of a version, which is what the repository holds from now on. */
export function pushOf(releases: Releases, version: number): Start {
  releases.prepare(version)
  return { event: push('main', sha(version)) }
}

export const asked = (command: string, more: Readonly<Record<string, string>> = {}): Start => ({
  event: dispatched(),
  inputs: { command, ...more },
})

/** The schedule, on the commit that the repository's main branch has. */
export const reconciled = (version: number): Start => ({
  event: { ...push('main', sha(version)), name: 'schedule' },
  inputs: { command: 'reconcile' },
})

/** The versions before the one that the act brings, each deployed by a push. */
export const deployed =
  (...versions: readonly number[]) =>
  async (releases: Releases): Promise<void> => {
    for (const version of versions) {
      const { outputs } = await releases.run(pushOf(releases, version))
      if (!['deployed', 'promoted'].includes(outputs['result'] ?? ''))
        throw new Error(`v${version} is ${outputs['result']}`)
    }
  }

/** v1 and v2 are deployed; v3's canary waits at 5 %, for a person or for its next step's time. */
export async function waiting(releases: Releases): Promise<void> {
  await deployed(1, 2)(releases)
  const { outputs } = await releases.run(pushOf(releases, 3))
  if (outputs['result'] !== 'paused') throw new Error(`expected a pause, got ${outputs['result']}`)
}

/** And so many minutes have passed since. */
export const later =
  (minute: number, arrange: Scenario['arrange']): Scenario['arrange'] =>
  async (releases) => {
    await arrange(releases)
    releases.pass(minute)
  }

/** v1 and v2 are deployed; the run of v3 died right after the write that is meant, and its lease ran out. */
export const died =
  (operation: string, part: string) =>
  async (releases: Releases): Promise<void> => {
    await deployed(1, 2)(releases)
    await strike(releases, pushOf(releases, 3), 'dies after', (write) => {
      return write.operation === operation && JSON.stringify(write.input).includes(part)
    })
    releases.pass(20)
  }

export const third = (releases: Releases): Start => pushOf(releases, 3)

/** An update of pull request 42, whose head is this version. */
export const pulled = (releases: Releases, version: number): Start => {
  releases.prepare(version)
  return { event: pull() }
}
