import type { Percent } from '../domain/units'
import type { Clock } from '../ports/clock'
import type { TimelineEvent } from '../report/run-report'
import type { SmokeResult } from '../smoke/check'

/** What happened so far, said as it happens and kept for the report. Only ever added to. */
export class Journal {
  readonly #clock: Clock
  readonly #say: (event: TimelineEvent) => void
  readonly #timeline: TimelineEvent[] = []
  readonly #smoke: SmokeResult[] = []
  readonly #warnings: string[] = []
  readonly #notices: string[] = []
  #changed = false

  constructor(clock: Clock, say: (event: TimelineEvent) => void) {
    this.#clock = clock
    this.#say = say
  }

  event(event: string, detail: string): void {
    this.#add({ at: this.#clock.now(), event, detail })
  }

  traffic(traffic: Percent): void {
    this.#add({ at: this.#clock.now(), event: 'traffic', traffic })
  }

  smoke(result: SmokeResult): void {
    this.#smoke.push(result)
    const took = result.status === undefined ? '' : ` ${result.status} in ${result.milliseconds} ms`
    this.event('smoke', `${result.passed ? 'passed' : 'failed'} ${result.request}${took}${problemText(result)}`)
  }

  warn(text: string): void {
    if (!this.#warnings.includes(text)) this.#warnings.push(text)
  }

  notice(text: string): void {
    if (!this.#notices.includes(text)) this.#notices.push(text)
  }

  /** Something in the account was written, or may have been. */
  wrote(): void {
    this.#changed = true
  }

  get timeline(): readonly TimelineEvent[] {
    return this.#timeline
  }
  get smokeResults(): readonly SmokeResult[] {
    return this.#smoke
  }
  get warnings(): readonly string[] {
    return this.#warnings
  }
  get notices(): readonly string[] {
    return this.#notices
  }
  get changed(): boolean {
    return this.#changed
  }

  #add(event: TimelineEvent): void {
    this.#timeline.push(event)
    this.#say(event)
  }
}

const problemText = (result: SmokeResult): string => (result.problem === undefined ? '' : `: ${result.problem}`)
