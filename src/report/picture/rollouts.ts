import { type Instant, instant, minutes, type Percent } from '../../domain/units'
import type { Course } from '../../judge/course'
import { minuteText } from '../figures'
import type { Rehearsal, RunReport, TimelineEvent } from '../run-report'

/** One rollout of a report, real or rehearsed. */
export interface Rollout {
  readonly name: string | undefined
  readonly start: Instant
  readonly end: Instant
  /** What `start` is: `2026-11-20 12:00 UTC`. */
  readonly startText: string
  /** In order of time. */
  readonly traffic: readonly TrafficChange[]
  readonly course: Course | undefined
  /** `promoted`, `rolled back`. */
  readonly ending: string
  /** An earlier run began it: what that run weighed is not in `course`. */
  readonly isContinued: boolean
}

export interface TrafficChange {
  readonly at: Instant
  readonly traffic: Percent
}

/** Those of which there is something to see: an analysis, or more than one change of traffic. */
export function rolloutsOf(report: RunReport): readonly Rollout[] {
  const traffic = trafficByStage(report.timeline)
  const analysed = report.courses.map((course) => rolloutOf(report, course.stage, traffic.get(course.stage), course))
  const others = [...traffic]
    .filter(([stage, changes]) => changes.length > 1 && !report.courses.some((course) => course.stage === stage))
    .map(([stage, changes]) => rolloutOf(report, stage, changes, undefined))
  return [...analysed, ...others].filter((rollout) => rollout !== undefined)
}

type ByStage = ReadonlyMap<string | undefined, readonly TrafficChange[]>

function trafficByStage(timeline: readonly TimelineEvent[]): ByStage {
  const found = new Map<string | undefined, readonly TrafficChange[]>()
  for (const { at, stage, event, traffic } of timeline) {
    // Whoever goes on with a canary may say what traffic it has.
    if ((event !== 'traffic' && event !== 'go-on') || traffic === undefined) continue
    const before = found.get(stage) ?? []
    // A canary that was in the way was taken away first: no part of this rollout.
    if (before.length > 0 || traffic > 0) found.set(stage, [...before, { at, traffic }])
  }
  return found
}

function rolloutOf(
  report: RunReport,
  name: string | undefined,
  traffic: readonly TrafficChange[] = [],
  course: Course | undefined,
): Rollout | undefined {
  const weighed = course?.minutes ?? []
  const start = earliest([traffic[0]?.at, weighed[0]?.at])
  if (start === undefined) return undefined
  const ends = [traffic.at(-1)?.at, endOf(course), lastOf(report.timeline, name)]
  return {
    name,
    start,
    end: instant(Math.max(start, ...ends.filter((at) => at !== undefined))),
    startText: minuteText(start),
    traffic,
    course,
    ending: endingOf(report, name),
    isContinued: report.timeline.some(({ stage, event }) => stage === name && event === 'go-on'),
  }
}

/** Its traffic is as it was decided; the minutes of its course count from 0, the first rise. */
export function rehearsedRollout({ name, result, atSeconds, traffic, course }: Rehearsal): Rollout {
  const changes = traffic.map((change) => ({ at: instant(change.atSeconds * 1000), traffic: change.traffic }))
  return {
    name,
    start: instant(Math.min(0, course?.minutes[0]?.at ?? 0)),
    end: instant(Math.max(atSeconds * 1000, endOf(course) ?? 0)),
    startText: 'the first rise',
    traffic: changes,
    course,
    ending: ENDINGS[result] ?? result,
    isContinued: false,
  }
}

const earliest = (times: readonly (Instant | undefined)[]): Instant | undefined => {
  const known = times.filter((at) => at !== undefined)
  return known.length === 0 ? undefined : instant(Math.min(...known))
}

const endOf = (course: Course | undefined): Instant | undefined => {
  const last = course?.minutes.at(-1)
  return last && instant(last.at + minutes(1))
}

/** When it was promoted, rolled back or left. */
const lastOf = (timeline: readonly TimelineEvent[], name: string | undefined): Instant | undefined =>
  timeline.findLast(({ stage, event }) => stage === name && CLOSING.includes(event))?.at

const CLOSING = ['promote', 'roll-back', 'pause']

const ENDINGS: Readonly<Record<string, string>> = {
  promoted: 'promoted',
  'rolled-back': 'rolled back',
  paused: 'paused',
  failed: 'failed',
}

function endingOf({ result, stages }: RunReport, name: string | undefined): string {
  const own = name === undefined ? result : stages.find(({ stage }) => stage === name)?.result
  return ENDINGS[own ?? ''] ?? ''
}
