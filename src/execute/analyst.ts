import type { AnalysisSpec, CanarySpec, LatencySpec } from '../config/config'
import { unreachable } from '../domain/never'
import { describeCause } from '../domain/problem'
import { type Instant, instant, type Millis, minutes } from '../domain/units'
import { type Analysis, analyse, courseOf, HOUR_BEFORE, keptTexts, nextMinute, resumeAnalysis } from '../judge/analysis'
import { aloneSince, analysisVerdicts, type Hold, standingText } from '../judge/analysis-verdicts'
import type { Course } from '../judge/course'
import { type Earlier, floorMinute, joined, MINUTE, type Observed, settlesAt, type Side } from '../judge/minutes'
import { emptySeriesText, hasEmptySeries, stageSeries } from '../judge/empty-series'
import { type Arms, observedIn, slowRule, type SlowRule, sourcesOf, usualSources } from '../judge/sources'
import type { Verdict } from '../judge/verdict'
import { CloudError } from '../ports/cloud-error'
import type { Series } from '../ports/metrics'
import type { Ground } from './ground'

/** What is known of the rollout from earlier runs. */
export interface Before {
  readonly evidence: Readonly<Record<string, string>>
  /** Each rise of traffic, as far as the record tells, the first one first; empty: it has not risen yet. */
  readonly raised: readonly Instant[]
}

/** What the comparison stands on. */
export type AnalystGround = Pick<Ground, 'cloud' | 'clock' | 'journal' | 'stage' | 'metricsName'>

/** `undefined`: the file asks for no comparison. */
export function analystOf(
  { analysis, poll, useStageCache: sharesCache }: CanarySpec,
  before: Before,
  ground: AnalystGround,
): Analyst | undefined {
  if (analysis === undefined) return undefined
  const { stage, metricsName: api } = ground
  const canary = analysis.dimension ?? `${stage}/Canary`
  return new Analyst({ ...analysis, poll }, { kind: 'stage', api, stage, canary, sharesCache }, before, ground)
}

/**
 * Compares the canary with the stage's other traffic, by CloudWatch's minutes: at most one call for each look, and one
 * more for what was usual before the rollout, and for the hour that the bake is compared with where days lie between.
 */
export class Analyst {
  readonly #spec: AnalysisSpec
  readonly #arms: Arms
  readonly #ground: AnalystGround
  readonly #poll: Millis
  readonly #raised: Instant[]
  #analysis: Analysis
  #earlier: Earlier | undefined
  #aloneSince: Instant | undefined
  /** Of the base, the hour that the bake is compared with and perhaps what came after it. `undefined`: not asked for yet. */
  #hourBefore: Side | undefined
  /** `undefined`: still to be asked for. */
  #slow: SlowRule | undefined
  #told = 0
  #isEmptySeriesTold = false

