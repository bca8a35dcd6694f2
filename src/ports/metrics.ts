import type { Instant } from '../domain/units'

/** One metric of CloudWatch, minute by minute. */
export interface MetricQuery {
  readonly namespace: string
  readonly metric: string
  readonly dimensions: Dimensions
  /** `Sum`, `SampleCount`, `p99`, `TC(150:)`. */
  readonly statistic: string
}

export type Dimensions = Readonly<Record<string, string>>

/** One metric by the start of each minute. A minute that is not there has no data, which is not zero. */
export type Series = ReadonlyMap<Instant, number>

export interface MetricReader {
  /**
   * One series for each query, in their order, of the minutes that begin at `from` or later and before `to`. One call for
   * up to 500 queries; all pages. Data that CloudWatch could give only in part are an error, never a shorter series.
   * Throws `CloudError`.
   */
  read(queries: readonly MetricQuery[], from: Instant, to: Instant): Promise<readonly Series[]>
  /**
   * The dimensions of all series of a metric that have at least these; all pages. A new series may take 15 minutes to
   * appear. Throws `CloudError`.
   */
  list(metric: Omit<MetricQuery, 'statistic'>): Promise<readonly Dimensions[]>
}
