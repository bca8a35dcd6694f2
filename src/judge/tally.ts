import type { JudgedMinute, JudgedStream, StreamName } from './course'
import type { Count } from './evidence'

/** Sums over minutes in order of time: whoever has them need not go through all minutes at each look. */
export interface Tally {
  readonly count: number
  readonly last: JudgedMinute | undefined
  /** In the order in which the streams first appear. */
  readonly totals: readonly StreamTotal[]
  /** How many minutes were compared with what. */
  readonly against: Readonly<Record<JudgedMinute['against'], number>>
}

export interface StreamTotal {
  readonly name: StreamName
  readonly canary: Count
  readonly base: Count
  /** Minutes that were a sign only, and in how many of them the canary was above the limit. */
  readonly signs: number
  readonly above: number
}

export const NO_MINUTES: Tally = {
  count: 0,
  last: undefined,
  totals: [],
  against: { beside: 0, before: 0, nothing: 0 },
}

/** With one more minute. */
export const tallied = ({ count, totals, against }: Tally, minute: JudgedMinute): Tally => ({
  count: count + 1,
  last: minute,
  totals: minute.streams.reduce(withStream, totals),
  against: { ...against, [minute.against]: against[minute.against] + 1 },
})

export const tallyOf = (minutes: readonly JudgedMinute[]): Tally => minutes.reduce(tallied, NO_MINUTES)

function withStream(totals: readonly StreamTotal[], stream: JudgedStream): readonly StreamTotal[] {
  const before = totals.find(({ name }) => name === stream.name)
  if (before === undefined) return [...totals, plus(silent(stream.name), stream)]
  return totals.map((total) => (total === before ? plus(total, stream) : total))
}

const plus = ({ name, canary, base, signs, above }: StreamTotal, stream: JudgedStream): StreamTotal => ({
  name,
  canary: sum(canary, stream.canary),
  base: sum(base, stream.base),
  signs: signs + (stream.isAbove === undefined ? 0 : 1),
  above: above + (stream.isAbove === true ? 1 : 0),
})

const sum = (a: Count, b: Count): Count => ({ requests: a.requests + b.requests, errors: a.errors + b.errors })

const NONE: Count = { requests: 0, errors: 0 }

/** A stream of which nothing has been counted. */
export const silent = (name: StreamName): StreamTotal => ({ name, canary: NONE, base: NONE, signs: 0, above: 0 })
