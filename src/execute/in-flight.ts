import { seconds } from '../domain/units'
import type { Clock } from '../ports/clock'
import { unlessAborted, within } from './unless-aborted'

/** Writes that a cancellation did not wait for: AWS may still carry them out, after what was sent later. */
export class InFlight {
  readonly #signal: AbortSignal
  readonly #clock: Clock
  #left: readonly Promise<unknown>[] = []

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

  /** Resolves when all of them have come to an end, or will hardly any more; answers whether there were any. */
  async settled(): Promise<boolean> {
    const left = this.#left
    this.#left = []
    if (left.length === 0) return false
    await within(Promise.allSettled(left), LONGEST, this.#clock)
    return true
  }
}

/** The runner gives 7.5 s. What AWS has not got by then it never gets: the connection ends with the process. */
const LONGEST = seconds(2)
