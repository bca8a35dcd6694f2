import { after, type DeploymentId, type Instant, instant, millis, seconds } from '../domain/units'
import { toIso } from '../domain/iso-time'
import { describeCause } from '../domain/problem'
import { removeCanary } from '../plan/patches'
import { recordAt } from '../plan/record-draft'
import type { RecordDraft, Rollout } from '../plan/plan'
import { type Custody, custodyOf } from '../plan/situation'
import { FOREVER } from '../canary/machine'
import type { Paused } from '../canary/state'
import { CloudError } from '../ports/cloud-error'
import { type EvidenceTexts, type Progress, toTags } from '../record/stage-record'
import { armDeadMan, disarmDeadMan, putOffDeadMan } from './dead-man'
import type { Ground } from './ground'
import type { InFlight } from './in-flight'

/** At most, between two renewals that fail. */
const AGAIN = seconds(5)
const GRACE = seconds(10)

/** Keeps the stage's record true while a canary climbs, and its owner's lease alive. */
export class RolloutRecorder {
  readonly #rollout: Rollout
  readonly #deployment: DeploymentId
  readonly #ground: Ground
  readonly #inFlight: InFlight
  readonly #evidence: () => EvidenceTexts
  readonly #began: Instant
  #step = 0
  #since: Instant
  #until: Instant
  /** After a renewal that failed. */
  #notBefore: Instant

  /** `evidence`: what a later run's analysis goes on from; read whenever the record is written. */
  constructor(
    rollout: Rollout,
    deployment: DeploymentId,
    ground: Ground,
    inFlight: InFlight,
    evidence: () => EvidenceTexts,
  ) {
    this.#rollout = rollout
    this.#evidence = evidence
    this.#deployment = deployment
    this.#ground = ground
    this.#inFlight = inFlight
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

  async paused({ step, resumeBy, next, waitingSince }: Omit<Paused, 'phase' | 'reason'>): Promise<void> {
    await this.#inFlight.settled()
    const { deadManSwitch } = this.#rollout.spec
    const hasSwitch = deadManSwitch !== undefined
    const [began, evidence] = [this.#began, this.#evidence()]
    const progress: Progress = { state: 'paused', step, began, resumeBy, next, waitingSince, hasSwitch, evidence }
    await this.#write(progress, 'lastWord')
    if (deadManSwitch === undefined) return
    await putOffDeadMan(this.#ground, deadManSwitch.role, resumeBy, `at ${toIso(this.#until)}`)
  }

  async finished(): Promise<void> {
    await this.#write({ state: 'done' }, 'lastWord')
    await this.disarmed()
  }

  /** Ends the lease at once: what this run could not do, the next one may. Best effort. */
  async released(): Promise<void> {
    const { lastWord, clock, api, stage, owner } = this.#ground
    try {
      const live = await lastWord.gateway.stage(api, stage)
      if (live === undefined || custodyOf(live, owner) === 'taken') return
      await this.#write(this.#rollingUntil(clock.now()), 'lastWord')
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
    }
  }

  /** The canary is gone, so its dead man's switch goes too. */
  async disarmed(): Promise<void> {
    if (this.#rollout.spec.deadManSwitch !== undefined) await disarmDeadMan(this.#ground, this.#until)
  }

  /**
   * Gives the lease back when the canary is gone or somebody else's, unless they have the record too. Best effort: what
   * cannot be told is `undefined`. A canary that is ours after all, or may still become it, keeps its record.
   */
  async givenUp(fallback: RecordDraft): Promise<Custody | undefined> {
    const { lastWord, api, stage, owner, journal } = this.#ground
    await this.#inFlight.settled()
    if (this.#inFlight.isHanging) return undefined
    try {
      const live = await lastWord.gateway.stage(api, stage)
      const custody = live === undefined ? 'taken' : custodyOf(live, owner)
      if (live === undefined || custody === 'taken' || custody === 'live') return custody
      if (custody === 'empty') await lastWord.gateway.updateStage(api, stage, removeCanary)
      await lastWord.gateway.tag({ api, stage }, toTags(recordAt(live.deployment, fallback)))
      await this.disarmed()
      return custody
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      journal.warn(
        `the lease on the stage could not be given back (${describeCause(error)}); it ends by itself at ${toIso(this.#until)}`,
      )
      return undefined
    }
  }

  /** The switch first: it never comes before the lease it stands for. */
  async #renew(): Promise<void> {
    const until = after(this.#ground.clock.now(), this.#rollout.spec.lease)
    const { signal } = this.#ground
    const { deadManSwitch } = this.#rollout.spec
    const renew = async () => {
      if (deadManSwitch !== undefined) await armDeadMan(this.#ground, deadManSwitch.role, this.#strikesAt(until))
      if (!signal.aborted) await this.#write(this.#rollingUntil(until), 'cloud')
    }
    await this.#inFlight.unlessAborted(renew())
    if (!signal.aborted) this.#until = until
  }

  #rollingUntil(until: Instant): Progress {
    const { owner } = this.#ground
    const hasSwitch = this.#rollout.spec.deadManSwitch !== undefined
    const [step, since, began, evidence] = [this.#step, this.#since, this.#began, this.#evidence()]
    return { state: 'rolling', step, since, began, until, owner, hasSwitch, evidence }
  }

  /** A moment after the lease: whoever lives takes the canary off by itself, and writes that down. */
  #strikesAt(until: Instant): Instant {
    return after(until, millis(Math.min(GRACE, this.#rollout.spec.lease)))
  }

  #write(progress: Progress, by: 'cloud' | 'lastWord'): Promise<void> {
    const { api, stage } = this.#ground
    const record = { ...this.#rollout.record, deployment: this.#deployment, progress }
    return this.#ground[by].gateway.tag({ api, stage }, toTags(record))
  }
}
