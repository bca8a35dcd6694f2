import { type Instant, instant, type Millis, millis } from '../../domain/units'
import { parsedExpression, type Value } from './expression'
import { type MetricStore, startOf } from './metric-store'
import { invalid, invalidCombination, invalidValue } from './refusals'
import type {
  Datapoint,
  GetMetricDataInput,
  GetMetricDataOutput,
  GetMetricStatisticsInput,
  GetMetricStatisticsOutput,
  Metric,
  MetricDataQuery,
} from './shapes'
import { type Bucket, statisticOf, trimmedBounds } from './statistics'

/** CloudWatch's period in the world's time. High resolution is not modeled: only whole minutes. */
export function lengthOf(period: number, minute: Millis): Millis {
  if (!(period >= 60 && period % 60 === 0)) throw invalidValue('Period', String(period))
  return millis((period / 60) * minute)
}

/** The data as somebody sees them who looks at a certain time. */
export interface Sight {
  readonly store: MetricStore
  /** How long CloudWatch's minute lasts. */
  readonly minute: Millis
  /** Data of minutes that begin then or later have not arrived yet. */
  readonly until: Instant
  /** Whether what the `TC` of a metric is made of is kept. */
  readonly isTrimmed: (metric: Metric) => boolean
}

export interface Span {
  /** Where the first period of a length begins. */
  readonly from: (length: Millis) => Instant
  /** Exclusive. */
  readonly to: Instant
}

export type Results = (id: string) => ReadonlyMap<Instant, number>

const MOST_QUERIES = 500
const MOST_POINTS = 100_800

/** Carries out queries that may name each other; throws CloudWatch's refusal for one that is not well formed. */
export function answered(sight: Sight, queries: readonly MetricDataQuery[], span: Span): Results {
  const { store, minute, until, isTrimmed } = sight
  const known = new Map(queries.map((query) => [query.Id, query]))
  checkQueries(queries, known)
  const period = queries.find(({ MetricStat }) => MetricStat !== undefined)?.MetricStat?.Period ?? 60
  const results = new Map<string, Value>()
  const inWork = new Set<string>()
  const valueOf = (id: string): Value => {
    const query = known.get(id)
    if (query === undefined || inWork.has(id)) throw invalid(`The id ${id} is unknown or refers to itself`)
    const done = results.get(id)
    if (done !== undefined) return done
    inWork.add(id)
    const length = lengthOf(query.MetricStat?.Period ?? query.Period ?? period, minute)
    const value = resultOf(query, length)
    inWork.delete(id)
    results.set(id, value)
    return value
  }
  const resultOf = ({ MetricStat: stat, Expression: text = '' }: MetricDataQuery, length: Millis): Value => {
    const range = { from: span.from(length), to: earlier(span.to, until), length }
    if (stat === undefined) return parsedExpression(text)({ valueOf, periods: periodsOf(range) })
    if (trimmedBounds(stat.Stat) !== undefined && !isTrimmed(stat.Metric)) return new Map()
    return valuesOf(store.collected(stat.Metric, range, stat.Unit), stat.Stat)
  }
  return (id) => {
    const value = valueOf(id)
    if (typeof value === 'number') throw invalid(`The expression ${id} is a number, not a time series`)
    return value
  }
}

const earlier = (one: Instant, other: Instant): Instant => instant(Math.min(one, other))

function checkQueries(queries: readonly MetricDataQuery[], known: ReadonlyMap<string, MetricDataQuery>): void {
  if (queries.length === 0 || queries.length > MOST_QUERIES) {
    throw invalid(`Between 1 and ${MOST_QUERIES} metric data queries can be given`)
  }
  if (known.size < queries.length) throw invalid('The ids of metric data queries must be unique')
  for (const { Id, MetricStat, Expression } of queries) {
    if (!/^[a-z]\w*$/.test(Id)) throw invalidValue('Id', Id)
    if ((MetricStat === undefined) === (Expression === undefined)) {
      throw invalidCombination(`The query ${Id} must have either MetricStat or Expression`)
    }
  }
}

