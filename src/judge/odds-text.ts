import type { Course, JudgedMinute, JudgedStream, StreamName } from './course'
import type { Count } from './evidence'

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
export function courseText({ minutes, threshold, earlier }: Course): string {
  const last = minutes.at(-1)
  const limit = `${oddsText(threshold)} rolls back`
  if (last === undefined) {
    if (earlier === undefined) return `no minute has been weighed yet; ${limit}`
    return `by the minutes that an earlier run weighed it is ${oddsText(earlier)} against a good version; ${limit}`
  }
  return `${streamText(minutes, worstStream(last))}: ${oddsText(last.logOdds)} against a good version; ${limit}${beforehand(minutes)}${earlierText(earlier)}`
}

/** Sums over all minutes of each stream, in the order in which they first appear. */
export function streamTotals(minutes: readonly JudgedMinute[]): readonly StreamTotal[] {
  const totals = new Map<StreamName, StreamTotal>()
  for (const { streams } of minutes) {
    for (const { name, canary, base } of streams) {
      const so = totals.get(name)
      totals.set(name, { name, canary: plus(so?.canary, canary), base: plus(so?.base, base) })
    }
  }
  return [...totals.values()]
}

export interface StreamTotal {
  readonly name: StreamName
  readonly canary: Count
  readonly base: Count
}

/** A stream without requests stands in for none at all. */
const SILENT: StreamTotal = {
  name: '5xx',
  canary: { requests: 0, errors: 0 },
  base: { requests: 0, errors: 0 },
}

/** Where none speaks against the canary, the one with most errors tells most. */
function worstStream({ streams }: JudgedMinute): StreamName {
  const loudest = streams.toSorted((a, b) => b.logOdds - a.logOdds)[0]
  if (loudest !== undefined && loudest.logOdds > 0) return loudest.name
  return streams.toSorted((a, b) => b.canary.errors - a.canary.errors)[0]?.name ?? '5xx'
}

function streamText(minutes: readonly JudgedMinute[], worst: StreamName): string {
  const signs = minutes.flatMap(({ streams }) => streams.filter(({ name }) => name === worst).flatMap(isAboveIn))
  if (signs.length > 0) {
    const above = signs.filter((isAbove) => isAbove).length
    return `canary slower than the limit in ${above} of ${signs.length} minutes`
  }
  const { canary, base } = streamTotals(minutes).find(({ name }) => name === worst) ?? SILENT
  return `canary ${countText(canary, ERRED[worst])}, base ${countText(base, '')}`
}

const isAboveIn = ({ isAbove }: JudgedStream): readonly boolean[] => (isAbove === undefined ? [] : [isAbove])

const plus = (a: Count | undefined, b: Count): Count =>
  a === undefined ? b : { requests: a.requests + b.requests, errors: a.errors + b.errors }

function countText(count: Count, verb: string): string {
  if (count.requests === 0) return 'had no requests'
  const words = [`${grouped(count.errors)} of ${grouped(count.requests)}`, verb, `(${rateText(count)})`]
  return words.filter((word) => word !== '').join(' ')
}

/** The odds are of all runs, the counts of this one. */
const earlierText = (earlier: number | undefined): string =>
  earlier === undefined ? '' : `; ${oddsText(earlier)} by the minutes that earlier runs weighed`

/** The bound then rests on that hour being like now. */
function beforehand(minutes: readonly JudgedMinute[]): string {
  const count = (kind: JudgedMinute['against']): number => minutes.filter(({ against }) => against === kind).length
  const [before, nothing] = [count('before'), count('nothing')]
  const compared =
    before === 0 ? '' : `; ${before} of ${minutes.length} minutes were compared with the hour before the rollout`
  return nothing === 0 ? compared : `${compared}; ${nothing} minutes more with nothing, as that hour was used up`
}

/** Two significant digits, the rest cut off; what floating point took from a round number is given back. */
function cut(value: number): number {
  const size = 10 ** (Math.floor(Math.log10(value * (1 + TRIFLE))) - 1)
  return Number((Math.floor((value * (1 + TRIFLE)) / size) * size).toPrecision(2))
}

const TRIFLE = 1e-9
