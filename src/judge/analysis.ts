import type { AnalysisSpec } from '../config/config'
import { after, hours, type Instant, instant, minutes, since } from '../domain/units'
import type { Course, JudgedMinute, StreamName } from './course'
import {
  type Evidence,
  logOddsOf,
  logSum,
  type Minute,
  NO_EVIDENCE,
  type Tolerance,
  weigh,
  weighSign,
} from './evidence'
import { evidenceText, type Kept, readEvidence } from './evidence-text'
import { countOf, type Earlier, floorMinute, MINUTE, type Observed, settledMinutes } from './minutes'
import { heard, type Silence, UNHEARD } from './silence'
import { NO_MINUTES, tallied, type Tally } from './tally'

/** Where the comparison of one rollout stands. Plain data. */
export interface Analysis {
  /** The start of the last minute that was weighed; `undefined`: none yet. */
  readonly last: Instant | undefined
  /** How many minutes of the hour before the rollout have been used. */
  readonly used: number
  readonly evidence: Readonly<Partial<Record<StreamName, Evidence>>>
  /** What this run weighed; `undefined`: nothing yet. */
  readonly weighed: Weighed | undefined
  /** The sums of it: a look takes no longer the more minutes there are. */
  readonly tally: Tally
  readonly silence: Silence
  /** ln of the odds by which earlier runs left it; `undefined`: there were none. */
  readonly earlier: number | undefined
  /** What the tags had could not be: somebody edited it. */
  readonly isBroken: boolean
}

/** Minutes, the last one first, so that one more is added in no time. */
interface Weighed {
  readonly minute: JudgedMinute
  readonly before: Weighed | undefined
}

/** When what happened. */
export interface Moment {
  readonly now: Instant
  /** When traffic first rose. */
  readonly began: Instant
  /** Since when the canary has all traffic; `undefined`: it has not. */
  readonly aloneSince: Instant | undefined
  /** Each rise of traffic. */
  readonly raised: readonly Instant[]
  /** The look before this one; `undefined`: there was none. */
  readonly earlier: Earlier | undefined
}

export const streamsOf = ({ errors, latency }: AnalysisSpec): readonly StreamName[] => [
  ...errors,
  ...(latency === undefined ? [] : (['slow'] as const)),
]

export const beginAnalysis = (spec: AnalysisSpec): Analysis => ({
  last: undefined,
  used: 0,
  evidence: Object.fromEntries(streamsOf(spec).map((name) => [name, NO_EVIDENCE])),
  weighed: undefined,
  tally: NO_MINUTES,
  silence: UNHEARD,
  earlier: undefined,
  isBroken: false,
})

/** What a later run goes on from, by stream. */
export const keptTexts = ({ last, used, evidence }: Analysis): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(evidence).map(([name, of]) => [name, evidenceText({ evidence: of, last, used })]))

/** A stream whose text is missing, impossible, or of a rollout before this one begins anew, and the others with it. */
export function resumeAnalysis(
  spec: AnalysisSpec,
  texts: Readonly<Record<string, string>>,
  began: Instant,
  now: Instant,
): Analysis {
  const begun = beginAnalysis(spec)
  const names = streamsOf(spec)
  const read = names.map((name) => ({ name, kept: readEvidence(texts[name] ?? '') }))
  const isBroken = read.some(({ name, kept }) => texts[name] !== undefined && !isPossible(kept, began, now))
  const kept = read.flatMap(({ name, kept: one }) =>
    one?.last === undefined || one.last < floorMinute(began) ? [] : [{ ...one, name, last: one.last }],
  )
  const [first] = kept
  // The mean of other streams than before would have another bound.
  if (first === undefined || isBroken || kept.length < names.length) return { ...begun, isBroken }
  // They are written together; should they differ, no minute counts twice.
  const last = kept.reduce((latest, { last: next }) => (next > latest ? next : latest), first.last)
  const used = Math.max(...kept.map((one) => one.used))
  const evidence = Object.fromEntries(kept.map((one) => [one.name, one.evidence]))
  return { ...begun, last, used, evidence, earlier: oddsOf(evidence) }
}

/** No minute takes more than half of the money, and none that is still to come has been weighed. */
function isPossible(kept: Kept | undefined, began: Instant, now: Instant): boolean {
  if (kept === undefined) return false
  if (kept.last === undefined) return true
  const weighed = since(floorMinute(began), kept.last) / MINUTE + 1
  return kept.last <= now && (weighed < 1 || kept.evidence.cash >= NO_EVIDENCE.cash - weighed)
}

/** CloudWatch keeps counts by the minute for so long (user guide, "metrics retention"). */
const KEPT = hours(15 * 24)

/** The first minute that has not been weighed, and of which anything can still be known. */
export const nextMinute = (analysis: Analysis, began: Instant, now: Instant): Instant =>
  instant(Math.max(firstUnweighed(analysis, began), floorMinute(now) - KEPT))

/** By what has been weighed alone. */
export const firstUnweighed = ({ last }: Analysis, began: Instant): Instant =>
  last === undefined ? floorMinute(began) : after(last, MINUTE)

