import { NO_TRAFFIC, since } from '../../domain/units'
import type { StreamName } from '../../judge/course'
import { courseText, grouped, oddsText, rateText } from '../../judge/odds-text'
import type { StreamTotal } from '../../judge/tally'
import { elapsedText, percentText } from '../figures'
import type { Cell } from './cells'
import type { NumberTable } from './picture'
import type { Rollout } from './rollouts'
import type { Timescale } from './time'

/** Each cell's numbers; without an analysis each change of traffic. */
export function numbersOf(
  rollout: Rollout,
  streams: readonly StreamName[],
  cells: readonly Cell[],
  time: Timescale,
): NumberTable {
  if (cells.length === 0) {
    return {
      head: [capital(time.label), 'Traffic'],
      rows: rollout.traffic.map(({ at, traffic }) => [String(time.place(at)), percentText(traffic)]),
    }
  }
  const sides = streams.flatMap((name) => [`Canary ${name}`, `Base ${name}`])
  const each = meansOf(cells)
  return {
    head: [capital(time.label), 'Traffic', ...sides, ...each.map((name) => `Odds ${name}`), 'Odds'],
    rows: cells.map((cell) => [
      `${time.place(cell.start)} to ${time.place(cell.end)}`,
      trafficIn(cell, rollout),
      ...streams.flatMap((name) => sidesOf(cell, name)),
      ...each.map((name) => oddsBy(cell, name)),
      oddsText(cell.logOdds),
    ]),
  }
}

/** The streams whose odds the odds are the mean of; one alone needs no column of its own. */
function meansOf([first]: readonly Cell[]): readonly StreamName[] {
  const names = (first?.odds ?? []).map(({ name }) => name)
  return names.length > 1 ? names : []
}

function oddsBy({ odds }: Cell, stream: StreamName): string {
  const one = odds.find(({ name }) => name === stream)
  return one === undefined ? '' : oddsText(one.logOdds)
}

const capital = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1)

/** At the end of the cell; what an earlier run left is not known. */
function trafficIn({ end }: Cell, { traffic, isContinued }: Rollout): string {
  const last = traffic.findLast(({ at }) => at < end)
  if (last !== undefined) return percentText(last.traffic)
  return isContinued ? '' : percentText(NO_TRAFFIC)
}

function sidesOf({ totals, beforehand }: Cell, name: StreamName): readonly string[] {
  const total = totals.find((it) => it.name === name)
  if (total === undefined) return ['', '']
  return [countText(total.canary), `${countText(total.base)}${beforehand ? ', the hour before' : ''}`]
}

const countText = (count: StreamTotal['canary']): string =>
  count.requests === 0 ? 'no requests' : `${grouped(count.errors)} of ${grouped(count.requests)} (${rateText(count)})`

/** What the picture shows, for whoever does not see it: sentences without a full stop. */
export function wordsOf(rollout: Rollout): readonly string[] {
  const { traffic, course, isContinued } = rollout
  return [
    ...(course === undefined ? [] : [courseText(course)]),
    ...(traffic.length === 0 ? [] : [trafficText(rollout)]),
    ...(isContinued ? [EARLIER] : []),
  ]
}

const EARLIER = 'an earlier run began this rollout: what that one weighed counts in the odds and is not drawn'

/** More changes than these nobody reads in a line. */
const MOST = 12

/** `traffic on the canary: 5 % from 0:03, 0 % from 2:10, counted from 2026-11-20 12:00 UTC; rolled back`. */
function trafficText({ traffic, start, startText, ending }: Rollout): string {
  const told = traffic.map(({ at, traffic: share }) => `${percentText(share)} from ${elapsedText(since(start, at))}`)
  const shown = told.length > MOST ? [...told.slice(0, MOST - 1), '…', ...told.slice(-1)] : told
  return `traffic on the canary: ${shown.join(', ')}, counted from ${startText}${ending === '' ? '' : `; ${ending}`}`
}
