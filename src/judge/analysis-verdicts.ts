import type { AnalysisSpec } from '../config/config'
import type { Instant } from '../domain/units'
import { type Analysis, courseOf, firstUnweighed, oddsOf } from './analysis'
import type { Course } from './course'
import { floorMinute } from './minutes'
import { courseText, oddsText } from './odds-text'
import type { Reserve, Verdict } from './verdict'

/** The hold that the canary is in. */
export interface Hold {
  readonly since: Instant
  readonly end: Instant
  /** `first`: before traffic first rises; `bake`: at 100 %. */
  readonly kind: 'first' | 'later' | 'bake'
}

/** All that applies; the gravest counts. */
export function analysisVerdicts(
  spec: AnalysisSpec,
  analysis: Analysis,
  began: Instant,
  hold: Hold,
): readonly Verdict[] {
  const logOdds = oddsOf(analysis.evidence)
  const course = courseOf(spec, analysis)
  if (logOdds >= course.threshold) return [{ kind: 'breached', reason: comparison(course, logOdds) }]
  const isUnsettled = floorMinute(hold.end) > firstUnweighed(analysis, began)
  return [
    ...tooFew(spec, analysis, hold),
    // Before the promotion the minutes that are still to come are waited for, in doubt all the more.
    ...(isUnsettled && hold.kind === 'bake' ? [] : inDoubt(course, logOdds)),
    ...(isUnsettled ? [UNSETTLED] : []),
  ]
}

const UNSETTLED: Reserve = {
  kind: 'unsettled',
  why: "CloudWatch's counts of the hold's last minutes are still to come",
}

function tooFew({ minRequests }: AnalysisSpec, { evidence, minutes }: Analysis, hold: Hold): readonly Reserve[] {
  const seen = Math.max(...Object.values(evidence).map((of) => of.seen))
  const inHold = minutes.filter(({ at }) => at >= hold.since)
  const isQuiet = inHold.length > 0 && inHold.every(({ streams }) => streams[0]?.canary.requests === 0)
  if (isQuiet && seen === 0) return [quiet(inHold.length)]
  const isFew = hold.kind === 'first' && seen < minRequests
  return [...(isQuiet ? [quiet(inHold.length)] : []), ...(isFew ? [few(seen, minRequests)] : [])]
}

const quiet = (minutes: number): Reserve => ({
  kind: 'quiet',
  why: `no request has reached the canary in ${minutes} minute${minutes === 1 ? '' : 's'}`,
})

const few = (seen: number, least: number): Reserve => ({
  kind: 'few',
  why: `the canary has had ${seen} of the ${least} requests of \`min-requests\``,
})

/** ln of the odds from which on a version is more likely bad than good. */
const DOUBT = Math.LN2

const inDoubt = (course: Course, logOdds: number): readonly Reserve[] =>
  logOdds < DOUBT ? [] : [{ kind: 'doubt', why: `in doubt: ${comparison(course, logOdds)}` }]

/** A later run may have weighed nothing itself yet. */
const comparison = (course: Course, logOdds: number): string =>
  course.minutes.length > 0
    ? courseText(course)
    : `by the minutes that an earlier run weighed it is ${oddsText(logOdds)} against a good version; ${oddsText(course.threshold)} rolls back`
