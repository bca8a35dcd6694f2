import { refuse } from '../domain/problem'
import { fromIso, toIso } from '../domain/iso-time'
import { after, type ApiId, type Instant, millis, minutes, seconds } from '../domain/units'
import type { ApiGateway, Tags } from '../ports/api-gateway'
import type { Clock } from '../ports/clock'
import { CloudError } from '../ports/cloud-error'
import type { Journal } from './journal'

/*
 * Import and deployment are two calls on one shared thing, the API. Whoever does both holds a lock in the API's tags,
 * so that two jobs never mix their resources in one snapshot.
 *
 * Tags have no compare-and-set: after writing its name a holder waits and reads it back, and once more after the
 * deployment was made. A writer that was slower than the wait is noticed then, and both are done again.
 * What this run saw of the API a moment ago is as good as a new look: the wait is longer than that and the write take
 * together.
 */

const TAG = 'stages:lock'
/** A holder that says nothing for this long is dead. */
const LIFE = seconds(20)
/** Two may be lost before the lock is. */
const BEAT = seconds(6)
/** How old a look may be. */
const FRESH = millis(1250)
/** Longer than a competitor needs from its look to the end of its write. */
const SETTLE = seconds(2)
const RETRY = seconds(2)
const PATIENCE = minutes(10)

export interface LockGround {
  readonly gateway: ApiGateway
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly journal: Journal
  readonly api: ApiId
  readonly owner: string
  readonly apiSeen: ApiSeen
}

/** The API's tags as this run saw them, and the time just before it asked. */
export interface ApiSeen {
  readonly tags: Tags
  readonly at: Instant
}

interface Held {
  readonly owner: string
  readonly until: Instant
}

export class ApiLock {
  readonly #ground: LockGround
  private constructor(ground: LockGround) {
    this.#ground = ground
  }

  /** Waits for its turn; refuses when that takes longer than 10 minutes, and answers `undefined` when the job is cancelled. */
  static async acquire(ground: LockGround): Promise<ApiLock | undefined> {
    const { clock, signal, api } = ground
    const patience = after(clock.now(), PATIENCE)
    const lock = new ApiLock(ground)
    let told = ''
    while (!signal.aborted) {
      const before = await lock.#holderBefore()
      if (before === undefined && (await lock.#claim())) return lock
      const holder = (before ?? lock.#holderIn(await lock.#tags()))?.owner ?? 'another run'
      if (clock.now() > patience) {
        const hint = 'See what that run does; its lock ends 20 s after its last sign of life.'
        return refuse(`API ${api}`, `waited 10 minutes for the lock of ${holder}`, hint)
      }
      if (holder !== told) ground.journal.event('lock', `waiting for ${holder}, which imports into the same API`)
      told = holder
      await clock.sleepUntil(after(clock.now(), RETRY), signal)
    }
    return undefined
  }

  /** Does the work with a sign of life every few seconds: waiting for AWS may take longer than the lock lasts without one. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const over = new AbortController()
    const beating = this.#beat(over.signal)
    try {
      return await work()
    } finally {
      over.abort()
      await beating
    }
  }

  async #beat(over: AbortSignal): Promise<void> {
    const { clock, journal } = this.#ground
    for (;;) {
      await clock.sleepUntil(after(clock.now(), BEAT), over)
      if (over.aborted) return
      try {
        if (await this.isHeld()) await this.#write()
      } catch (error) {
        // A lock that ran out is noticed after the deployment; one sign of life more or less decides nothing.
        if (!(error instanceof CloudError)) throw error
        journal.event('lock', `no sign of life could be given: ${error.message}`)
      }
    }
  }

  /** True while nobody else wrote their name. */
  async isHeld(): Promise<boolean> {
    const held = readHeld(await this.#tags())
    return held?.owner === this.#ground.owner
  }

  /** Gives the lock back, unless somebody else has it by now. Best effort: it ends by itself after 20 s. */
  async release(isKnownHeld: boolean): Promise<void> {
    const { gateway, api, journal } = this.#ground
    try {
      if (isKnownHeld || (await this.isHeld())) await gateway.untag({ api }, [TAG])
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      journal.warn(`the API's lock could not be given back (${error.message}); it ends by itself within 20 s`)
    }
  }

  async #claim(): Promise<boolean> {
    const { clock, signal } = this.#ground
    await this.#write()
    await clock.sleepUntil(after(clock.now(), SETTLE), signal)
    if (!signal.aborted) return this.isHeld()
    await this.release(false)
    return false
  }

  async #holderBefore(): Promise<Held | undefined> {
    const { clock, apiSeen } = this.#ground
    const isFresh = clock.now() < after(apiSeen.at, FRESH)
    return this.#holderIn(isFresh ? apiSeen.tags : await this.#tags())
  }

  #holderIn(tags: Tags): Held | undefined {
    const held = readHeld(tags)
    if (held === undefined || held.owner === this.#ground.owner) return undefined
    return this.#ground.clock.now() < held.until ? held : undefined
  }

  #tags(): Promise<Tags> {
    return this.#ground.gateway.tagsOf({ api: this.#ground.api })
  }

  #write(): Promise<void> {
    const { gateway, clock, api, owner } = this.#ground
    return gateway.tag({ api }, { [TAG]: `${owner}/${toIso(after(clock.now(), LIFE))}` })
  }
}

function readHeld(tags: Tags): Held | undefined {
  const [owner, until] = (tags[TAG] ?? '').split('/')
  const at = fromIso(until ?? '')
  return owner === undefined || at === undefined ? undefined : { owner, until: at }
}
