import { invalidValue } from './refusals'

/** What was seen in a stretch of time. */
export interface Bucket {
  count: number
  sum: number
  least: number
  most: number
  /** How often each value was seen; does not know the values of a set of which only the statistics were reported. */
  readonly values: Map<number, number>
}

/** One value, seen `count` times, or a stretch of time as a whole. */
export type Sample = Bucket | { readonly value: number; readonly count: number }

export const emptyBucket = (): Bucket => ({ count: 0, sum: 0, least: Infinity, most: -Infinity, values: new Map() })

export function mergeInto(bucket: Bucket, sample: Sample): void {
  if ('value' in sample) {
    const { value, count } = sample
    bucket.count += count
    bucket.sum += value * count
    bucket.least = Math.min(bucket.least, value)
    bucket.most = Math.max(bucket.most, value)
    bucket.values.set(value, (bucket.values.get(value) ?? 0) + count)
    return
  }
  bucket.count += sample.count
  bucket.sum += sample.sum
  bucket.least = Math.min(bucket.least, sample.least)
  bucket.most = Math.max(bucket.most, sample.most)
  for (const [value, count] of sample.values) bucket.values.set(value, (bucket.values.get(value) ?? 0) + count)
}

export type Statistic = (bucket: Bucket) => number | undefined

const SIMPLE: Readonly<Record<string, Statistic>> = {
  SampleCount: ({ count }) => count,
  Sum: ({ sum }) => sum,
  Average: ({ sum, count }) => sum / count,
  Minimum: ({ least }) => least,
  Maximum: ({ most }) => most,
}

/** `Sum`, `Average`, `SampleCount`, `Minimum`, `Maximum`, `p0` to `p100` with decimals, `TC(a:b)`. Other trimmed ones are not modeled. */
export function statisticOf(name: string): Statistic {
  const simple = Object.hasOwn(SIMPLE, name) ? SIMPLE[name] : undefined
  if (simple !== undefined) return simple
  const bounds = trimmedBounds(name)
  if (bounds !== undefined) return (bucket) => countWithin(bucket, bounds)
  const percentile = /^p(\d{1,3}(?:\.\d+)?)$/.exec(name)?.[1]
  if (percentile === undefined || Number(percentile) > 100) throw invalidValue('Stat', name)
  return (bucket) => percentileOf(bucket, Number(percentile))
}

interface Bounds {
  /** Exclusive. */
  readonly above: number
  /** Inclusive. */
  readonly upTo: number
}

/**
 * Of the trimmed count: `TC(0.005:0.030)`, `TC(150:)`, `TC(:150)`. AWS's user guide counts what is above the first number
 * and at most the second: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html
 * Bounds in percent are not modeled. `undefined`: another statistic.
 */
export function trimmedBounds(name: string): Bounds | undefined {
  const [, above, upTo] = /^TC\((\d+(?:\.\d+)?)?:(\d+(?:\.\d+)?)?\)$/.exec(name) ?? []
  if (above === undefined && upTo === undefined) return undefined
  return { above: Number(above ?? -Infinity), upTo: Number(upTo ?? Infinity) }
}

/**
 * `undefined`: not all values are known, or one is negative (the same page), or none is within, for which AWS may well
 * answer 0 (unverified).
 */
function countWithin(bucket: Bucket, { above, upTo }: Bounds): number | undefined {
  if (bucket.least < 0 || knownOf(bucket) < bucket.count) return undefined
  let within = 0
  for (const [value, times] of bucket.values) if (value > above && value <= upTo) within += times
  return within > 0 ? within : undefined
}

/** Of how many the value is known. */
const knownOf = ({ values }: Bucket): number => [...values.values()].reduce((sum, times) => sum + times, 0)

/** The nearest rank; CloudWatch estimates between values (unverified how). `undefined`: the values are not known. */
function percentileOf(bucket: Bucket, percentile: number): number | undefined {
  const { values, count } = bucket
  if (knownOf(bucket) < count) return undefined
  const ranked = [...values].sort(([a], [b]) => a - b)
  const rank = Math.max(1, Math.ceil((percentile / 100) * count))
  let seen = 0
  for (const [value, times] of ranked) {
    seen += times
    if (seen >= rank) return value
  }
  return undefined
}