/** Weighs the minutes that have settled since, up to the first that speaks loud enough: what comes after takes nothing back. */
export function analyse(spec: AnalysisSpec, analysis: Analysis, seen: Observed, moment: Moment): Analysis {
  let standing = analysis
  const { began, now, earlier } = moment
  for (const at of settledMinutes(seen, earlier, nextMinute(analysis, began, now), now)) {
    const [weighed, minute] = weighMinute(spec, standing, seen, moment, at)
    standing = { ...standing, ...weighed, ...noted(standing, minute) }
    if (minute.logOdds >= thresholdOf(spec)) break
  }
  return standing
}

const noted = ({ weighed, tally, silence }: Analysis, minute: JudgedMinute) => ({
  weighed: { minute, before: weighed },
  tally: tallied(tally, minute),
  silence: heard(silence, minute),
})

type Standing = Pick<Analysis, 'last' | 'used' | 'evidence'>

function weighMinute(
  spec: AnalysisSpec,
  before: Standing,
  seen: Observed,
  moment: Moment,
  at: Instant,
): readonly [Standing, JudgedMinute] {
  // The minute in which it began counts where most of it lies.
  const isAlone = moment.aloneSince !== undefined && since(moment.aloneSince, after(at, MINUTE)) > MINUTE / 2
  const baseAt = isAlone ? hourBefore(moment.began, before.used) : at
  const compared = observedStreams(spec, seen).filter((name) => name !== 'slow' || !isCold(moment, at))
  const counts = compared.map((name) => ({
    name,
    canary: countOf(seen.canary, name, at),
    base: baseAt === undefined ? NOTHING : countOf(seen.base, name, baseAt),
  }))
  const isAbove = signOf(seen, at)
  const evidence: Analysis['evidence'] = {
    ...before.evidence,
    ...Object.fromEntries(
      counts.map((count) => {
        const known = before.evidence[count.name] ?? NO_EVIDENCE
        if (count.name !== 'slow') return [count.name, weigh(known, count, spec.tolerance).evidence]
        return ['slow', weighSlow(spec, known, count, seen, isAbove)]
      }),
    ),
  }
  const streams = counts.map((count) => ({
    ...count,
    logOdds: logOddsOf(evidence[count.name] ?? NO_EVIDENCE),
    ...(count.name === 'slow' && isAbove !== undefined && { isAbove }),
  }))
  const unweighed = streamsOf(spec)
    .filter((name) => !compared.includes(name))
    .map((name) => ({ name, logOdds: logOddsOf(evidence[name] ?? NO_EVIDENCE) }))
  const used = before.used + (isAlone ? 1 : 0)
  const against = !isAlone ? 'beside' : baseAt === undefined ? 'nothing' : 'before'
  const minute = { at, against, streams, unweighed, logOdds: oddsOf(evidence) } as const
  return [{ last: at, used, evidence }, minute]
}

/** Without a limit nothing is slow, and nothing fast. */
const observedStreams = (spec: AnalysisSpec, { canary, above }: Observed): readonly StreamName[] =>
  streamsOf(spec).filter((name) => name !== 'slow' || canary.slow !== undefined || above !== undefined)

const NOTHING = { requests: 0, errors: 0 } as const

/** At 100 % there is no other traffic: a minute of the hour before the rollout stands for it, the newest first, each once. */
export const HOUR_BEFORE = minutes(60)
function hourBefore(began: Instant, used: number): Instant | undefined {
  return (used + 1) * MINUTE > HOUR_BEFORE ? undefined : after(floorMinute(began), minutes(-1 - used))
}

/** Functions start cold where traffic rose. */
const isCold = ({ raised }: Moment, at: Instant): boolean =>
  raised.some((rise) => since(rise, after(at, MINUTE)) > 0 && since(rise, at) < MINUTE)

/** So few requests make no percentile. */
const FEWEST = 100

/** `undefined`: no sign is told by this minute. */
function signOf({ canary, above }: Observed, at: Instant): boolean | undefined {
  const value = above?.get(at)
  if (value === undefined || (canary.requests.get(at) ?? 0) < FEWEST) return undefined
  return value > 0
}

function weighSlow(
  { tolerance, latency }: AnalysisSpec,
  known: Evidence,
  count: Minute,
  { above }: Observed,
  isAbove: boolean | undefined,
): Evidence {
  if (above !== undefined) return isAbove === undefined ? known : weighSign(known, isAbove)
  const slowly: Tolerance = { ratio: tolerance.ratio, extra: 1 - (latency?.percentile ?? 100) / 100 }
  return weigh(known, count, slowly).evidence
}

/** The mean of the odds: one bound holds for all streams, however they depend on each other. */
export function oddsOf(evidence: Analysis['evidence']): number {
  const each = Object.values(evidence).map(logOddsOf)
  return logSum(each) - Math.log(each.length)
}

export const courseOf = (spec: AnalysisSpec, analysis: Analysis): Course => ({
  minutes: inOrder(analysis.weighed),
  ...limitOf(spec, analysis),
})

/** What the odds are measured against, and what they began with. */
export const limitOf = (spec: AnalysisSpec, { earlier }: Analysis): Omit<Course, 'minutes'> => ({
  threshold: thresholdOf(spec),
  ...(earlier !== undefined && { earlier }),
})

function inOrder(weighed: Weighed | undefined): readonly JudgedMinute[] {
  const minutes: JudgedMinute[] = []
  for (let one = weighed; one !== undefined; one = one.before) minutes.push(one.minute)
  return minutes.reverse()
}

const thresholdOf = ({ falseAlarm }: AnalysisSpec): number => -Math.log(falseAlarm)
