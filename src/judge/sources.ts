import type { AnalysisSpec, ErrorClass, LatencySpec } from '../config/config'
import type { Dimensions, MetricQuery, Series } from '../ports/metrics'
import { type Observed, type Side, without } from './minutes'

/** Where CloudWatch keeps the counts of both versions. */
export type Arms =
  /** A stage's own canary. `api`: the API's name as CloudWatch has it; `canary`: the value of Stage of its series. */
  | {
      readonly kind: 'stage'
      readonly api: string
      readonly stage: string
      readonly canary: string
      /** The canary uses the stage's cache. */
      readonly sharesCache: boolean
    }
  /** Two versions of a function behind an alias. */
  | {
      readonly kind: 'alias'
      readonly function: string
      readonly alias: string
      readonly canary: string
      readonly base: string
    }

/** How slow requests are told apart. */
export type SlowRule =
  | { readonly kind: 'none' }
  /** Slower than so many milliseconds. */
  | { readonly kind: 'counts'; readonly limit: number }
  /** The canary's percentile against the limit; `middle`: the stage's median latency when that was usual. */
  | { readonly kind: 'signs'; readonly limit: number; readonly percentile: number; readonly middle: number }

type Arm = 'canary' | 'base'
type Counted = 'requests' | ErrorClass
type What = Counted | 'cached' | 'slow' | 'percentile' | 'middle' | 'probe'

/** One series to ask for, and what it is. */
export interface Source {
  readonly arm: Arm
  readonly what: What
  readonly query: MetricQuery
}

/**
 * API Gateway's per-minute counts (AWS developer guide, "metrics and dimensions"): `Count` by SampleCount, errors by Sum.
 * Lambda's by ExecutedVersion (Lambda developer guide, aliases).
 */
export function sourcesOf(arms: Arms, { errors }: AnalysisSpec, slow: SlowRule): readonly Source[] {
  const sides: readonly Arm[] = ['canary', 'base']
  return [
    ...sides.flatMap((arm) => [
      count(arms, arm, 'requests'),
      // A function's errors stand for whichever class is asked for.
      ...(arms.kind === 'stage' ? errors : errors.slice(0, 1)).map((kind) => count(arms, arm, kind)),
    ]),
    ...(arms.kind === 'stage' && !arms.sharesCache ? [source(arms, 'base', 'cached', 'CacheHitCount', 'Sum')] : []),
    ...slowSources(arms, slow),
  ]
}

function slowSources(arms: Arms, slow: SlowRule): readonly Source[] {
  switch (slow.kind) {
    case 'none':
      return []
    case 'counts':
      return (['canary', 'base'] as const).map((arm) => latency(arms, arm, 'slow', `TC(${slow.limit}:)`))
    case 'signs':
      return [latency(arms, 'canary', 'percentile', `p${slow.percentile}`), latency(arms, 'base', 'middle', MIDDLE)]
  }
}

const source = (arms: Arms, arm: Arm, what: What, metric: string, statistic: string): Source => ({
  arm,
  what,
  query: { ...placeOf(arms, arm), metric, statistic },
})

const count = (arms: Arms, arm: Arm, what: Counted): Source => source(arms, arm, what, ...COUNTS[arms.kind][what])

const latency = (arms: Arms, arm: Arm, what: What, statistic: string): Source =>
  source(arms, arm, what, LATENCIES[arms.kind], statistic)

const COUNTS: Readonly<Record<Arms['kind'], Readonly<Record<Counted, readonly [metric: string, statistic: string]>>>> =
  {
    stage: { requests: ['Count', 'SampleCount'], '5xx': ['5XXError', 'Sum'], '4xx': ['4XXError', 'Sum'] },
    alias: { requests: ['Invocations', 'Sum'], '5xx': ['Errors', 'Sum'], '4xx': ['Errors', 'Sum'] },
  }

const LATENCIES: Readonly<Record<Arms['kind'], string>> = { stage: 'Latency', alias: 'Duration' }
const MIDDLE = 'p50'

