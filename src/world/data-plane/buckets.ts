import type { Instant } from '../../domain/units'
import { type Bucket, type Rate, refilled } from '../pacing'

/** Token buckets, by name. */
export class Buckets {
  private readonly now: () => Instant
  private readonly buckets = new Map<string, Bucket>()

  constructor(now: () => Instant) {
    this.now = now
  }

  /** Takes one out of each, or none at all when one of them is empty. */
  takes(limits: ReadonlyMap<string, Rate>): boolean {
    const now = this.now()
    const filled = [...limits].map(([name, rate]) => {
      const bucket = refilled(this.buckets.get(name) ?? { left: rate.burst, at: now }, rate, now)
      return [name, bucket] as const
    })
    // A hair's breadth below one is arithmetic, not a request too many.
    const isFree = filled.every(([, { left }]) => left >= 1 - 1e-9)
    for (const [name, bucket] of filled) {
      this.buckets.set(name, isFree ? { ...bucket, left: bucket.left - 1 } : bucket)
    }
    return isFree
  }
}