  constructor(
    { poll, ...spec }: AnalysisSpec & Pick<CanarySpec, 'poll'>,
    arms: Arms,
    before: Before,
    ground: AnalystGround,
  ) {
    this.#spec = spec
    this.#poll = poll
    this.#raised = [...before.raised]
    this.#arms = arms
    this.#ground = ground
    this.#analysis = resumeAnalysis(spec, before.evidence, before.raised[0] ?? instant(0), ground.clock.now())
    if (this.#analysis.isBroken) ground.journal.warn(BROKEN)
    this.#slow = spec.latency === undefined ? { kind: 'none' } : undefined
  }

  /** Traffic rose. */
  raised(): void {
    this.#raised.push(this.#ground.clock.now())
  }

  async look(hold: Hold): Promise<readonly Verdict[]> {
    const [began] = this.#raised
    if (began === undefined) return []
    try {
      this.#slow ??= await this.#learnSlow(began)
      if (this.#isDue(began)) await this.#weigh(began, hold, this.#slow)
      const verdicts = analysisVerdicts(this.#spec, this.#analysis, began, hold)
      if (verdicts.some(({ kind }) => kind === 'breached')) this.tell()
      return this.#isEmptySeriesTold ? verdicts.map((verdict) => this.#withDimension(verdict)) : verdicts
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
    const { count } = this.#analysis.tally
    if (count > this.#told) this.#ground.journal.event('analysis', standingText(this.#spec, this.#analysis))
    this.#told = count
  }

  /** What is new comes by the minute; a poll before it can settle, its counts are looked at for comparison. */
  #isDue(began: Instant): boolean {
    const now = this.#ground.clock.now()
    return now >= settlesAt(nextMinute(this.#analysis, began, now)) - Math.min(this.#poll, MINUTE)
  }

  async #weigh(began: Instant, hold: Hold, slow: SlowRule): Promise<void> {
    const now = this.#ground.clock.now()
    this.#aloneSince = aloneSince(this.#aloneSince, hold)
    const [from, to] = [nextMinute(this.#analysis, began, now), floorMinute(now)]
    const seen = hold.isAlone
      ? await this.#observeAlone(from, to, floorMinute(began), slow)
      : await this.#observe(from, to, slow)
    const moment = { now, began, aloneSince: this.#aloneSince, raised: this.#raised, earlier: this.#earlier }
    this.#analysis = analyse(this.#spec, this.#analysis, seen, moment)
    this.#earlier = { at: now, seen }
    await this.#warnOfEmptySeries()
  }

  /** With the hour before `began`, which is asked for once, in the same call unless days lie between. */
  async #observeAlone(from: Instant, to: Instant, began: Instant, slow: SlowRule): Promise<Observed> {
    const start = instant(began - HOUR_BEFORE)
    if (this.#hourBefore === undefined && from - start <= ONE_CALL) {
      const seen = await this.#observe(start, to, slow)
      this.#hourBefore = seen.base
      return seen
    }
    this.#hourBefore ??= (await this.#observe(start, began, slow)).base
    const fresh = await this.#observe(from, to, slow)
    return { ...fresh, base: joined(this.#hourBefore, fresh.base) }
  }

  async #observe(from: Instant, to: Instant, slow: SlowRule): Promise<Observed> {
    const sources = sourcesOf(this.#arms, this.#spec, slow)
    const queries = sources.map(({ query }) => query)
    return observedIn(this.#arms, sources, await this.#ground.cloud.metrics.read(queries, from, to), slow)
  }

  /** Asked once for a rollout, of the time before it. */
  async #learnSlow(began: Instant): Promise<SlowRule> {
    const { latency } = this.#spec
    if (latency === undefined) return { kind: 'none' }
    const rule = slowRule(latency, await this.#usual(latency, floorMinute(began)))
    if (rule.kind === 'none') this.#ground.journal.warn(slowText(rule, latency))
    else this.#ground.journal.event('analysis', slowText(rule, latency))
    return rule
  }

  async #usual(latency: LatencySpec, to: Instant): Promise<readonly Series[]> {
    const { metrics } = this.#ground.cloud
    const queries = usualSources(this.#arms, latency)
    const from = instant(to - HOUR_BEFORE)
    try {
      return await metrics.read(queries, from, to)
    } catch (error) {
      // Where the statistic of the probe itself is refused, what is left are the percentiles.
      if (!(error instanceof CloudError) || error.kind !== 'bad-request') throw error
      return metrics.read(queries.slice(0, -1), from, to)
    }
  }

  /** Whoever reads the end of it need not look for the warning. */
  #withDimension(verdict: Verdict): Verdict {
    if (verdict.kind !== 'quiet' || this.#arms.kind !== 'stage') return verdict
    return { ...verdict, why: `${verdict.why}; is Stage = ${this.#arms.canary} its series? See \`analysis.dimension\`` }
  }

  /** Once, when the canary should have been seen by now: most likely its series has another name. */
  async #warnOfEmptySeries(): Promise<void> {
    if (this.#isEmptySeriesTold || this.#arms.kind !== 'stage' || !hasEmptySeries(this.#analysis.silence)) return
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

/** CloudWatch keeps minutes for days only, and answers so many of them at a time. */
const ONE_CALL = minutes(24 * 60)

const BROKEN =
  "the evidence in the stage's tags (`stages:evidence-…`) cannot be right: somebody changed it. The comparison begins anew"

function slowText(rule: SlowRule, { percentile, atMost }: LatencySpec): string {
  const usual = `${atMost} times the p${percentile} of the newest 15 minutes with requests before`
  switch (rule.kind) {
    case 'none':
      return 'latencies are not compared: nobody came in the hour before the rollout'
    case 'counts':
      return `slow is what takes longer than ${rule.limit} ms, ${usual}`
    case 'signs':
      return `the canary's p${percentile} is compared with ${rule.limit} ms, ${usual}; CloudWatch does not count slow requests here`
    default:
      return unreachable(rule)
  }
}
