import type { Course, JudgedMinute, StreamName } from './course'
import type { Count } from './evidence'
import { silent, type Tally, tallyOf } from './tally'

/** Beyond this a number says no more. */
const MILLION = 1_000_000

/**
 * `1,900 to 1`, `more than a million to 1`, below evens `1 to 3.4`. Two significant digits, of odds above evens the
 * larger part cut off, so that a text says "100 to 1" only of odds that reach it.
 */
export function oddsText(logOdds: number): string {
  if (logOdds > Math.log(MILLION)) return 'more than a million to 1'
  if (logOdds < -Math.log(MILLION)) return '1 to more than a million'
  if (logOdds >= 0) return `${grouped(cut(Math.exp(logOdds)))} to 1`
  const against = Number(Math.exp(-logOdds).toPrecision(2))
  return against === 1 ? '1 to 1' : `1 to ${grouped(against)}`
}

/** `6.1 %`, `0.19 %`, `12 %`; `none` where nothing was asked. Only 0 and all are said as 0 and 100 %. */
export function rateText({ requests, errors }: Count): string {
  if (requests === 0) return 'none'
  const share = (errors / requests) * 100
  if (share > 0 && share < 0.001) return 'under 0.001 %'
  if (share > 99 && share < 100) return 'over 99 %'
  return `${Number(share.toPrecision(2))} %`
}

/** `5,812`. */
export const grouped = (value: number): string =>
  String(value).replace(/^\d+/, (whole) => whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,'))

/** What is counted as an error in a stream, said of requests. */
export const ERRED: Readonly<Record<StreamName, string>> = { '5xx': 'failed', '4xx': 'got 4xx', slow: 'slow' }

/**
 * A course in one line, without a full stop: `canary 19 of 312 failed (6.1 %), base 11 of 5,812 (0.19 %): 1,900 to 1
 * against a good version; 100 to 1 rolls back`. Of several streams the one that speaks most against the canary is shown;
 * the odds are of all.
 */
export const courseText = ({ minutes, ...limit }: Course): string => tallyText(tallyOf(minutes), limit)

/** The same of minutes whose sums are known. */
export function tallyText(tally: Tally, { threshold, earlier }: Omit<Course, 'minutes'>): string {
  const { last } = tally
  const limit = `${oddsText(threshold)} rolls back`
  if (last === undefined) {
    if (earlier === undefined) return `no minute has been weighed yet; ${limit}`
    return `by the minutes that an earlier run weighed it is ${oddsText(earlier)} against a good version; ${limit}`
  }
  return `${streamText(tally, worstStream(last))}: ${oddsText(last.logOdds)} against a good version; ${limit}${beforehand(tally)}${earlierText(earlier)}`
}

/** Where none speaks against the canary, the one with most errors tells most. */
function worstStream({ streams }: JudgedMinute): StreamName {
  const loudest = streams.toSorted((a, b) => b.logOdds - a.logOdds)[0]
  if (loudest !== undefined && loudest.logOdds > 0) return loudest.name
  return streams.toSorted((a, b) => b.canary.errors - a.canary.errors)[0]?.name ?? '5xx'
}

function streamText({ totals }: Tally, worst: StreamName): string {
  const { canary, base, signs, above } = totals.find(({ name }) => name === worst) ?? silent(worst)
  if (signs > 0) return `canary slower than the limit in ${above} of ${signs} minutes`
  return `canary ${countText(canary, ERRED[worst])}, base ${countText(base, '')}`
}

function countText(count: Count, verb: string): string {
  if (count.requests === 0) return 'had no requests'
  const words = [`${grouped(count.errors)} of ${grouped(count.requests)}`, verb, `(${rateText(count)})`]
  return words.filter((word) => word !== '').join(' ')
}

/** The odds are of all runs, the counts of this one. */
const earlierText = (earlier: number | undefined): string =>
  earlier === undefined ? '' : `; ${oddsText(earlier)} by the minutes that earlier runs weighed`

/** The bound then rests on that hour being like now. */
function beforehand({ count, against: { before, nothing } }: Tally): string {
  const compared = before === 0 ? '' : `; ${before} of ${count} minutes were compared with the hour before the rollout`
  return nothing === 0 ? compared : `${compared}; ${nothing} minutes more with nothing, as that hour was used up`
}

/** Two significant digits, the rest cut off; what floating point took from a round number is given back. */
function cut(value: number): number {
  const size = 10 ** (Math.floor(Math.log10(value * (1 + TRIFLE))) - 1)
  return Number((Math.floor((value * (1 + TRIFLE)) / size) * size).toPrecision(2))
}

const TRIFLE = 1e-9
