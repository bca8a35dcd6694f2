import { unlessAborted } from './unless-aborted'

/** Writes that a cancellation did not wait for: AWS may still carry them out, after what was sent later. */
export class InFlight {
  readonly #signal: AbortSignal
  #left: readonly Promise<unknown>[] = []

  constructor(signal: AbortSignal) {
    this.#signal = signal
  }

  /** What the write comes to; `undefined`: the job was cancelled first, and the write is still on its way. */
  async unlessAborted<T>(write: Promise<T>): Promise<T | undefined> {
    let isOver = false
    const over = () => {
      isOver = true
    }
    write.then(over, over)
    const done = await unlessAborted(write, this.#signal)
    if (!isOver) this.#left = [...this.#left, write]
    return done
  }

  /** Resolves when all of them have come to an end; answers whether there were any. */
  async settled(): Promise<boolean> {
    const left = this.#left
    this.#left = []
    await Promise.allSettled(left)
    return left.length > 0
  }
}
