import { currentHold } from '../canary/machine'
import type { Holding } from '../canary/state'
import { describeCause } from '../domain/problem'
import { type Excused, flapped, ignored, judgeAlarms } from '../judge/alarms'
import type { Instant } from '../domain/units'
import type { Alarm } from '../ports/cloud'
import type { Hold } from '../judge/analysis-verdicts'
import { type Verdict, worst } from '../judge/verdict'
import type { Rollout } from '../plan/plan'
import { CloudError } from '../ports/cloud-error'
import type { EvidenceTexts } from '../record/stage-record'
import { type Analyst, analystOf } from './analyst'
import type { Ground } from './ground'

/** What CloudWatch says of the canary. Nothing to ask is healthy: only time decides. */
export class Health {
  readonly #rollout: Rollout
  readonly #ground: Ground
  readonly #analyst: Analyst | undefined
  #excused: Excused
  #seen: readonly Alarm[] | undefined
  #began: Instant | undefined

  constructor(rollout: Rollout, excused: Excused, ground: Ground) {
    this.#rollout = rollout
    this.#excused = excused
    this.#ground = ground
    const { spec, begin } = rollout
    const before = begin.kind === 'new' ? { evidence: {}, raised: [] } : begin
    this.#analyst = analystOf(spec, before, ground)
    this.#began = rollout.begin.kind === 'new' ? undefined : rollout.begin.began
  }

  /** Traffic rose. */
  raised(): void {
    this.#began ??= this.#ground.clock.now()
    this.#analyst?.tell()
    this.#analyst?.raised()
  }

  /** What a later run's analysis goes on from. */
  get evidence(): EvidenceTexts {
    return this.#analyst?.kept ?? {}
  }

  /** The rollout is over: how it was judged goes to the report. */
  end(): void {
    this.#analyst?.tell()
    if (this.#analyst !== undefined) this.#ground.journal.course(this.#analyst.course)
  }

  async read(state: Holding): Promise<Verdict> {
    const { spec } = this.#rollout
    const verdicts = await Promise.all([this.#alarms(), this.#analysis(currentHold(spec, state))])
    return worst(verdicts, spec.onNoData)
  }

  async #alarms(): Promise<Verdict> {
    const { alarms } = this.#rollout.spec
    const { cloud, journal } = this.#ground
    if (alarms.length === 0) return { kind: 'healthy' }
    try {
      const seen = await cloud.alarms.read(alarms)
      for (const name of flapped(this.#seen ?? [], seen))
        journal.event('alarm', `${name} was not OK for a while between two looks, and is OK again`)
      const { verdict, excused } = judgeAlarms(alarms, seen, this.#excusedIn(seen), this.#began)
      this.#seen = seen
      this.#excused = excused
      if (verdict.kind === 'breached')
        journal.event('alarm', [verdict.reason, verdict.detail].filter(Boolean).join('. '))
      return verdict
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      return { kind: 'unknown', why: `CloudWatch could not be read: ${describeCause(error)}` }
    }
  }

  /** One that began to fire after the guard's look, and before there was traffic to fire for, counts as one before. */
  #excusedIn(seen: readonly Alarm[]): Excused {
    if (this.#seen !== undefined || this.#began === undefined) return this.#excused
    return new Map([...this.#excused, ...ignored(this.#rollout.spec, seen, this.#began)])
  }

  async #analysis(hold: Hold): Promise<Verdict> {
    const verdicts = (await this.#analyst?.look(hold)) ?? []
    return worst(verdicts, this.#rollout.spec.onNoData)
  }
}
