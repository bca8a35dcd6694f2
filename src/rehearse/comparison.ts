import type { AnalysisSpec } from '../config/config'
import type { Instant } from '../domain/units'
import { type Analysis, analyse, beginAnalysis, courseOf, nextMinute } from '../judge/analysis'
import { analysisVerdicts, type Hold } from '../judge/analysis-verdicts'
import type { Course } from '../judge/course'
import { settlesAt } from '../judge/minutes'
import type { Verdict } from '../judge/verdict'
import type { Traffic } from './traffic'

/** The analysis of one rehearsed rollout, which sees of the traffic what CloudWatch has. */
export class Comparison {
  readonly #spec: AnalysisSpec
  readonly #traffic: Traffic
  readonly #raised: Instant[] = []
  #analysis: Analysis

  constructor(spec: AnalysisSpec, traffic: Traffic) {
    this.#spec = spec
    this.#traffic = traffic
    this.#analysis = beginAnalysis(spec)
  }

  /** Traffic rose. */
  raised(now: Instant): void {
    this.#raised.push(now)
  }

  look(now: Instant, hold: Hold): readonly Verdict[] {
    const [began] = this.#raised
    if (began === undefined) return []
    if (now >= settlesAt(nextMinute(this.#analysis, began, now))) this.#weigh(now, began, hold)
    return analysisVerdicts(this.#spec, this.#analysis, began, hold)
  }

  get course(): Course {
    return courseOf(this.#spec, this.#analysis)
  }

  #weigh(now: Instant, began: Instant, { kind, since }: Hold): void {
    const bakeSince = kind === 'bake' ? since : undefined
    const seen = this.#traffic.seen(now)
    // Here a minute is whole as soon as it is over.
    const moment = { now, began, bakeSince, raised: this.#raised, earlier: { at: now, seen } }
    this.#analysis = analyse(this.#spec, this.#analysis, seen, moment)
  }
}
