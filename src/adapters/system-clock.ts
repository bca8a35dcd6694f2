import { setTimeout as sleep } from 'node:timers/promises'
import { instant } from '../domain/units'
import type { Clock } from '../ports/clock'

/** A timer that is set further ahead fires at once (Node, setTimeout: delays above 2^31 - 1 ms become 1). */
const LONGEST_TIMER = 2 ** 31 - 1

export const systemClock: Clock = {
  now: () => instant(Date.now()),
  async sleepUntil(until, signal) {
    while (!signal.aborted) {
      const left = until - Date.now()
      if (left <= 0) return
      await sleep(Math.min(left, LONGEST_TIMER), undefined, { signal }).catch(ignoreAbort)
    }
  },
}

// The only way in which this timer fails; the loop's condition sees it too.
const ignoreAbort = () => undefined
