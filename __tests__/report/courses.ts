import { ALL_TRAFFIC, instant, minutes, NO_TRAFFIC, percent } from '../../src/domain/units'
import type { Course, JudgedMinute, JudgedStream } from '../../src/judge/course'
import { type Minute, NO_EVIDENCE, weigh } from '../../src/judge/evidence'
import type { RunReport, StageCourse, TimelineEvent } from '../../src/report/run-report'
import { createReport, later, NOON } from './reports'

export const HUNDRED = Math.log(100)
const TOLERANCE = { ratio: 1.25, extra: 0.001 }

/** What a course is made from: requests and errors on the canary, then on the base. */
export type Counts = readonly [canary: number, canaryErrors: number, base: number, baseErrors: number]

/** Weighed as the judge weighs, minute by minute from `start`. */
export function courseOf(counts: readonly Counts[], start = NOON): Course {
  let evidence = NO_EVIDENCE
  const judged = counts.map((count, index): JudgedMinute => {
    const minute = minuteOf(count)
    const weighed = weigh(evidence, minute, TOLERANCE)
    evidence = weighed.evidence
    const streams: readonly JudgedStream[] = [{ name: '5xx', ...minute, logOdds: weighed.logOdds }]
    const at = instant(start + index * minutes(1))
    return { at, against: 'beside', streams, unweighed: [], logOdds: weighed.logOdds }
  })
  return { minutes: judged, threshold: HUNDRED }
}

const minuteOf = ([requests, errors, base, baseErrors]: Counts): Minute => ({
  canary: { requests, errors },
  base: { requests: base, errors: baseErrors },
})

/** The same minute again and again. */
export const repeated = (count: number, counts: Counts): readonly Counts[] =>
  Array.from({ length: count }, () => counts)

/** 5 % for five minutes; at 25 % it turns out that the new version fails. */
export const BAD: Course = courseOf([
  [31, 0, 569, 1],
  [28, 1, 572, 2],
  [30, 0, 570, 0],
  [32, 0, 568, 1],
  [29, 1, 571, 1],
  [148, 9, 452, 1],
  [152, 14, 448, 0],
])

export const GOOD: Course = courseOf([
  ...repeated(5, [30, 0, 570, 1]),
  ...repeated(10, [150, 1, 450, 1]),
  ...repeated(10, [300, 1, 300, 1]),
])

export const traffic = (after: number, share: number): TimelineEvent => ({
  at: later(after),
  event: 'traffic',
  traffic: percent(share),
})

/** The new version fails at 25 %. */
export const rolledBack = (course: StageCourse = BAD, more: Partial<RunReport> = {}): RunReport =>
  createReport({
    result: 'rolled-back',
    reason: 'the canary fails more than the base',
    canarySteps: [percent(5), percent(25), percent(50)],
    courses: [course],
    timeline: [
      traffic(3, 5),
      traffic(303, 25),
      { at: later(500), event: 'traffic', traffic: NO_TRAFFIC },
      { at: later(501), event: 'roll-back', detail: 'deployment d0old1 has all traffic again' },
    ],
    ...more,
  })

/** 5, 25, 50 and 100 %. */
export const promoted = (course: StageCourse = GOOD, more: Partial<RunReport> = {}): RunReport =>
  createReport({
    result: 'promoted',
    canarySteps: [percent(5), percent(25), percent(50)],
    courses: [course],
    timeline: [
      traffic(3, 5),
      traffic(303, 25),
      traffic(903, 50),
      { at: later(1503), event: 'traffic', traffic: ALL_TRAFFIC },
      { at: later(1510), event: 'promote', detail: "deployment d0new1 is the stage's now" },
    ],
    ...more,
  })
