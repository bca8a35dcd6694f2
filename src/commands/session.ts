import type { Config } from '../config/config'
import type { StageTarget } from '../config/target'
import type { Run } from '../event'
import type { Inputs } from '../inputs'
import type { Journal } from '../execute/journal'
import type { Api } from '../ports/api-gateway'
import type { Cloud } from '../ports/cloud'
import type { Outside } from '../ports/outside'
import type { GitHub } from '../ports/github'

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
  readonly owner: string
}

/** A session about one stage. */
export interface StageSession extends Session {
  readonly target: StageTarget
  readonly invokeUrl: string
  /** Called before the first write, with the commit that the stage is to serve. */
  readonly onStart: (commit: string) => Promise<void>
}
