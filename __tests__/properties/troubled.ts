import { after, type Instant, type Millis, seconds } from '../../src/domain/units'
import type { ApiGateway } from '../../src/ports/api-gateway'
import { Process } from '../crash/process'
import { Releases, type Repository, type Start } from '../crash/releases'
import { late } from '../scenarios/late'
import type { Act } from '../scenarios/stage-play'
import { type Disturbance, disturb, faultOf, HANG, type How, type Part } from './disturbances'
import { History, type View } from './history'

/** How a run of ours ended. */
export interface Run {
  readonly name: string
  readonly command: string
  /** Of the version that it brings, or goes on with. */
  readonly version: number
  /** `undefined`: it was killed. */
  readonly act: Act | undefined
  /** The stage at that moment, and how many deeds there were. */
  readonly left: View | undefined
  readonly deeds: number
}

/** What a run is asked to do. */
export interface Order {
  readonly command: string
  readonly version: number
  readonly start: Start
}

interface Outage {
  readonly of: Part
  readonly how: How
  readonly until: Instant
}

/** One stage on which a run is disturbed. */
export class Troubled {
  readonly releases: Releases
  readonly history: History
  readonly runs: Run[] = []
  /** What should not be, found on the way. */
  readonly findings: string[] = []
  /** Deployments made by hand. */
  readonly theirs = new Set<string>()
  /** How many deeds there were when the run was cancelled. */
  signaledAt: number | undefined
  readonly #others: Promise<void>[] = []
  #outage: Outage | undefined
  #process = new Process()
  #controller = new AbortController()
  #byCalls: readonly Disturbance[] = []
  #calls = 0
  #late: Millis | undefined
  #named = 0

  constructor(repository: Repository) {
    this.releases = new Releases(repository)
    this.history = new History(this.releases)
  }

  /** A run whom these happen to, and all that they start. */
  async disturbed(start: Start, disturbances: readonly Disturbance[]): Promise<void> {
    const { world } = this.releases.play
    this.#byCalls = disturbances.filter(({ when }) => when.after === 'calls')
    for (const { when, what } of disturbances) {
      if (when.after !== 'seconds') continue
      world.clock.at(after(world.clock.now(), seconds(when.count)), () => {
        if (this.#isOn) disturb(this, what)
      })
    }
    this.#isOn = true
    this.history.fault = (moment, request) => this.#meet(moment, request)
    await this.#run('the run', { command: 'deploy', version: 3, start }, (process, controller) => {
      this.#process = process
      this.#controller = controller
    })
    for (let other = this.#others.shift(); other !== undefined; other = this.#others.shift()) await other
    this.#isOn = false
    this.history.fault = () => 'ok'
    this.#outage = undefined
  }

  #isOn = false

  /** A run that nothing happens to. */
  async calm(order: Order): Promise<Act> {
    await this.#run(this.#nameOf(order), order)
    const act = this.runs.at(-1)?.act
    if (act === undefined) throw new Error(`\`${order.command}\` has no end`)
    return act
  }

  found(what: string): void {
    this.findings.push(what)
  }

  outage({ of, how }: { readonly of: Part; readonly how: How }, lasts: Millis): void {
    this.#outage = { of, how, until: after(this.releases.play.world.clock.now(), lasts) }
  }

  /** The run's next change of the stage or its tags arrives late, also when nobody waits for it any more. */
  delay(by: Millis): void {
    this.#late = by
  }

  signal(): void {
    this.signaledAt ??= this.history.deeds.length
    this.#controller.abort()
  }

  kill(): void {
    this.#process.kill()
  }

  second(order: Order): void {
    this.#others.push(this.#run(this.#nameOf(order), order))
  }

  #nameOf({ command }: Order): string {
    this.#named += 1
    return `the run of \`${command}\` (${this.#named})`
  }

  async #run(
    name: string,
    { command, version, start }: Order,
    meet: (process: Process, controller: AbortController) => void = () => undefined,
  ): Promise<void> {
    const { play } = this.releases
    const process = new Process()
    const arriving = late((operation) => this.#delayOf(name, operation))
    play.between = (outside) => process.within(arriving(this.history.within(name, outside)))
    const running = this.releases.run(start)
    play.between = (outside) => outside
    meet(process, play.controller)
    const act = (await Promise.race([running, process.died])) ?? undefined
    this.runs.push({ name, command, version, act, left: this.history.view(), deeds: this.history.deeds.length })
  }

  #delayOf(name: string, operation: keyof ApiGateway): Millis | undefined {
    if (name !== 'the run' || (operation !== 'updateStage' && operation !== 'tag')) return undefined
    const by = this.#late
    this.#late = undefined
    return by
  }

  #meet(moment: 'before' | 'after', request: Parameters<History['fault']>[1]): ReturnType<History['fault']> {
    if (request.service === 'github') return 'ok'
    if (this.history.speaker === 'the run') this.#countCall(moment)
    const { clock } = this.releases.play.world
    const outage = this.#outage
    if (outage === undefined || clock.now() > outage.until) return 'ok'
    return faultOf(outage.of, outage.how, moment, request, () => {
      clock.advance(HANG)
    })
  }

  #countCall(moment: 'before' | 'after'): void {
    if (moment === 'before') this.#calls += 1
    for (const { when, what } of this.#byCalls)
      if (when.after === 'calls' && when.count === this.#calls && when.moment === moment) disturb(this, what)
  }
}
