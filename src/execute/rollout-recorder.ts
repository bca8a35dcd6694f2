import { after, type DeploymentId, type Instant, instant, seconds } from '../domain/units'
import { toIso } from '../domain/iso-time'
import { describeCause } from '../domain/problem'
import type { RecordDraft, Rollout } from '../plan/plan'
import { CloudError } from '../ports/cloud-error'
import { fromTags, type Progress, toTags } from '../record/stage-record'
import type { Ground } from './ground'

/** At most, between two renewals that fail. */
const AGAIN = seconds(5)
const FOREVER = instant(Number.MAX_SAFE_INTEGER)

/** Keeps the stage's record true while a canary climbs, and its owner's lease alive. */
export class RolloutRecorder {
  readonly #rollout: Rollout
  readonly #deployment: DeploymentId
  readonly #ground: Ground
  readonly #began: Instant
  #step = 0
  #since: Instant
  #until: Instant
  /** After a renewal that failed. */
  #notBefore: Instant

  constructor(rollout: Rollout, deployment: DeploymentId, ground: Ground) {
    this.#rollout = rollout
    this.#deployment = deployment
    this.#ground = ground
    const now = ground.clock.now()
    this.#began = rollout.begin.kind === 'new' ? now : rollout.begin.began
    this.#since = now
    this.#until = now
    this.#notBefore = now
  }

  /** Before the first change of traffic: from here on others know whose canary it is. */
  begin(step: number): Promise<void> {
    this.#step = step
    this.#since = this.#ground.clock.now()
    return this.#renew()
  }

  /** Keeps the lease alive while `work` takes its time. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const over = new AbortController()
    const keeping = this.#keepUntil(FOREVER, AbortSignal.any([over.signal, this.#ground.signal]))
    try {
      return await work()
    } finally {
      over.abort()
      await keeping
    }
  }

  /** After traffic moved. Should this be lost, a later run repeats the step, which is harmless. */
  async reached(step: number): Promise<void> {
    this.#step = step
    this.#since = this.#ground.clock.now()
    await this.#keepAlive()
  }

  /** The lease ran out, by our own clock: the process slept, or a call took too long. */
  isExpired(now: Instant): boolean {
    return now >= this.#until
  }

  /** Sleeps, and renews the lease whenever half of it is gone. */
  sleepUntil(until: Instant): Promise<void> {
    return this.#keepUntil(until, this.#ground.signal)
  }

  async #keepUntil(until: Instant, signal: AbortSignal): Promise<void> {
    const { clock } = this.#ground
    for (;;) {
      const renewAt = Math.max(this.#until - this.#rollout.spec.lease / 2, this.#notBefore)
      await clock.sleepUntil(instant(Math.min(until, renewAt, this.#until)), signal)
      const now = clock.now()
      if (!signal.aborted && now >= renewAt) await this.#keepAlive()
      if (signal.aborted || now >= until || this.isExpired(clock.now())) return
    }
  }

  /** One renewal that fails decides nothing: there is half a lease left to try again. A lease that ran out is never renewed. */
  async #keepAlive(): Promise<void> {
    const now = this.#ground.clock.now()
    if (this.isExpired(now)) return
    try {
      await this.#renew()
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      this.#notBefore = instant(this.#ground.clock.now() + Math.min(AGAIN, this.#rollout.spec.lease / 10))
      this.#ground.journal.event('lease', `could not be renewed: ${describeCause(error)}`)
    }
  }

  paused(step: number, resumeBy: Instant, next: Instant | undefined): Promise<void> {
    return this.#write({ state: 'paused', step, began: this.#began, resumeBy, next }, 'lastWord')
  }

  finished(): Promise<void> {
    return this.#write({ state: 'done' }, 'lastWord')
  }

  /** Gives the lease back when the canary is gone or somebody else's, unless they have the record too. Best effort. */
  async givenUp(fallback: RecordDraft): Promise<void> {
    const { lastWord, api, stage, owner, journal } = this.#ground
    try {
      const live = await lastWord.gateway.stage(api, stage)
      const record = live && fromTags(live.tags)
      if (live === undefined || record?.progress.state !== 'rolling' || record.progress.owner !== owner) return
      const content = live.deployment === fallback.deployment ? fallback.content : undefined
      await lastWord.gateway.tag({ api, stage }, toTags({ ...fallback, deployment: live.deployment, content }))
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      journal.warn(
        `the lease on the stage could not be given back (${describeCause(error)}); it ends by itself at ${toIso(this.#until)}`,
      )
    }
  }

  async #renew(): Promise<void> {
    const until = after(this.#ground.clock.now(), this.#rollout.spec.lease)
    const { owner } = this.#ground
    await this.#write(
      { state: 'rolling', step: this.#step, since: this.#since, began: this.#began, until, owner },
      'cloud',
    )
    this.#until = until
  }

  #write(progress: Progress, by: 'cloud' | 'lastWord'): Promise<void> {
    const { api, stage } = this.#ground
    const record = { ...this.#rollout.record, deployment: this.#deployment, progress }
    return this.#ground[by].gateway.tag({ api, stage }, toTags(record))
  }
}
