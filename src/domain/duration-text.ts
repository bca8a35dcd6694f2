import type { Millis } from './units'

/** `2 d 3 h`, `5 h 40 min`, `25 min`, `30 s`, `500 ms`: the two largest units, rounded down. */
export function durationText(length: Millis): string {
  if (length < 1000) return `${length} ms`
  const parts: string[] = []
  let rest: number = length
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) parts.push(`${count} ${unit}`)
    else if (parts.length > 0) break
  }
  return parts.slice(0, 2).join(' ')
}

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const
