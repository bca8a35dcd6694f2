import { after, type DeploymentId, type Instant, instant } from '../domain/units'
import { toIso } from '../domain/iso-time'
import { describeCause } from '../domain/problem'
import type { RecordDraft, Rollout } from '../plan/plan'
import { CloudError } from '../ports/cloud-error'
import { fromTags, type Progress, toTags } from '../record/stage-record'
import type { Ground } from './ground'

/** Keeps the stage's record true while a canary climbs, and its owner's lease alive. */
export class RolloutRecorder {
  readonly #rollout: Rollout
  readonly #deployment: DeploymentId
  readonly #ground: Ground
  readonly #began: Instant
  #step = 0
  #since: Instant
  #until: Instant

  constructor(rollout: Rollout, deployment: DeploymentId, ground: Ground) {
    this.#rollout = rollout
    this.#deployment = deployment
    this.#ground = ground
    const now = ground.clock.now()
    this.#began = rollout.begin.kind === 'new' ? now : instant(rollout.begin.began)
    this.#since = now
    this.#until = now
  }

  /** Before the first change of traffic: from here on others know whose canary it is. */
  begin(step: number): Promise<void> {
    return this.reached(step)
  }

  /** After traffic moved. Should this be lost, a later run repeats the step, which is harmless. */
  async reached(step: number): Promise<void> {
    this.#step = step
    this.#since = this.#ground.clock.now()
    await this.#renew()
  }

  /** The lease ran out, by our own clock: the process slept, or a call took too long. */
  isExpired(now: Instant): boolean {
    return now >= this.#until
  }

  /** Sleeps, and renews the lease whenever half of it is gone. */
  async sleepUntil(until: Instant): Promise<void> {
    const { clock, signal } = this.#ground
    for (;;) {
      const renewAt = instant(this.#until - this.#rollout.spec.lease / 2)
      await clock.sleepUntil(instant(Math.min(until, renewAt)), signal)
      const now = clock.now()
      // A lease that ran out is never renewed: somebody may have it.
      if (!signal.aborted && now >= renewAt && !this.isExpired(now)) await this.#renew()
      if (signal.aborted || now >= until || this.isExpired(now)) return
    }
  }

  paused(step: number, resumeBy: Instant): Promise<void> {
    return this.#write({ state: 'paused', step, began: this.#began, resumeBy }, 'lastWord')
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

  #renew(): Promise<void> {
    this.#until = after(this.#ground.clock.now(), this.#rollout.spec.lease)
    const { owner } = this.#ground
    return this.#write(
      { state: 'rolling', step: this.#step, since: this.#since, began: this.#began, until: this.#until, owner },
      'cloud',
    )
  }

  #write(progress: Progress, by: 'cloud' | 'lastWord'): Promise<void> {
    const { api, stage } = this.#ground
    const record = { ...this.#rollout.record, deployment: this.#deployment, progress }
    return this.#ground[by].gateway.tag({ api, stage }, toTags(record))
  }
}
