import { type Instant, instant, type Millis, after } from '../domain/units'
import type { Clock } from '../ports/clock'

/** A clock at whose times something happens in the world by itself. */
export interface Timer extends Clock {
  /** Runs `script` when time passes `when`, before anybody who sleeps until then wakes; a time gone by: at the next chance. */
  at(when: Instant, script: () => void): void
}

/** Time that passes only while everybody sleeps. */
export interface VirtualClock extends Timer {
  /** Lets time pass at once, for a call that takes long. Scripts run on the way; sleepers wake afterwards, late. */
  advance(by: Millis): void
}

/** What is to happen at a time. */
interface Entry {
  readonly time: Instant
  readonly happen: () => void
}

/** Entries in the order of their times; of equal times the one registered first comes first. */
class Agenda {
  private entries: readonly Entry[] = []
  get first(): Entry | undefined {
    return this.entries[0]
  }
  add(entry: Entry): void {
    const place = this.entries.findIndex(({ time }) => time > entry.time)
    this.entries = place === -1 ? [...this.entries, entry] : this.entries.toSpliced(place, 0, entry)
  }
  remove(entry: Entry): void {
    this.entries = this.entries.filter((one) => one !== entry)
  }
}

/**
 * A virtual clock. It moves one event at a time, a script or a sleeper, in the order of their times and, among equals,
 * of their registration; each gets all its microtasks done before the next. Timers, sockets and disks are not waited for.
 */
export function virtualClock(start: Instant): VirtualClock {
  let now = start
  const scripts = new Agenda()
  const sleepers = new Agenda()
  let isTicking = false

  const happen = (agenda: Agenda, entry: Entry) => {
    agenda.remove(entry)
    now = instant(Math.max(now, entry.time))
    entry.happen()
  }
  const tick = () => {
    isTicking = false
    const sleeper = sleepers.first
    if (sleeper === undefined) return
    const script = scripts.first
    if (script !== undefined && script.time <= sleeper.time) happen(scripts, script)
    else happen(sleepers, sleeper)
    keepTicking()
  }
  // A macrotask comes after all microtasks: by then whoever can go on has gone on, and the rest sleeps.
  const keepTicking = () => {
    if (isTicking || sleepers.first === undefined) return
    isTicking = true
    setImmediate(tick)
  }

  return {
    now: () => now,
    sleepUntil: (until, signal) =>
      asleep(signal, until, (entry) => {
        sleepers.add(entry)
        keepTicking()
        return () => sleepers.remove(entry)
      }),
    at: (time, script) => scripts.add({ time, happen: script }),
    advance(by) {
      const to = after(now, by)
      for (let next = scripts.first; next !== undefined && next.time <= to; next = scripts.first) happen(scripts, next)
      now = instant(Math.max(now, to))
    },
  }
}

/** `register` puts the sleeper down and answers how to take it away again. */
function asleep(signal: AbortSignal, time: Instant, register: (sleeper: Entry) => () => void): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const abort = () => {
      forget()
      resolve()
    }
    const forget = register({
      time,
      happen: () => {
        signal.removeEventListener('abort', abort)
        resolve()
      },
    })
    signal.addEventListener('abort', abort, { once: true })
  })
}
