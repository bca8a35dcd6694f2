import { setTimeout as sleep } from 'node:timers/promises'
import { instant, type Instant } from '../domain/units'
import type { Clock } from '../ports/clock'

/** A timer that is set further ahead fires at once (Node, setTimeout: delays above 2^31 - 1 ms become 1). */
const LONGEST_TIMER = 2 ** 31 - 1

export interface SystemClock extends Clock {
  /** Runs `script` at `when`, a time gone by: at the next chance. Keeps no process alive for it. */
  at(when: Instant, script: () => void): void
}

export const systemClock: SystemClock = {
  now: () => instant(Date.now()),
  async sleepUntil(until, signal) {
    while (!signal.aborted) {
      const left = until - Date.now()
      if (left <= 0) return
      await sleep(Math.min(left, LONGEST_TIMER), undefined, { signal }).catch(ignoreAbort)
    }
  },
  at(when, script) {
    const wake = () => {
      if (Date.now() >= when) script()
      else systemClock.at(when, script)
    }
    setTimeout(wake, Math.min(Math.max(when - Date.now(), 0), LONGEST_TIMER)).unref()
  },
}

// The only way in which this timer fails; the loop's condition sees it too.
const ignoreAbort = () => undefined
