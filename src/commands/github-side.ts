import { type GitHub, GitHubError } from '../ports/github'
import { commentMarker, renderComment } from '../report/comment'
import { adviseGitHub } from '../report/github-advice'
import type { Result, RunReport } from '../report/run-report'
import type { StageSession } from './session'

/** What GitHub is shown of a run: the comment and the Deployment. Trouble with it is a warning, never a failed release. */
export class GitHubSide {
  readonly #session: Pick<StageSession, 'github' | 'target' | 'run' | 'journal' | 'invokeUrl' | 'api'>
  #deployment: number | undefined
  #hasBegun = false

  constructor(session: Pick<StageSession, 'github' | 'target' | 'run' | 'journal' | 'invokeUrl' | 'api'>) {
    this.#session = session
  }

  /** Before the first write. `commit` is what the stage is to serve; empty: nobody recorded it, so GitHub cannot show it. */
  begin(commit: string): Promise<void> {
    const { target, run, invokeUrl } = this.#session
    const environment = this.#environment()
    if (environment === undefined || commit === '' || this.#hasBegun) return Promise.resolve()
    this.#hasBegun = true
    return this.#try(async (github) => {
      const description = this.#description()
      this.#deployment = await github.createDeployment({
        environment,
        commit,
        description,
        transient: target.preview,
      })
      await github.setDeploymentStatus(this.#deployment, {
        state: 'in_progress',
        environmentUrl: invokeUrl,
        logUrl: run.url,
        description,
      })
    })
  }

  async end(report: RunReport): Promise<void> {
    // A dry run writes nothing, on GitHub neither.
    if (report.dryRun) return
    if (isGone(report)) await this.#endEnvironment()
    else await this.#endDeployment(report)
    await this.#comment(report)
  }

  async #endEnvironment(): Promise<void> {
    const environment = this.#environment()
    if (environment !== undefined) await this.#try((github) => github.deactivate(environment, this.#description()))
  }

  async #endDeployment({ result, reason, rollbackAsked }: RunReport): Promise<void> {
    const { run, invokeUrl } = this.#session
    const id = this.#deployment
    if (id === undefined) return
    await this.#try((github) =>
      github.setDeploymentStatus(id, {
        state: rollbackAsked ? 'success' : STATES[result],
        environmentUrl: invokeUrl,
        logUrl: run.url,
        // GitHub takes 140 characters.
        description: (reason ?? result).slice(0, 140),
      }),
    )
  }

  async #comment(report: RunReport): Promise<void> {
    const { run, target, api } = this.#session
    const { trigger } = run
    if (trigger.kind !== 'pull-request' || !target.rule.comment) return
    await this.#try(async (github) => {
      await github.upsertComment(trigger.pull.number, commentMarker(api.id, target.name), renderComment(report))
    })
  }

  /** Tells our Deployments of this stage from others in a shared environment. */
  #description(): string {
    return `stage ${this.#session.target.name}`
  }

  #environment(): string | undefined {
    const { rule, name } = this.#session.target
    return rule.environment === false ? undefined : (rule.environment ?? name)
  }

  async #try(work: (github: GitHub) => Promise<void>): Promise<void> {
    const { github, journal } = this.#session
    if (github === undefined) return
    try {
      await work(github)
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error
      journal.warn(adviseGitHub(error))
    }
  }
}

const isGone = ({ result, command }: RunReport): boolean =>
  result === 'cleaned' || (result === 'unchanged' && command === 'cleanup')

const STATES: Readonly<Record<Result, 'in_progress' | 'success' | 'failure' | 'inactive'>> = {
  deployed: 'success',
  unchanged: 'success',
  promoted: 'success',
  'rolled-back': 'failure',
  paused: 'in_progress',
  cleaned: 'inactive',
  planned: 'inactive',
  reported: 'inactive',
  skipped: 'inactive',
  failed: 'failure',
}
