import { type Instant, instant, type Millis } from '../../domain/units'
import type { Dimension, Metric } from './shapes'
import { type Bucket, emptyBucket, mergeInto, type Sample } from './statistics'

/** One metric with its dimensions: what happened in each minute. */
export interface Series {
  readonly metric: Required<Metric>
  /** CloudWatch's name, e.g. `Count`, `Milliseconds`, `None`. */
  readonly unit: string
  readonly minutes: Map<Instant, Bucket>
}

export interface MetricStore {
  /** Finds or makes a series; what reports often keeps it. */
  series(metric: Metric, unit: string): Series
  record(series: Series, at: Instant, sample: Sample): void
  add(metric: Metric, at: Instant, samples: readonly Sample[], unit: string): void
  /** Of the metric's first data; `None` when there are none. */
  unitOf(metric: Metric): string
  /** All metrics, in the order of their first data. */
  names(): readonly Required<Metric>[]
  /**
   * What was seen in each period of `length` from `from` (inclusive) to `to` (exclusive), by the start of the period;
   * periods without data are absent. Without a unit: of the metric's first one.
   */
  collected(metric: Metric, range: Range, unit?: string): ReadonlyMap<Instant, Bucket>
}

export interface Range {
  readonly from: Instant
  readonly to: Instant
  readonly length: Millis
}

/** CloudWatch keeps one-minute data for 15 days (AWS user guide, "metrics retention"); older data are not rolled up here but gone. */
const KEPT_MINUTES = 15 * 24 * 60
/** So many of a series are there before the old ones among them are looked for, so that it is not done every minute. */
const MOST_MINUTES = KEPT_MINUTES + 24 * 60

/** Data by minute; how long a minute is, the world says, and it should not change while there are data. */
export function metricStore(minute: () => Millis, now: () => Instant): MetricStore {
  const all = new Map<string, Series>()
  const oldest = () => instant(now() - KEPT_MINUTES * minute())
  const series = (metric: Metric, unit: string): Series => {
    const key = keyOf(metric, unit)
    const known = all.get(key)
    if (known !== undefined) return known
    const made = { metric: { ...metric, Dimensions: sorted(metric.Dimensions) }, unit, minutes: new Map() }
    all.set(key, made)
    return made
  }
  const record = ({ minutes }: Series, at: Instant, sample: Sample) => {
    const start = startOf(at, minute())
    const known = minutes.get(start)
    if (known !== undefined) return mergeInto(known, sample)
    const bucket = emptyBucket()
    mergeInto(bucket, sample)
    minutes.set(start, bucket)
    if (minutes.size > MOST_MINUTES) forgetBefore(oldest(), minutes)
  }
  return {
    series,
    record,
    add(metric, at, samples, unit) {
      for (const sample of samples) record(series(metric, unit), at, sample)
    },
    unitOf: (metric) => firstOf(all, metric)?.unit ?? 'None',
    names: () => [...new Map([...all.values()].map(({ metric }) => [keyOf(metric, ''), metric])).values()],
    collected(metric, range, unit) {
      const found = unit === undefined ? firstOf(all, metric) : all.get(keyOf(metric, unit))
      return found === undefined ? new Map() : grouped(found, range, minute(), oldest())
    },
  }
}

function forgetBefore(oldest: Instant, minutes: Map<Instant, Bucket>): void {
  for (const start of minutes.keys()) if (start < oldest) minutes.delete(start)
}

const firstOf = (all: ReadonlyMap<string, Series>, metric: Metric): Series | undefined => {
  const prefix = keyOf(metric, '')
  for (const [key, series] of all) if (key.startsWith(prefix)) return series
  return undefined
}

const sorted = (dimensions: readonly Dimension[] = []): readonly Dimension[] =>
  dimensions.toSorted((a, b) => (a.Name < b.Name ? -1 : 1))

/** The unit comes last, so that a key without one begins all keys with one. */
const keyOf = ({ Namespace, MetricName, Dimensions }: Metric, unit: string): string =>
  `${JSON.stringify([Namespace, MetricName, sorted(Dimensions).map(({ Name, Value }) => [Name, Value])])} ${unit}`

/** The start of the minute, or of any other stretch of time, in which `at` lies. */
export const startOf = (at: Instant, length: Millis): Instant => instant(Math.floor(at / length) * length)

function grouped({ minutes }: Series, range: Range, minute: Millis, oldest: Instant): ReadonlyMap<Instant, Bucket> {
  const { from, to, length } = range
  const groups = new Map<Instant, Bucket>()
  for (const [start, bucket] of minutesWithin(minutes, range, minute)) {
    if (start < oldest || start < from || start >= to) continue
    const period = instant(from + Math.floor((start - from) / length) * length)
    const group = groups.get(period) ?? emptyBucket()
    mergeInto(group, bucket)
    groups.set(period, group)
  }
  return groups
}

/** A short range is looked up minute by minute, a long one in all there is. */
function* minutesWithin(
  minutes: ReadonlyMap<Instant, Bucket>,
  { from, to }: Range,
  minute: Millis,
): Generator<readonly [Instant, Bucket]> {
  if ((to - from) / minute > minutes.size) return yield* minutes
  for (let start = startOf(from, minute); start < to; start = instant(start + minute)) {
    const bucket = minutes.get(start)
    if (bucket !== undefined) yield [start, bucket]
  }
}
