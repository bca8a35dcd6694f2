import type { Config } from '../config/config'
import type { StageTarget } from '../config/target'
import type { Run } from '../event'
import type { Instant } from '../domain/units'
import type { Inputs } from '../inputs'
import type { Journal } from '../execute/journal'
import type { Api } from '../ports/api-gateway'
import type { Cloud } from '../ports/cloud'
import type { Outside } from '../ports/outside'
import type { GitHub } from '../ports/github'

/** A rollout that is under way, for the `post` step. */
export interface RolloutLeft {
  readonly api: string
  readonly region: string
  readonly stage: string
  readonly owner: string
  /** `on-cancel: hold`: how long the canary may wait for a person, in milliseconds. */
  readonly hold: number | undefined
  /** The dead man's switch's role, if there is one. */
  readonly deadManRole: string | undefined
  /** Of each configured step, in percent. */
  readonly traffic: readonly number[]
}

/** What every command starts from: who asks, for what, with which configuration. */
export interface Session {
  readonly outside: Outside
  readonly inputs: Inputs
  readonly run: Run
  readonly config: Config
  readonly journal: Journal
  readonly github: GitHub | undefined
  /** Retries end when the job is cancelled. */
  readonly cloud: Cloud
  /** Retries outlast a cancellation. */
  readonly lastWord: Cloud
  readonly api: Api
  /** Just before AWS was asked for it. */
  readonly apiAsked: Instant
  readonly owner: string
  /** What the `post` step has to look after, by stage. */
  readonly rollouts: Map<string, RolloutLeft>
  /** When this run has to hand a canary over to a later one. */
  readonly leaveBy: Instant
}

/** A session about one stage. */
export interface StageSession extends Session {
  readonly target: StageTarget
  readonly invokeUrl: string
  /** Called before the first write, with the commit that the stage is to serve. */
  readonly onStart: (commit: string) => Promise<void>
}
