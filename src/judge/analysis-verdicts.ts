import type { AnalysisSpec } from '../config/config'
import type { Instant } from '../domain/units'
import { type Analysis, firstUnweighed, limitOf, oddsOf } from './analysis'
import { floorMinute } from './minutes'
import { tallyText } from './odds-text'
import { fallenSilentText, silenceText } from './silence'
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
  if (logOdds >= limitOf(spec, analysis).threshold) return [{ kind: 'breached', reason: standingText(spec, analysis) }]
  const isUnsettled = floorMinute(hold.end) > firstUnweighed(analysis, began)
  return [
    ...tooFew(spec, analysis, hold, !isUnsettled),
    // Before the promotion the minutes that are still to come are waited for, in doubt all the more.
    ...(isUnsettled && hold.kind === 'bake' ? [] : inDoubt(logOdds, () => standingText(spec, analysis))),
    ...(isUnsettled ? [UNSETTLED] : []),
  ]
}

const UNSETTLED: Reserve = {
  kind: 'unsettled',
  why: "CloudWatch's counts of the hold's last minutes are still to come",
}

function tooFew(
  { minRequests }: AnalysisSpec,
  { evidence, silence }: Analysis,
  { since, kind }: Hold,
  isSettled: boolean,
): readonly Reserve[] {
  const seen = Math.max(...Object.values(evidence).map((of) => of.seen))
  const why = fallenSilentText(silence) ?? silenceText(silence, { since, isBake: kind === 'bake' })
  const quiet: readonly Reserve[] = why === undefined ? [] : [{ kind: 'quiet', why, isSettled }]
  const isFew = kind === 'first' && seen < minRequests && (quiet.length === 0 || seen > 0)
  return isFew ? [...quiet, few(seen, minRequests)] : quiet
}

const few = (seen: number, least: number): Reserve => ({
  kind: 'few',
  why: `the canary has had ${seen} of the ${least} requests of \`min-requests\``,
})

/** ln of the odds from which on a version is more likely bad than good. */
const DOUBT = Math.LN2

const inDoubt = (logOdds: number, text: () => string): readonly Reserve[] =>
  logOdds < DOUBT ? [] : [{ kind: 'doubt', why: `in doubt: ${text()}` }]

/** Where the comparison stands, in words. */
export const standingText = (spec: AnalysisSpec, analysis: Analysis): string =>
  tallyText(analysis.tally, limitOf(spec, analysis))
