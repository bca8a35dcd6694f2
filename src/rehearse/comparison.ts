import type { AnalysisSpec } from '../config/config'
import type { Instant } from '../domain/units'
import { type Analysis, analyse, beginAnalysis, courseOf, nextMinute } from '../judge/analysis'
import { aloneSince, analysisVerdicts, type Hold } from '../judge/analysis-verdicts'
import type { Course } from '../judge/course'
import { type Observed, settlesAt, type Side } from '../judge/minutes'
import type { Verdict } from '../judge/verdict'
import type { Traffic } from './traffic'

const NO_DATA: Side['requests'] = new Map()

/** The analysis of one rehearsed rollout, which sees of the traffic what CloudWatch has. */
export class Comparison {
  readonly #spec: AnalysisSpec
  readonly #traffic: Traffic
  readonly #raised: Instant[] = []
  #analysis: Analysis
  #aloneSince: Instant | undefined

  constructor(spec: AnalysisSpec, traffic: Traffic) {
    this.#spec = spec
    this.#traffic = traffic
    this.#analysis = beginAnalysis(spec)
  }

  /** Traffic rose. */
  raised(now: Instant): void {
    this.#raised.push(now)
  }

  /** `earlier`: the look before this one, whether or not there was anything new to see. */
  look(now: Instant, earlier: Instant, hold: Hold): readonly Verdict[] {
    const [began] = this.#raised
    if (began === undefined) return []
    if (now >= settlesAt(nextMinute(this.#analysis, began, now))) this.#weigh(now, earlier, began, hold)
    return analysisVerdicts(this.#spec, this.#analysis, began, hold)
  }

  get course(): Course {
    return courseOf(this.#spec, this.#analysis)
  }

  /** An error of a trace is of one class: a second one that is compared has none. */
  #seen(now: Instant): Observed {
    const { canary, base } = this.#traffic.seen(now)
    const only = (side: Side): Side => ({ ...side, errors: { ...side.errors, '4xx': NO_DATA } })
    return this.#spec.errors.includes('5xx') ? { canary: only(canary), base: only(base) } : { canary, base }
  }

  #weigh(now: Instant, earlier: Instant, began: Instant, hold: Hold): void {
    this.#aloneSince = aloneSince(this.#aloneSince, hold)
    const seen = this.#seen(now)
    // Counts come in on time here: those of a minute that was over at the look before were whole then.
    const moment = { now, began, aloneSince: this.#aloneSince, raised: this.#raised, earlier: { at: earlier, seen } }
    this.#analysis = analyse(this.#spec, this.#analysis, seen, moment)
  }
}
