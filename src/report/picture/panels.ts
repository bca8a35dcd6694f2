import type { Course, StreamName } from '../../judge/course'
import { oddsText } from '../../judge/odds-text'
import type { StreamTotal } from '../../judge/tally'
import { percentText } from '../figures'
import { oddsAxis, percentAxis, powerOf, TRAFFIC_AXIS } from './axes'
import type { Cell } from './cells'
import type { Line, Mark, Panel, Point } from './picture'
import type { Rollout } from './rollouts'
import type { Timescale } from './time'

/** The share of traffic on the canary, and what became of it. */
export function trafficPanel({ traffic, ending, isContinued }: Rollout, time: Timescale): Panel {
  const changes = traffic.map(({ at, traffic: y }) => ({ x: time.place(at), y }))
  const begin = isContinued || changes[0]?.x === 0 ? [] : [{ x: 0, y: 0 }]
  const marks = changes.map(({ x, y }, index): Mark => {
    const isLast = index === changes.length - 1
    // Where traffic falls the words stand above the fall.
    const top = Math.max(y, changes[index - 1]?.y ?? 0)
    return { x, y: top, text: isLast && ending !== '' ? `${percentText(y)}, ${ending}` : percentText(y) }
  })
  return {
    title: 'Traffic on the canary',
    measure: 'percent',
    legend: ending,
    axis: TRAFFIC_AXIS,
    lines: [
      {
        label: 'canary',
        role: 'canary',
        shape: 'steps',
        points: [...begin, ...changes],
        marks: marks.length > MOST_MARKS ? marks.slice(-1) : marks,
      },
    ],
  }
}

/** Of more steps than these the axis tells. */
const MOST_MARKS = 8

const RATE_TITLES: Readonly<Record<StreamName, string>> = {
  '5xx': 'Requests that failed (5xx)',
  '4xx': 'Requests that got 4xx',
  slow: 'Requests that were slow',
}

/** The error rates of both versions. */
export function ratePanel(name: StreamName, cells: readonly Cell[], time: Timescale): Panel {
  const totals = cells.map((cell) => ({ x: time.place(cell.end), total: cell.totals.find((it) => it.name === name) }))
  const pointsOf = (side: 'canary' | 'base'): readonly Point[] =>
    totals.map(({ x, total }) => ({ x, y: total && rateOf(total, side) }))
  const [canary, base] = [pointsOf('canary'), pointsOf('base')]
  const highest = Math.max(0, ...[...canary, ...base].map(({ y }) => y ?? 0))
  return {
    title: RATE_TITLES[name],
    measure: 'percent',
    legend: 'canary as line, base as bars',
    axis: percentAxis(highest),
    lines: [
      { label: 'base', role: 'base', shape: 'points', points: base, marks: [] },
      { label: 'canary', role: 'canary', shape: 'points', points: canary, marks: [] },
    ],
  }
}

function rateOf(total: StreamTotal, side: 'canary' | 'base'): number | undefined {
  const { requests, errors } = total[side]
  return requests === 0 ? undefined : Number(((errors / requests) * 100).toPrecision(4))
}

/** The evidence against its threshold. */
export function oddsPanel(course: Course, isContinued: boolean, cells: readonly Cell[], time: Timescale): Panel {
  const points = oddsPoints(isContinued, cells, time)
  const limit = powerOf(course.threshold)
  const limitText = `${oddsText(course.threshold)} rolls back`
  return {
    title: 'Odds against a good version',
    measure: 'powers of ten',
    legend: `2 is 100 to 1; flat line: ${limitText}`,
    axis: oddsAxis(
      points.map(({ y }) => y),
      limit,
    ),
    lines: [
      limitLine(points, limit, limitText),
      { label: 'odds', role: 'canary', shape: 'points', points, marks: lastOdds(course, points.at(-1)) },
    ],
  }
}

/** A rollout begins at evens; one that an earlier run began, somewhere. */
function oddsPoints(isContinued: boolean, cells: readonly Cell[], time: Timescale) {
  const [first] = cells
  const begin = first === undefined || isContinued ? [] : [{ x: time.place(first.start), y: 0 }]
  return [...begin, ...cells.map(({ end, logOdds }) => ({ x: time.place(end), y: powerOf(logOdds) }))]
}

function lastOdds({ minutes }: Course, at: Omit<Mark, 'text'> | undefined): readonly Mark[] {
  const last = minutes.at(-1)
  return last === undefined || at === undefined ? [] : [{ ...at, text: oddsText(last.logOdds) }]
}

const limitLine = (points: readonly Point[], y: number, text: string): Line => ({
  label: text,
  role: 'limit',
  shape: 'points',
  points: points.map(({ x }) => ({ x, y })),
  marks: [],
})
