import { setTimeout as sleep } from 'node:timers/promises'

/** Answers that came. */
export interface Count {
  readonly answers: number
  readonly failures: number
}

/** By the version that answered; `GATEWAY` for what API Gateway said by itself. */
export type Counts = ReadonlyMap<string, Count>

export const GATEWAY = 'gateway'

const PER_SECOND = 100
/** What was held up longer than this is not caught up on. */
const LAG_MS = 25
const PATIENCE_MS = 5000

/** People who order, all the time: `GET /orders/{id}` at a steady pace, until stopped. */
export class Traffic {
  readonly #url: string
  readonly #end = new AbortController()
  readonly #counts = new Map<string, Count>()
  readonly #underWay = new Set<Promise<void>>()
  #orders = 0
  #running: Promise<void> | undefined

  constructor(url: string) {
    this.#url = url
  }

  start(): void {
    this.#running ??= this.#run()
  }

  async stop(): Promise<void> {
    this.#end.abort()
    await this.#running
    await Promise.all(this.#underWay)
  }

  /** All that came so far. */
  counts(): Counts {
    return new Map(this.#counts)
  }

  async #run(): Promise<void> {
    let due = performance.now()
    while (!this.#end.signal.aborted) {
      due = Math.max(due, performance.now() - LAG_MS) + 1000 / PER_SECOND
      this.#send()
      await sleep(Math.max(0, due - performance.now()))
    }
  }

  #send(): void {
    const order = this.#order().finally(() => this.#underWay.delete(order))
    this.#underWay.add(order)
  }

  async #order(): Promise<void> {
    this.#orders += 1
    try {
      const signal = AbortSignal.any([this.#end.signal, AbortSignal.timeout(PATIENCE_MS)])
      const answer = await fetch(`${this.#url}/orders/${this.#orders}`, { signal })
      const { version = GATEWAY } = (await answer.json()) as { readonly version?: string }
      const { answers, failures } = this.#counts.get(version) ?? { answers: 0, failures: 0 }
      this.#counts.set(version, { answers: answers + 1, failures: failures + (answer.ok ? 0 : 1) })
    } catch {
      // No answer, as at the end of the demo or after the machine slept: nothing that a version did.
    }
  }
}

/** What came between two looks. */
export function between(earlier: Counts, later: Counts): Counts {
  const differences = [...later].map(([version, { answers, failures }]): [string, Count] => {
    const before = earlier.get(version) ?? { answers: 0, failures: 0 }
    return [version, { answers: answers - before.answers, failures: failures - before.failures }]
  })
  return new Map(differences.filter(([, { answers }]) => answers > 0))
}
