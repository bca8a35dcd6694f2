/** A rollout as what is drawn of it, decided once for every form of drawing. Only `name` is text of others. */
export interface Picture {
  /** Of a stage or a trace; `undefined` when the report is about one rollout. */
  readonly name: string | undefined
  readonly time: TimeAxis
  readonly panels: readonly Panel[]
  /** The same in words: sentences without a full stop. */
  readonly words: readonly string[]
  /** The same as numbers. */
  readonly table: NumberTable
}

/** From 0 to `end`, in the unit that `label` names. */
export interface TimeAxis {
  readonly label: string
  readonly end: number
}

export interface NumberTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** One chart; all charts of a picture have its time axis. */
export interface Panel {
  readonly title: string
  /** What the numbers of `axis` are. */
  readonly measure: string
  /** For a drawing that cannot label its lines: which is which. May be empty. */
  readonly legend: string
  readonly axis: Axis
  readonly lines: readonly Line[]
}

export interface Axis {
  readonly low: number
  readonly high: number
  readonly ticks: readonly Tick[]
}

export interface Tick {
  readonly at: number
  readonly text: string
}

export interface Line {
  /** Short, to stand beside the line. */
  readonly label: string
  readonly role: Role
  /** `steps`: it begins at the first point, and stays until the next one. `points`: evenly spaced in time. */
  readonly shape: 'steps' | 'points'
  readonly points: readonly Point[]
  readonly marks: readonly Mark[]
}

/** Each has a stroke and a marker of its own, so that none is told by its color alone. */
export type Role = 'canary' | 'base' | 'limit'

export interface Point {
  readonly x: number
  /** `undefined`: nobody asked anything then. */
  readonly y: number | undefined
}

/** A word at a point of a line. */
export interface Mark {
  readonly x: number
  readonly y: number
  readonly text: string
}