function periodsOf({ from, to, length }: { from: Instant; to: Instant; length: Millis }): readonly Instant[] {
  const count = Math.max(0, Math.ceil((to - from) / length))
  if (count > MOST_POINTS) throw invalid(`The query spans ${count} periods, the limit is ${MOST_POINTS}`)
  return Array.from({ length: count }, (_, place) => instant(from + place * length))
}

function valuesOf(buckets: ReadonlyMap<Instant, Bucket>, stat: string): ReadonlyMap<Instant, number> {
  const statistic = statisticOf(stat)
  return new Map(
    [...buckets].flatMap(([at, bucket]) => {
      const value = statistic(bucket)
      return value === undefined ? [] : [[at, value] as const]
    }),
  )
}

/** GetMetricData, in one page; periods without data are left out. */
export function metricData(sight: Sight, input: GetMetricDataInput): GetMetricDataOutput {
  const { MetricDataQueries: queries, StartTime, EndTime, ScanBy: order = 'TimestampDescending' } = input
  if (!(StartTime < EndTime)) throw invalid('The parameter StartTime must be less than the parameter EndTime.')
  const results = answered(sight, queries, { from: (length) => startOf(StartTime, length), to: EndTime })
  const sign = order === 'TimestampAscending' ? 1 : -1
  return {
    MetricDataResults: queries
      .filter(({ ReturnData = true }) => ReturnData)
      .map((query) => {
        const points = [...results(query.Id)].sort(([a], [b]) => sign * (a - b))
        return {
          Id: query.Id,
          Label: query.Label ?? query.MetricStat?.Metric.MetricName ?? query.Id,
          Timestamps: points.map(([at]) => at),
          Values: points.map(([, value]) => value),
          StatusCode: 'Complete' as const,
        }
      }),
    Messages: [],
  }
}

const MOST_DATAPOINTS = 1440

/** GetMetricStatistics; the order of the datapoints means nothing. */
export function metricStatistics(sight: Sight, input: GetMetricStatisticsInput): GetMetricStatisticsOutput {
  const { store, minute, until, isTrimmed } = sight
  const { StartTime, EndTime, Statistics = [], ExtendedStatistics = [] } = input
  if (!(StartTime < EndTime)) throw invalid('The parameter StartTime must be less than the parameter EndTime.')
  if (Statistics.length + ExtendedStatistics.length === 0) {
    throw invalidCombination('At least one of the parameters Statistics and ExtendedStatistics must be specified.')
  }
  const length = lengthOf(input.Period, minute)
  const asked = Math.ceil((EndTime - StartTime) / length)
  if (asked > MOST_DATAPOINTS) {
    throw invalidCombination(
      `You have requested up to ${asked} datapoints, which exceeds the limit of ${MOST_DATAPOINTS}.`,
    )
  }
  const range = { from: startOf(StartTime, length), to: earlier(EndTime, until), length }
  const found = store.collected(input, range, input.Unit)
  const unit = input.Unit ?? store.unitOf(input)
  const isKept = (name: string) => trimmedBounds(name) === undefined || isTrimmed(input)
  const numbers = (names: readonly string[], bucket: Bucket) =>
    Object.fromEntries(names.filter(isKept).flatMap((name) => definedPair(name, statisticOf(name)(bucket))))
  const datapointOf = ([at, bucket]: readonly [Instant, Bucket]): Datapoint => ({
    Timestamp: at,
    ...numbers(Statistics, bucket),
    ...(ExtendedStatistics.length > 0 && { ExtendedStatistics: numbers(ExtendedStatistics, bucket) }),
    Unit: unit,
  })
  return { Label: input.MetricName, Datapoints: [...found].map(datapointOf) }
}

const definedPair = (name: string, value: number | undefined): (readonly [string, number])[] =>
  value === undefined ? [] : [[name, value]]
