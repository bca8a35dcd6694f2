/** How much of a report is written down. */
export interface Room {
  /** Bounds every list and table. */
  readonly rows: number
  readonly pictures: number
}

const ROWS = [1000, 200, 50, 20, 10, 5, 3, 1] as const

/** Renders with as much as fits into `max` characters: without pictures before any row is cut. */
export function fit(render: (room: Room) => string, max: number, pictures: number): string {
  for (const room of [{ rows: ROWS[0], pictures }, ...ROWS.map((rows) => ({ rows, pictures: 0 }))]) {
    const rendered = render(room)
    if (rendered.length <= max) return rendered
  }
  return render({ rows: 0, pictures: 0 }).slice(0, max)
}

/** `a, b, … and 3 more`. */
export const enumeration = (items: readonly string[], rows: number): string =>
  [...items.slice(0, rows), ...rest(items.length, rows, '')].join(', ')

/** What was left out, as one more item or none. */
export const rest = (count: number, rows: number, lead: string): readonly string[] =>
  count > rows ? [`${lead}… and ${count - rows} more`] : []
