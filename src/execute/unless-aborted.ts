import type { Clock } from '../ports/clock'
import { after, type Millis } from '../domain/units'

/** What `work` comes to; `undefined` as soon as the signal aborts: then nobody waits for it any more. */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  if (signal.aborted) return undefined
  const over = new AbortController()
  const aborted = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true, signal: over.signal })
  })
  // Without a listener of its own a failure that comes too late would end the process.
  work.catch(() => undefined)
  try {
    return await Promise.race([work, aborted])
  } finally {
    over.abort()
  }
}

/** What `work` comes to within the time; `undefined`: it takes longer. */
export async function within<T>(work: Promise<T>, most: Millis, clock: Clock): Promise<T | undefined> {
  const over = new AbortController()
  work.catch(() => undefined)
  const late = clock.sleepUntil(after(clock.now(), most), over.signal).then(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    over.abort()
  }
}
