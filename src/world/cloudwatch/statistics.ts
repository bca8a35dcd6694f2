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

/** `Sum`, `Average`, `SampleCount`, `Minimum`, `Maximum`, `p0` to `p100` with decimals. Trimmed means and ranks are not modeled. */
export function statisticOf(name: string): Statistic {
  const simple = Object.hasOwn(SIMPLE, name) ? SIMPLE[name] : undefined
  if (simple !== undefined) return simple
  const percentile = /^p(\d{1,3}(?:\.\d+)?)$/.exec(name)?.[1]
  if (percentile === undefined || Number(percentile) > 100) throw invalidValue('Stat', name)
  return (bucket) => percentileOf(bucket, Number(percentile))
}

/** The nearest rank; CloudWatch estimates between values (unverified how). `undefined`: the values are not known. */
function percentileOf({ values, count }: Bucket, percentile: number): number | undefined {
  const ranked = [...values].sort(([a], [b]) => a - b)
  if (ranked.reduce((sum, [, times]) => sum + times, 0) < count) return undefined
  const rank = Math.max(1, Math.ceil((percentile / 100) * count))
  let seen = 0
  for (const [value, times] of ranked) {
    seen += times
    if (seen >= rank) return value
  }
  return undefined
}
