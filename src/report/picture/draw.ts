import { STREAMS, type StreamName } from '../../judge/course'
import { type Cell, cellsOf } from './cells'
import { numbersOf, wordsOf } from './numbers'
import { oddsPanel, ratePanel, trafficPanel } from './panels'
import type { Picture } from './picture'
import type { Rollout } from './rollouts'
import { timescaleOf } from './time'

/** What is seen of a rollout, with at most `most` points a line. */
export function drawRollout(rollout: Rollout, most: number): Picture {
  const time = timescaleOf(rollout)
  const { course, isContinued } = rollout
  const cells = course === undefined ? [] : cellsOf(course, most)
  const streams = streamsOf(cells)
  return {
    name: rollout.name,
    time: { label: time.label, end: time.end },
    panels: [
      ...(rollout.traffic.length > 0 ? [trafficPanel(rollout, time)] : []),
      ...streams.map((name) => ratePanel(name, cells, time)),
      ...(course === undefined || cells.length === 0 ? [] : [oddsPanel(course, isContinued, cells, time)]),
    ],
    words: wordsOf(rollout),
    table: numbersOf(rollout, streams, cells, time),
  }
}

const streamsOf = (cells: readonly Cell[]): readonly StreamName[] =>
  STREAMS.filter((name) => cells.some(({ totals }) => totals.some((total) => total.name === name)))
