import { hours, type Instant, type Millis, minutes, seconds, since } from '../../domain/units'
import type { Rollout } from './rollouts'
import type { TimeAxis } from './picture'

/** A rollout's time axis, and where on it an instant is. */
export interface Timescale extends TimeAxis {
  place(at: Instant): number
}

export function timescaleOf({ start, end, startText }: Rollout): Timescale {
  const length = since(start, end)
  const [unit, name] = unitOf(length)
  return {
    label: `${name} since ${startText}`,
    // Something that took no time is drawn all the same.
    end: Math.max(1, rounded(length / unit)),
    place: (at) => rounded(since(start, at) / unit),
  }
}

function unitOf(length: Millis): readonly [Millis, string] {
  if (length < minutes(3)) return [seconds(1), 'seconds']
  return length < hours(6) ? [minutes(1), 'minutes'] : [hours(1), 'hours']
}

/** Fine enough for any drawing, and short as text. */
const rounded = (value: number): number => Math.round(value * 100) / 100
