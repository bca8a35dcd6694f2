import { after, type Instant, instant, millis, type Millis, minutes as ofMinutes } from '../../domain/units'
import type { Course, JudgedMinute } from '../../judge/course'
import { streamTotals, type StreamTotal } from '../../judge/odds-text'

/** Minutes that are drawn as one. All cells of a course are equally long and follow each other without a gap. */
export interface Cell {
  readonly start: Instant
  readonly end: Instant
  /** Of the streams that are counted. */
  readonly totals: readonly StreamTotal[]
  /** ln of the greatest odds in it, so that none is hidden; of a cell without minutes those before it. */
  readonly logOdds: number
  /** Some of it was compared with the hour before the rollout. */
  readonly beforehand: boolean
}

const MINUTE = ofMinutes(1)

/** At most `most` cells; single minutes while these suffice. */
export function cellsOf({ minutes: judged }: Course, most: number): readonly Cell[] {
  const minutes = counted(judged)
  const [first, last] = [minutes[0], minutes.at(-1)]
  if (first === undefined || last === undefined) return []
  const count = Math.round((last.at - first.at) / MINUTE) + 1
  const length = millis(Math.ceil(count / most) * MINUTE)
  const cells: Cell[] = []
  for (let start = first.at; start <= last.at; start = after(start, length)) {
    cells.push(cellOf(within(minutes, start, length), start, length, cells.at(-1)?.logOdds ?? 0))
  }
  return cells
}

const within = (minutes: readonly JudgedMinute[], start: Instant, length: Millis): readonly JudgedMinute[] =>
  minutes.filter(({ at }) => at >= start && at < start + length)

const cellOf = (minutes: readonly JudgedMinute[], start: Instant, length: Millis, before: number): Cell => ({
  start,
  end: instant(start + length),
  totals: streamTotals(minutes),
  logOdds: minutes.length === 0 ? before : Math.max(...minutes.map(({ logOdds }) => logOdds)),
  beforehand: minutes.some(({ against }) => against === 'before'),
})

/** Without a stream of which some minutes have a sign only: what was not counted is not zero. */
function counted(minutes: readonly JudgedMinute[]): readonly JudgedMinute[] {
  const signs = new Set(
    minutes.flatMap(({ streams }) => streams.flatMap(({ name, isAbove }) => (isAbove === undefined ? [] : [name]))),
  )
  return minutes.map((minute) => ({ ...minute, streams: minute.streams.filter(({ name }) => !signs.has(name)) }))
}
