import { setTimeout as sleep } from 'node:timers/promises'

/** Requests of one second, by the version that answered. */
export interface Second {
  readonly byVersion: ReadonlyMap<string, number>
  readonly failed: number
}

const PER_SECOND = 120
const TICK_MS = 25

/** People who order, all the time: `GET /orders/{id}` at a steady pace, until stopped. */
export class Traffic {
  readonly #url: string
  #byVersion = new Map<string, number>()
  #failed = 0
  #orders = 0
  #isOver = false
  #running: Promise<void> | undefined

  constructor(url: string) {
    this.#url = url
  }

  start(): void {
    this.#running = this.#run()
  }

  async stop(): Promise<void> {
    this.#isOver = true
    await this.#running
  }

  /** What came since the last look. */
  look(): Second {
    const second = { byVersion: this.#byVersion, failed: this.#failed }
    this.#byVersion = new Map()
    this.#failed = 0
    return second
  }

  async #run(): Promise<void> {
    let due = performance.now()
    while (!this.#isOver) {
      due += 1000 / PER_SECOND
      void this.#order()
      if (due > performance.now() + TICK_MS) await sleep(TICK_MS)
    }
  }

  async #order(): Promise<void> {
    this.#orders += 1
    try {
      const answer = await fetch(`${this.#url}/orders/${this.#orders}`)
      const { version = 'none' } = (await answer.json()) as { readonly version?: string }
      this.#byVersion.set(version, (this.#byVersion.get(version) ?? 0) + 1)
      if (!answer.ok) this.#failed += 1
    } catch {
      // The demo is ending: a request that was under way has nobody to ask any more.
      if (!this.#isOver) this.#failed += 1
    }
  }
}
