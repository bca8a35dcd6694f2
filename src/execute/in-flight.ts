import { seconds } from '../domain/units'
import type { Clock } from '../ports/clock'
import { unlessAborted, within } from './unless-aborted'

/** Writes that a cancellation did not wait for: AWS may still carry them out, after what was sent later. */
export class InFlight {
  readonly #signal: AbortSignal
  readonly #clock: Clock
  #left: readonly Promise<unknown>[] = []
  #isHanging = false

  constructor(signal: AbortSignal, clock: Clock) {
    this.#signal = signal
    this.#clock = clock
  }

  /** What the write comes to; `undefined`: the job was cancelled first, and the write is still on its way. */
  async unlessAborted<T>(write: Promise<T>): Promise<T | undefined> {
    // In a box: many a write answers nothing, and has come to its end all the same.
    const done = await unlessAborted(
      write.then((answer) => ({ answer })),
      this.#signal,
    )
    if (done === undefined) this.#left = [...this.#left, write]
    return done?.answer
  }

  /** A write that nobody waits for any more may still be carried out. */
  get isHanging(): boolean {
    return this.#isHanging
  }

  /** Resolves when all of them have come to an end, or will hardly any more; answers whether there were any. */
  async settled(): Promise<boolean> {
    const left = this.#left
    this.#left = []
    if (left.length === 0) return false
    if ((await within(Promise.allSettled(left), LONGEST, this.#clock)) === undefined) this.#isHanging = true
    return true
  }
}

/** The runner gives 7.5 s, then it kills. */
const LONGEST = seconds(2)
