import type { AnalysisSpec } from '../config/config'
import type { Instant } from '../domain/units'
import { type Analysis, courseOf, firstUnweighed, oddsOf } from './analysis'
import type { Course, JudgedMinute } from './course'
import { floorMinute } from './minutes'
import { courseText } from './odds-text'
import type { Reserve, Verdict } from './verdict'

/** The hold that the canary is in. */
export interface Hold {
  readonly since: Instant
  readonly end: Instant
  /** `first`: before traffic first rises; `bake`: the last one, at 100 %. */
  readonly kind: 'first' | 'later' | 'bake'
  /** The canary has all traffic. */
  readonly isAlone: boolean
}

/** Since when the canary has all traffic, through several holds if need be. `before`: as it was at the last look. */
export const aloneSince = (before: Instant | undefined, { isAlone, since }: Hold): Instant | undefined =>
  isAlone ? (before ?? since) : undefined

/** All that applies; the gravest counts. */
export function analysisVerdicts(
  spec: AnalysisSpec,
  analysis: Analysis,
  began: Instant,
  hold: Hold,
): readonly Verdict[] {
  const logOdds = oddsOf(analysis.evidence)
  const course = courseOf(spec, analysis)
  if (logOdds >= course.threshold) return [{ kind: 'breached', reason: courseText(course) }]
  const isUnsettled = floorMinute(hold.end) > firstUnweighed(analysis, began)
  return [
    ...tooFew(spec, analysis, hold, !isUnsettled),
    // Before the promotion the minutes that are still to come are waited for, in doubt all the more.
    ...(isUnsettled && hold.kind === 'bake' ? [] : inDoubt(course, logOdds)),
    ...(isUnsettled ? [UNSETTLED] : []),
  ]
}

const UNSETTLED: Reserve = {
  kind: 'unsettled',
  why: "CloudWatch's counts of the hold's last minutes are still to come",
}

function tooFew(
  { minRequests }: AnalysisSpec,
  { evidence, minutes }: Analysis,
  hold: Hold,
  isSettled: boolean,
): readonly Reserve[] {
  const seen = Math.max(...Object.values(evidence).map((of) => of.seen))
  const inHold = minutes.filter(({ at }) => at >= hold.since)
  const why = fallenSilentText(minutes) ?? silenceText(inHold, hold)
  const quiet: readonly Reserve[] = why === undefined ? [] : [{ kind: 'quiet', why, isSettled }]
  const isFew = hold.kind === 'first' && seen < minRequests && (quiet.length === 0 || seen > 0)
  return isFew ? [...quiet, few(seen, minRequests)] : quiet
}

/** A bake has been compared before it; any other hold in which one side was silent all the time proves nothing. */
function silenceText(inHold: readonly JudgedMinute[], { kind }: Hold): string | undefined {
  const requests = (side: 'canary' | 'base'): number =>
    inHold.reduce((sum, { streams }) => sum + (streams[0]?.[side].requests ?? 0), 0)
  const time = `${inHold.length} minute${inHold.length === 1 ? '' : 's'}`
  if (inHold.length === 0) return undefined
  if (requests('canary') === 0) return `no request has reached the canary in ${time}`
  if (kind === 'bake' || requests('base') > 0) return undefined
  return `there is nothing to compare with: all requests of ${time} went to the canary`
}

/** So many minutes without a request of anybody, after minutes with as many as this, are hardly chance. */
const SILENT = 3
const BUSY = 10

/** Nobody comes any more, or CloudWatch is too late for its counts to be waited for. */
function fallenSilentText(minutes: readonly JudgedMinute[]): string | undefined {
  const requests = minutes.map(({ streams: [first], against }) => {
    return (first?.canary.requests ?? 0) + (against === 'beside' ? (first?.base.requests ?? 0) : 0)
  })
  const end = requests.findLastIndex((count) => count > 0) + 1
  const busiest = requests.slice(Math.max(0, end - SILENT), end)
  const silent = requests.length - end
  if (silent < SILENT || busiest.length < SILENT || busiest.some((count) => count < BUSY)) return undefined
  return `CloudWatch had no counts in time of any request to the stage for ${silent} minutes, after a busy time`
}

const few = (seen: number, least: number): Reserve => ({
  kind: 'few',
  why: `the canary has had ${seen} of the ${least} requests of \`min-requests\``,
})

/** ln of the odds from which on a version is more likely bad than good. */
const DOUBT = Math.LN2

const inDoubt = (course: Course, logOdds: number): readonly Reserve[] =>
  logOdds < DOUBT ? [] : [{ kind: 'doubt', why: `in doubt: ${courseText(course)}` }]