function placeOf(arms: Arms, arm: Arm): { readonly namespace: string; readonly dimensions: Dimensions } {
  if (arms.kind === 'stage') {
    const Stage = arm === 'canary' ? arms.canary : arms.stage
    return { namespace: 'AWS/ApiGateway', dimensions: { ApiName: arms.api, Stage } }
  }
  const { function: FunctionName, alias } = arms
  const dimensions = { FunctionName, Resource: `${FunctionName}:${alias}`, ExecutedVersion: arms[arm] }
  return { namespace: 'AWS/Lambda', dimensions }
}

/** The answers, in the order of their sources, as the two sides that are compared. */
export function observedIn(
  arms: Arms,
  sources: readonly Source[],
  answers: readonly Series[],
  slow: SlowRule,
): Observed {
  const series = (arm: Arm, what: What): Series | undefined => {
    const index = sources.findIndex((one) => one.arm === arm && one.what === what)
    return index < 0 ? undefined : (answers[index] ?? NO_DATA)
  }
  const side = (arm: Arm): Side => ({
    requests: series(arm, 'requests') ?? NO_DATA,
    errors: { '5xx': series(arm, '5xx') ?? NO_DATA, '4xx': series(arm, '4xx') ?? NO_DATA },
    slow: series(arm, 'slow'),
  })
  const [canary, whole] = [side('canary'), side('base')]
  const base = arms.kind === 'stage' ? without(spared(whole, series('base', 'cached')), canary) : whole
  const percentiles = slow.kind === 'signs' ? series('canary', 'percentile') : undefined
  return { canary, base, above: percentiles && aboveLimit(percentiles, series('base', 'middle') ?? NO_DATA, slow) }
}

const NO_DATA: Series = new Map()

/** What a cache answers cannot fail: a base whose hits count would look better than any canary without a cache. */
const spared = (stage: Side, cached: Series | undefined): Side =>
  cached === undefined
    ? stage
    : {
        ...stage,
        requests: new Map([...stage.requests].map(([at, count]) => [at, Math.max(0, count - (cached.get(at) ?? 0))])),
      }

/** Where the whole stage has become slower, by its median, so has the limit: a slow dependency is nobody's fault. */
function aboveLimit(percentiles: Series, middles: Series, slow: SlowRule): Series {
  if (slow.kind !== 'signs') return NO_DATA
  const { limit, middle: usual } = slow
  return new Map(
    [...percentiles].flatMap(([at, value]) => {
      const middle = middles.get(at)
      if (middle === undefined) return []
      return [[at, value > limit * Math.max(1, middle / Math.max(1, usual)) ? 1 : 0] as const]
    }),
  )
}

/** What was usual before the rollout, and whether CloudWatch counts slow requests of this metric at all (unverified). */
export const usualSources = (arms: Arms, { percentile }: LatencySpec): readonly MetricQuery[] => [
  latency(arms, 'base', 'percentile', `p${percentile}`).query,
  latency(arms, 'base', 'middle', MIDDLE).query,
  latency(arms, 'base', 'probe', ALL).query,
]

/** Counts every request, those of no time at all too. */
const ALL = 'TC(:1000000000)'

/** The newest ones count, of those of the hour before in which anybody came: at night these lie apart. */
const TYPICAL_MINUTES = 15

/**
 * The limit above which a request is slow, fixed for the rollout: so many times the median of the stage's percentile in
 * the newest 15 minutes with requests within the hour before it, when no canary was among them.
 */
export function slowRule(
  { percentile, atMost }: LatencySpec,
  [usual, middles, probe]: readonly (Series | undefined)[],
): SlowRule {
  const typical = medianOf(usual)
  if (typical === undefined) return { kind: 'none' }
  const limit = Math.max(1, Math.ceil(atMost * typical))
  const isCounted = [...(probe ?? NO_DATA).values()].some((count) => count > 0)
  return isCounted
    ? { kind: 'counts', limit }
    : { kind: 'signs', limit, percentile, middle: medianOf(middles) ?? typical }
}

function medianOf(series: Series = NO_DATA): number | undefined {
  const newest = [...series].toSorted(([a], [b]) => b - a).slice(0, TYPICAL_MINUTES)
  const values = newest.map(([, value]) => value).toSorted((a, b) => a - b)
  return values[Math.floor(values.length / 2)]
}
