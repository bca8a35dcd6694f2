import type { AnalysisSpec, CanarySpec, LatencySpec } from '../config/config'
import { unreachable } from '../domain/never'
import { describeCause } from '../domain/problem'
import { type Instant, instant } from '../domain/units'
import {
  type Analysis,
  analyse,
  analysisVerdicts,
  courseOf,
  type Hold,
  HOUR_BEFORE,
  keptTexts,
  nextMinute,
  resumeAnalysis,
} from '../judge/analysis'
import type { Course } from '../judge/course'
import { floorMinute, settlesAt } from '../judge/minutes'
import { courseText } from '../judge/odds-text'
import { emptySeriesText, hasEmptySeries, stageSeries } from '../judge/empty-series'
import { type Arms, observedIn, slowRule, type SlowRule, sourcesOf, USUAL, usualSources } from '../judge/sources'
import type { Verdict } from '../judge/verdict'
import { CloudError } from '../ports/cloud-error'
import type { Series } from '../ports/metrics'
import type { Ground } from './ground'

/** What is known of the rollout from earlier runs. */
export interface Before {
  /** When traffic first rose; `undefined`: it has not yet. */
  readonly began: Instant | undefined
  readonly evidence: Readonly<Record<string, string>>
}

/** What the comparison stands on. */
export type AnalystGround = Pick<Ground, 'cloud' | 'clock' | 'journal' | 'stage' | 'metricsName'>

/** `undefined`: the file asks for no comparison. */
export function analystOf(
  { analysis, useStageCache: sharesCache }: CanarySpec,
  before: Before,
  ground: AnalystGround,
): Analyst | undefined {
  if (analysis === undefined) return undefined
  const { stage, metricsName: api } = ground
  const canary = analysis.dimension ?? `${stage}/Canary`
  return new Analyst(analysis, { kind: 'stage', api, stage, canary, sharesCache }, before, ground)
}

/** Compares the canary with the stage's other traffic, by CloudWatch's minutes: at most one call for each look. */
export class Analyst {
  readonly #spec: AnalysisSpec
  readonly #arms: Arms
  readonly #ground: AnalystGround
  readonly #raised: Instant[] = []
  #began: Instant | undefined
  #analysis: Analysis
  /** `undefined`: still to be asked for. */
  #slow: SlowRule | undefined
  #told = 0
  #isEmptySeriesTold = false

  constructor(spec: AnalysisSpec, arms: Arms, { began, evidence }: Before, ground: AnalystGround) {
    this.#spec = spec
    this.#arms = arms
    this.#ground = ground
    this.#began = began
    this.#analysis = resumeAnalysis(spec, evidence, began ?? instant(0))
    this.#slow = spec.latency === undefined ? { kind: 'none' } : undefined
  }

  /** Traffic rose. */
  raised(): void {
    const now = this.#ground.clock.now()
    this.#began ??= now
    this.#raised.push(now)
  }

  async look(hold: Hold): Promise<readonly Verdict[]> {
    const began = this.#began
    if (began === undefined) return []
    try {
      this.#slow ??= await this.#learnSlow(began)
      const now = this.#ground.clock.now()
      if (now >= settlesAt(nextMinute(this.#analysis, began, now))) await this.#weigh(began, hold, this.#slow)
      const verdicts = analysisVerdicts(this.#spec, this.#analysis, began, hold)
      if (verdicts.some(({ kind }) => kind === 'breached')) this.tell()
      return verdicts
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      return [{ kind: 'unknown', why: `CloudWatch's metrics could not be read: ${describeCause(error)}` }]
    }
  }

  /** For the stage's record: what a later run goes on from. */
  get kept(): Readonly<Record<string, string>> {
    return keptTexts(this.#analysis)
  }

  get course(): Course {
    return courseOf(this.#spec, this.#analysis)
  }

  /** Where the comparison stands, for whoever watches the log; nothing new is not repeated. */
  tell(): void {
    const { length } = this.#analysis.minutes
    if (length > this.#told) this.#ground.journal.event('analysis', courseText(this.course))
    this.#told = length
  }

  async #weigh(began: Instant, { kind, since }: Hold, slow: SlowRule): Promise<void> {
    const { cloud, clock } = this.#ground
    const now = clock.now()
    const bakeSince = kind === 'bake' ? since : undefined
    const from = bakeSince === undefined ? nextMinute(this.#analysis, began, now) : floorMinute(began) - HOUR_BEFORE
    const sources = sourcesOf(this.#arms, this.#spec, slow)
    const queries = sources.map(({ query }) => query)
    const answers = await cloud.metrics.read(queries, instant(from), floorMinute(now))
    const seen = observedIn(this.#arms, sources, answers, slow)
    this.#analysis = analyse(this.#spec, this.#analysis, seen, { now, began, bakeSince, raised: this.#raised })
    await this.#warnOfEmptySeries()
  }

  /** Asked once for a rollout, of the time before it. */
  async #learnSlow(began: Instant): Promise<SlowRule> {
    const { latency } = this.#spec
    if (latency === undefined) return { kind: 'none' }
    const [usual, probe] = await this.#usual(latency, floorMinute(began))
    const rule = slowRule(latency, usual, probe)
    this.#ground.journal.event('analysis', slowText(rule, latency))
    return rule
  }

  async #usual(latency: LatencySpec, to: Instant): Promise<readonly [Series, Series]> {
    const { metrics } = this.#ground.cloud
    const queries = usualSources(this.#arms, latency)
    const from = instant(to - USUAL)
    try {
      const [usual = NO_DATA, probe = NO_DATA] = await metrics.read(queries, from, to)
      return [usual, probe]
    } catch (error) {
      // Where the statistic of the probe itself is refused, what is left is the percentile.
      if (!(error instanceof CloudError) || error.kind !== 'bad-request') throw error
      const [usual = NO_DATA] = await metrics.read(queries.slice(0, 1), from, to)
      return [usual, NO_DATA]
    }
  }

  /** Once, when the canary should have been seen by now: most likely its series has another name. */
  async #warnOfEmptySeries(): Promise<void> {
    if (this.#isEmptySeriesTold || this.#arms.kind !== 'stage' || !hasEmptySeries(this.#analysis.minutes)) return
    this.#isEmptySeriesTold = true
    const { cloud, journal } = this.#ground
    try {
      journal.warn(emptySeriesText(this.#arms, await cloud.metrics.list(stageSeries(this.#arms))))
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      journal.warn(`${emptySeriesText(this.#arms, undefined)} (${describeCause(error)})`)
    }
  }
}

const NO_DATA: Series = new Map()

function slowText(rule: SlowRule, { percentile, atMost }: LatencySpec): string {
  const usual = `${atMost} times the p${percentile} of the quarter of an hour before`
  switch (rule.kind) {
    case 'none':
      return 'latencies are not compared: nobody came in the quarter of an hour before the rollout'
    case 'counts':
      return `slow is what takes longer than ${rule.limit} ms, ${usual}`
    case 'signs':
      return `the canary's p${percentile} is compared with ${rule.limit} ms, ${usual}; CloudWatch does not count slow requests here`
    default:
      return unreachable(rule)
  }
}
