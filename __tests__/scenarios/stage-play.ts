import { main } from '../../src/main'
import { afterwards } from '../../src/afterwards'
import type { Outside } from '../../src/ports/outside'
import { after, minutes } from '../../src/domain/units'
import { makeWorld, type VirtualWorld, type WorldOptions } from '../../src/world/world'
import { portsOf } from '../../src/world/ports/ports'

/** One repository, one API and one AWS account, over any number of runs of the action. */
export class StagePlay {
  readonly world: VirtualWorld
  readonly api: string
  readonly files: Record<string, string>
  #runs = 0
  #cancelAt: number | undefined

  constructor(stages: string, options: WorldOptions = {}) {
    this.world = makeWorld({ pacing: false, ...options })
    this.api = this.world.makeApi({
      id: 'a1b2c3d4e5',
      name: 'orders',
      routes: { 'GET /health': { body: '{"ok":true}' } },
    })
    this.files = { 'stages.yml': `version: 1\napi: { id: ${this.api}, region: eu-west-1 }\n${stages}` }
  }

  /** The API's working copy changes, as a person at the console or another tool would change it. */
  edit(version: string): this {
    this.world.route(this.api, `GET /v${version}`, { body: '{}' })
    return this
  }

  cancelAfter(minute: number): this {
    this.#cancelAt = minute
    return this
  }

  /** Something happens so many minutes from now, when time passes that point. */
  in(minute: number, happening: () => void): this {
    this.world.clock.at(after(this.world.clock.now(), minutes(minute)), happening)
    return this
  }

  /** `stages.yml` changes in the workspace. */
  rewrite(from: string, to: string): this {
    const text = this.files['stages.yml'] ?? ''
    if (!text.includes(from)) throw new Error(`stages.yml has no ${from}`)
    this.files['stages.yml'] = text.replace(from, to)
    return this
  }

  /** The base branch has this `stages.yml`; the workspace's own when absent. */
  base(text = this.files['stages.yml'] ?? '', sha = BASE): this {
    this.world.github.commit(sha, { 'stages.yml': text }, 'main')
    return this
  }

  /** What every later run finds in its environment. */
  readonly env: Record<string, string> = {}
  /** What stands between a run and the world; nothing unless a test puts something there. */
  between: (outside: Outside) => Outside = (outside) => outside
  /** Cancels the run that is under way. */
  controller = new AbortController()

  async run(event: PlayEvent, inputs: Readonly<Record<string, string>> = {}): Promise<Act> {
    this.#runs += 1
    const controller = new AbortController()
    if (this.#cancelAt !== undefined) {
      this.in(this.#cancelAt, () => {
        controller.abort()
      })
      this.#cancelAt = undefined
    }
    this.controller = controller
    const { outside, ports } = this.#outside(event, inputs, controller.signal)
    const before = this.world.calls.length
    const status = await main(this.between(outside))
    const calls = this.world.calls.slice(before)
    const report = JSON.parse(ports.host.reports.at(-1) ?? '{}') as Report
    return {
      status,
      report,
      calls,
      outputs: ports.host.outputs,
      log: ports.host.lines,
      annotations: ports.host.annotations,
      masks: ports.host.masks,
      summary: ports.host.summaries.join('\n'),
      states: ports.host.states,
    }
  }

  /** The `post` step of a run whose main step left these states. */
  async post(states: Readonly<Record<string, string>>): Promise<number> {
    const { outside, ports } = this.#outside({ name: 'push' }, {}, new AbortController().signal)
    for (const [name, value] of Object.entries(states)) ports.host.saveState(name, value)
    return afterwards(outside)
  }

  stage(name = 'prod') {
    return this.world.console.getStage({ restApiId: this.api, stageName: name })
  }

  /** Which deployments answer `GET /health`, in how many of 1,000 requests. */
  served(name = 'prod'): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {}
    for (let i = 0; i < 1000; i++) {
      const answer = this.world.dataPlane.invoke({
        api: this.api,
        stage: name,
        method: 'GET',
        path: '/health',
        headers: {},
        body: '',
      })
      const id = String(answer.deploymentId)
      counts[id] = (counts[id] ?? 0) + 1
    }
    return counts
  }

  #outside(event: PlayEvent, inputs: Readonly<Record<string, string>>, signal: AbortSignal) {
    const ports = portsOf(this.world, {
      inputs,
      files: this.files,
      event: event.payload ?? {},
      env: {
        GITHUB_EVENT_NAME: event.name,
        GITHUB_REF: event.ref ?? 'refs/heads/main',
        GITHUB_SHA: event.sha ?? '1'.repeat(40),
        GITHUB_REPOSITORY: 'octo/orders',
        GITHUB_RUN_ID: String(100 + this.#runs),
        GITHUB_RUN_ATTEMPT: '1',
        AWS_REGION: 'eu-west-1',
        ...this.env,
        ...event.env,
      },
    })
    const outside: Outside = {
      host: ports.host,
      files: ports.files,
      clock: ports.clock,
      http: ports.http,
      random: () => 0.5,
      signal,
      openCloud: () => Promise.resolve(ports.cloud),
      openGitHub: () => ports.github,
    }
    return { outside, ports }
  }
}

