import { instant, type Instant } from './units'

/** `2026-11-20T12:00:00.000Z`. */
export const toIso = (at: Instant): string => new Date(at).toISOString()

/** A time with its zone, as ISO 8601; anything else is `undefined`. */
export function fromIso(text: string): Instant | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text)) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : instant(at)
}
