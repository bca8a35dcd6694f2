import { type Instant, since } from '../domain/units'
import { oneLine } from './escape'
import { clockText, elapsedText, percentText } from './figures'
import type { PlanLine, TimelineEvent } from './run-report'

/** `12:00:05  +0:05  traffic   5 %  canary d0new1`; the clock shows UTC, `start` is when the run began. */
export function eventLine({ at, stage, event, traffic, detail }: TimelineEvent, start: Instant): string {
  const parts = [
    clockText(at),
    `+${elapsedText(since(start, at))}`,
    oneLine(event).padEnd(8),
    stage === undefined ? '' : oneLine(stage),
    traffic === undefined ? '' : percentText(traffic),
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