export interface PlayEvent {
  readonly name: string
  readonly ref?: string
  readonly sha?: string
  readonly payload?: unknown
  readonly env?: Readonly<Record<string, string>>
}

export interface Report {
  readonly result: string
  readonly reason?: string
  readonly timeline: readonly {
    readonly at: string
    readonly event: string
    readonly traffic?: number
    readonly detail?: string
  }[]
  readonly analysis?: readonly { readonly minutes: readonly { readonly against: string }[] }[]
  readonly command?: string
  readonly notices?: readonly string[]
  readonly smoke?: readonly {
    readonly request: string
    readonly passed: boolean
    readonly status?: number
    readonly place?: string
  }[]
  readonly stages?: readonly { readonly stage: string; readonly result?: string }[]
  readonly plan: readonly { readonly kind: string; readonly text?: string }[]
  readonly warnings?: readonly string[]
  readonly problems?: readonly { readonly at: string; readonly message: string; readonly hint: string }[]
}

export interface Act {
  readonly status: number
  readonly report: Report
  readonly calls: VirtualWorld['calls']
  readonly outputs: Readonly<Record<string, string>>
  readonly log: readonly string[]
  readonly annotations: readonly { readonly level: string; readonly message: string }[]
  readonly summary: string
  readonly masks: readonly string[]
  readonly states: Readonly<Record<string, string>>
}

export const push = (branch = 'main', sha = '1'.repeat(40)): PlayEvent => ({
  name: 'push',
  ref: `refs/heads/${branch}`,
  sha,
  payload: {},
})

/** `['0m 5', '5m 25', …]`: traffic of the canary by minute since the rollout's first event. */
export function trafficStory({ timeline }: Report): readonly string[] {
  const changes = timeline.filter((event) => event.event === 'traffic')
  const start = Date.parse(changes[0]?.at ?? '')
  return changes.map(({ at, traffic }) => `${Math.round((Date.parse(at) - start) / 60_000)}m ${traffic}`)
}

export const BASE = 'ba5e'.padEnd(40, '0')
export const HEAD = 'f00d'.padEnd(40, '0')

export interface PullPlay {
  readonly number?: number
  readonly action?: string
  readonly branch?: string
  readonly fork?: boolean
  readonly name?: string
  readonly sha?: string
}

/** An event of a pull request into main, as GitHub sends it. */
export function pull({
  number = 42,
  action = 'synchronize',
  branch = 'feature/x',
  fork = false,
  name = 'pull_request',
  sha = HEAD,
}: PullPlay = {}): PlayEvent {
  const repo = { full_name: 'octo/orders' }
  return {
    name,
    ref: `refs/pull/${number}/merge`,
    sha: '3'.repeat(40),
    payload: {
      action,
      number,
      pull_request: {
        number,
        head: { ref: branch, sha, repo: fork ? { full_name: 'mallory/orders' } : repo },
        base: { ref: 'main', sha: BASE, repo },
      },
    },
  }
}

export const branchDeleted = (branch: string): PlayEvent => ({
  name: 'delete',
  ref: 'refs/heads/main',
  payload: { ref: branch, ref_type: 'branch' },
})

export const dispatched = (branch = 'main'): PlayEvent => ({
  name: 'workflow_dispatch',
  ref: `refs/heads/${branch}`,
  payload: { inputs: {} },
})

/** Writes on AWS, in order. */
export const awsWrites = ({ calls }: Pick<Act, 'calls'>): readonly string[] =>
  calls.filter(({ service, access }) => service !== 'github' && access === 'write').map(({ operation }) => operation)

export const awsCalls = ({ calls }: Pick<Act, 'calls'>): readonly string[] =>
  calls.filter(({ service }) => service !== 'github').map(({ operation }) => operation)

/** Result, exit status and whether anything was written. */
export const ending = ({ outputs, status }: Act): readonly [string | undefined, number, string | undefined] => [
  outputs['result'],
  status,
  outputs['changed'],
]

/** What a reader of the log sees as errors. */
export const errors = ({ annotations }: Act): string =>
  annotations
    .filter(({ level }) => level === 'error')
    .map(({ message }) => message)
    .join('\n')
