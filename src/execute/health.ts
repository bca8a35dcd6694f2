import { describeCause } from '../domain/problem'
import { type Excused, judgeAlarms } from '../judge/alarms'
import type { Verdict } from '../judge/verdict'
import { CloudError } from '../ports/cloud-error'
import type { Ground } from './ground'

/** What CloudWatch says of the canary. Nothing to ask is healthy: only time decides. */
export class Health {
  readonly #alarms: readonly string[]
  readonly #ground: Ground
  #excused: Excused

  constructor(alarms: readonly string[], excused: Excused, ground: Ground) {
    this.#alarms = alarms
    this.#excused = excused
    this.#ground = ground
  }

  async read(): Promise<Verdict> {
    if (this.#alarms.length === 0) return { kind: 'healthy' }
    const { cloud, journal } = this.#ground
    try {
      const { verdict, excused } = judgeAlarms(this.#alarms, await cloud.alarms.read(this.#alarms), this.#excused)
      this.#excused = excused
      if (verdict.kind === 'breached') journal.event('alarm', verdict.reason)
      return verdict
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      return { kind: 'unknown', why: `CloudWatch could not be read: ${describeCause(error)}` }
    }
  }
}
