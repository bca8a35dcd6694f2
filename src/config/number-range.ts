/** A regular expression, without anchors, for the whole numbers from `min` to `max`: no sign, no leading zero. */
export function wholeNumbers(min: number, max: number): string {
  const parts: string[] = []
  for (let digits = String(min).length; digits <= String(max).length; digits++) {
    const low = Math.max(min, digits === 1 ? 0 : 10 ** (digits - 1))
    const high = Math.min(max, 10 ** digits - 1)
    parts.push(between(String(low), String(high)))
  }
  return parts.length === 1 ? parts.join('') : `(?:${parts.join('|')})`
}

/** Both of the same length, `low` <= `high`. */
function between(low: string, high: string): string {
  if (low === '') return ''
  const [lowDigit, highDigit] = [Number(low[0]), Number(high[0])]
  const [lowRest, highRest] = [low.slice(1), high.slice(1)]
  if (lowDigit === highDigit) return `${lowDigit}${between(lowRest, highRest)}`
  const [zeros, nines] = ['0'.repeat(lowRest.length), '9'.repeat(lowRest.length)]
  const firstWhole = lowRest === zeros ? lowDigit : lowDigit + 1
  const lastWhole = highRest === nines ? highDigit : highDigit - 1
  const parts: string[] = []
  if (firstWhole > lowDigit) parts.push(`${lowDigit}${between(lowRest, nines)}`)
  if (firstWhole <= lastWhole) parts.push(`${digit(firstWhole, lastWhole)}${anyDigits(lowRest.length)}`)
  if (lastWhole < highDigit) parts.push(`${highDigit}${between(zeros, highRest)}`)
  return parts.length === 1 ? parts.join('') : `(?:${parts.join('|')})`
}

const digit = (low: number, high: number): string => (low === high ? String(low) : `[${low}-${high}]`)

const anyDigits = (count: number): string => (count === 0 ? '' : count === 1 ? '[0-9]' : `[0-9]{${count}}`)
