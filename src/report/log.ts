import { type Instant, seconds, since } from '../domain/units'
import { oneLine } from './escape'
import { clockText, elapsedText, percentText } from './figures'
import { firstsFirst, rehearsalCounts, resultText } from './rehearsals'
import type { PlanLine, Rehearsal, TimelineEvent } from './run-report'

/** `12:00:05  +0:05  traffic   5 %  canary d0new1`; the clock shows UTC, `start` is when the run began. */
export function eventLine({ at, stage, event, traffic, detail }: TimelineEvent, start: Instant): string {
  const parts = [
    clockText(at),
    `+${elapsedText(since(start, at))}`,
    oneLine(event).padEnd(8),
    stage === undefined ? '' : oneLine(stage),
    // Another event's words have it.
    traffic === undefined || event !== 'traffic' ? '' : percentText(traffic),
    detail === undefined ? '' : oneLine(detail),
  ]
  return parts
    .filter((part) => part !== '')
    .join('  ')
    .trimEnd()
}

/** ` 1. create-deployment  a snapshot of the API` */
export function planLines(plan: readonly PlanLine[]): readonly string[] {
  if (plan.length === 0) return ['nothing to do']
  const width = Math.max(...plan.map(({ kind }) => kind.length))
  return plan.map(
    ({ kind, text }, index) => `${String(index + 1).padStart(2)}. ${oneLine(kind).padEnd(width)}  ${oneLine(text)}`,
  )
}

/** The reports have all of them. */
const MAX_REHEARSALS = 100

/** `rolled back  after 8:00  19 of 312 bad  slow-burn: …`, and the counts last. */
export function rehearsalLines(rehearsals: readonly Rehearsal[]): readonly string[] {
  if (rehearsals.length === 0) return []
  const lines = firstsFirst(rehearsals)
    .slice(0, MAX_REHEARSALS)
    .map((rehearsal) => {
      const bad = `${rehearsal.badRequestsOnCanary} of ${rehearsal.requestsOnCanary} bad`
      const parts = [
        resultText(rehearsal.result).padEnd(11),
        `after ${elapsedText(seconds(rehearsal.atSeconds))}`,
        bad,
        `${oneLine(rehearsal.name)}: ${oneLine(rehearsal.reason)}`,
      ]
      return parts.join('  ')
    })
  const more = rehearsals.length > MAX_REHEARSALS ? [`… and ${rehearsals.length - MAX_REHEARSALS} more`] : []
  return [...lines, ...more, `${rehearsals.length} rehearsed: ${rehearsalCounts(rehearsals)}`]
}
