import { main } from '../../src/main'
import { afterwards } from '../../src/afterwards'
import type { Outside } from '../../src/ports/outside'
import { minutes, type StageName } from '../../src/domain/units'
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

  async run(event: PlayEvent, inputs: Readonly<Record<string, string>> = {}): Promise<Act> {
    this.#runs += 1
    const controller = new AbortController()
    if (this.#cancelAt !== undefined) {
      const at = this.world.clock.now() + minutes(this.#cancelAt)
      this.world.clock.at(at as never, () => {
        controller.abort()
      })
      this.#cancelAt = undefined
    }
    const { outside, ports } = this.#outside(event, inputs, controller.signal)
    const before = this.world.calls.length
    const status = await main(outside)
    const calls = this.world.calls.slice(before)
    const report = JSON.parse(ports.host.reports.at(-1) ?? '{}') as Report
    return {
      status,
      report,
      calls,
      outputs: ports.host.outputs,
      log: ports.host.lines,
      annotations: ports.host.annotations,
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
    return this.world.console.getStage({ restApiId: this.api, stageName: name as StageName })
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
      } as never)
      const id = String((answer as { deploymentId?: string }).deploymentId)
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
  readonly plan: readonly { readonly kind: string }[]
  readonly warnings?: readonly string[]
  readonly problems?: readonly { readonly message: string; readonly hint: string }[]
}

export interface Act {
  readonly status: number
  readonly report: Report
  readonly calls: VirtualWorld['calls']
  readonly outputs: Readonly<Record<string, string>>
  readonly log: readonly string[]
  readonly annotations: readonly { readonly level: string; readonly message: string }[]
  readonly summary: string
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
