import type { Act } from '../scenarios/stage-play'
import type { Releases, Start } from './releases'
import { pushOf, reconciled, type Scenario } from './scenario'

/** What a dead process left. */
export interface Left {
  readonly scenario: Scenario
  readonly releases: Releases
  readonly start: Start
  /** GitHub's number of its run. */
  readonly run: string
  /** What it had saved for its `post` step. */
  readonly saved: Readonly<Record<string, string>>
  /** The stage in words. */
  readonly state: string
  /** The version below any canary; `undefined`: there is no stage. */
  readonly base: number | undefined
  /** The canary's, unless it runs what the stage runs. */
  readonly canary: number | undefined
  /** That canary waits for a person. */
  readonly isPaused: boolean
  /** The smoke tests of the stage's own version have not passed yet. */
  readonly isOpen: boolean
  /** Its record tells of a canary that is not there. */
  readonly isWithoutItsCanary: boolean
}

export type Time = 'at once' | 'when the lease is over'

/** A way out of that. */
export interface Recovery {
  readonly name: string
  readonly times: readonly Time[]
  readonly isFor: (scenario: Scenario) => boolean
  readonly run: (left: Left) => Promise<Act>
  /** It found an owner who may be alive, and left everything as it was. */
  readonly isTooEarly: (act: Act) => boolean
  /** What the stage is then. */
  readonly ends: (left: Left) => string
  /** What `rollback` makes of that. */
  readonly back: (left: Left) => string
  /** The version that is meant when the run says `deployed` or `promoted`. */
  readonly version: (scenario: Scenario) => number
  /** A second one has something to do again. */
  readonly isRepeated: (scenario: Scenario) => boolean
}

const BOTH: readonly Time[] = ['when the lease is over', 'at once']
const always = () => true

const isBusy = ({ report, outputs }: Act): boolean =>
  report.reason?.includes('another run is rolling out on this stage') === true || outputs['result'] === 'unchanged'

/** As somebody does who asks GitHub to run the failed job again. */
const AGAIN: Recovery = {
  name: 'the job is run again',
  times: BOTH,
  isFor: always,
  run: ({ releases, start, run }) => releases.runAgain(start, run),
  isTooEarly: isBusy,
  // A push leaves what waits for a person where it is.
  ends: ({ scenario, start, isPaused, state }) => (start.event.name === 'push' && isPaused ? state : scenario.ends),
  back: (left) => (isRefused(left) && left.isWithoutItsCanary ? `v${left.base}` : left.scenario.back),
  version: ({ version }) => version,
  isRepeated: ({ repeats }) => repeats === true,
}

/** While the alarm fires nothing new begins, and a record without its canary stays as it is. */
const isRefused = ({ scenario }: Left): boolean => scenario.mend !== undefined

/** The runner outlived the process. */
const AFTERWARDS: Recovery = {
  ...AGAIN,
  name: 'the post step runs, and then the job again',
  times: ['at once'],
  isFor: ({ repository, version }) => repository.stages(version).includes('canary:'),
  run: async (left) => {
    await left.releases.play.post(left.saved)
    return AGAIN.run(left)
  },
  ends: (left) => {
    if (left.scenario.holds === true && left.canary !== undefined) return left.state
    return isTakenAway(left) ? `v${left.base}` : AGAIN.ends(left)
  },
  back: (left) => (isTakenAway(left) ? `v${(left.base ?? 0) - 1}` : left.scenario.back),
}

/** The post step has taken the canary off; a push brings it again, `resume` and `promote` have nothing to go on with. */
const isTakenAway = ({ start, canary, isPaused }: Left): boolean =>
  start.event.name !== 'push' && canary !== undefined && !isPaused

const ANOTHER_VERSION: Recovery = {
  name: 'another version is pushed',
  times: BOTH,
  isFor: always,
  run: ({ releases, scenario }) => releases.run((scenario.next ?? pushOf)(releases, scenario.version + 1)),
  isTooEarly: isBusy,
  ends: (left) => {
    const { scenario, base } = left
    if (isRefused(left)) return scenario.ends
    const version = `v${scenario.version + 1}`
    return scenario.waits === true && base !== undefined ? `v${base}, canary ${version} at 5 %` : version
  },
  back: (left) => {
    const { scenario, base, isOpen } = left
    if (isRefused(left)) return AGAIN.back(left)
    if (base === undefined) return 'nowhere'
    return isOpen && scenario.back !== 'nowhere' ? `v${scenario.version - 1}` : `v${base}`
  },
  version: ({ version }) => version + 1,
  isRepeated: () => false,
}

const MENDED: Recovery = {
  ...ANOTHER_VERSION,
  name: 'the alarm is OK again, and another version is pushed',
  times: ['when the lease is over'],
  isFor: ({ mend }) => mend !== undefined,
  run: (left) => {
    left.scenario.mend?.(left.releases)
    return ANOTHER_VERSION.run(left)
  },
  ends: ({ scenario }) => `v${scenario.version + 1}`,
  back: ({ base }) => `v${base}`,
}

/** It goes on with a rollout whose version is still wanted; a stage without a canary it leaves as it is. */
const RECONCILE: Recovery = {
  name: '`reconcile` runs',
  times: BOTH,
  isFor: always,
  run: ({ releases, scenario }) => releases.run(reconciled(scenario.version)),
  isTooEarly: isBusy,
  ends: (left) => {
    const { scenario, canary, base, isPaused, state } = left
    if (scenario.expired === true) return scenario.ends
    if (scenario.guarded === true) return `v${base}`
    if (canary === undefined || (canary !== scenario.version && !isPaused))
      return base === undefined ? 'absent' : `v${base}`
    return isPaused && scenario.due !== true ? state : scenario.ends
  },
  back: (left) => {
    const { scenario, base = 0, isPaused } = left
    if (scenario.back === 'nowhere' || scenario.expired === true) return scenario.back
    if (isPaused && scenario.due !== true) return `v${base}`
    return RECONCILE.ends(left) === scenario.ends ? scenario.back : `v${base - 1}`
  },
  version: ({ version }) => version,
  isRepeated: () => false,
}

export const RECOVERIES = [AGAIN, AFTERWARDS, ANOTHER_VERSION, MENDED, RECONCILE]
