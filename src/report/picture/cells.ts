import { after, type Instant, instant, millis, type Millis, minutes as ofMinutes } from '../../domain/units'
import type { Course, JudgedMinute, StreamName, StreamOdds } from '../../judge/course'
import { type StreamTotal, tallyOf } from '../../judge/tally'

/** Minutes that are drawn as one. All cells of a course are equally long and follow each other without a gap. */
export interface Cell {
  readonly start: Instant
  readonly end: Instant
  /** Of the streams that are counted. */
  readonly totals: readonly StreamTotal[]
  /** ln of the greatest odds in it, so that none is hidden; of a cell without minutes those before it. */
  readonly logOdds: number
  /** Whose mean these odds are: of each stream, in the same minute. */
  readonly odds: readonly StreamOdds[]
  /** Some of it was compared with the hour before the rollout. */
  readonly beforehand: boolean
}

const MINUTE = ofMinutes(1)

/** At most `most` cells; single minutes while these suffice. */
export function cellsOf({ minutes }: Course, most: number): readonly Cell[] {
  const [first, last] = [minutes[0], minutes.at(-1)]
  if (first === undefined || last === undefined) return []
  const count = Math.round((last.at - first.at) / MINUTE) + 1
  const length = millis(Math.ceil(count / most) * MINUTE)
  const signs = signsOf(minutes)
  const cells: Cell[] = []
  for (let start = first.at; start <= last.at; start = after(start, length)) {
    const cell = cellOf(within(minutes, start, length), start, length, cells.at(-1))
    cells.push({ ...cell, totals: cell.totals.filter(({ name }) => !signs.includes(name)) })
  }
  return cells
}

/** Streams of which some minutes have a sign only: what was not counted is not zero. */
const signsOf = (minutes: readonly JudgedMinute[]): readonly StreamName[] =>
  tallyOf(minutes).totals.flatMap(({ name, signs }) => (signs > 0 ? [name] : []))

const within = (minutes: readonly JudgedMinute[], start: Instant, length: Millis): readonly JudgedMinute[] =>
  minutes.filter(({ at }) => at >= start && at < start + length)

function cellOf(minutes: readonly JudgedMinute[], start: Instant, length: Millis, before: Cell | undefined): Cell {
  const loudest = loudestOf(minutes)
  return {
    start,
    end: instant(start + length),
    totals: tallyOf(minutes).totals,
    logOdds: loudest?.logOdds ?? before?.logOdds ?? 0,
    odds: loudest === undefined ? (before?.odds ?? []) : oddsOf(loudest),
    beforehand: minutes.some(({ against }) => against === 'before'),
  }
}

const loudestOf = ([first, ...others]: readonly JudgedMinute[]): JudgedMinute | undefined =>
  first && others.reduce((loudest, minute) => (minute.logOdds > loudest.logOdds ? minute : loudest), first)

const oddsOf = ({ streams, unweighed }: JudgedMinute): readonly StreamOdds[] =>
  [...streams, ...unweighed].map(({ name, logOdds }) => ({ name, logOdds }))
