import { toIso } from '../domain/iso-time'
import type { Instant, Millis, Percent } from '../domain/units'

/** `12.5`, `5`, `0`. */
export const shortPercent = (traffic: Percent): string => String(Math.round(traffic * 100) / 100)

/** `12.5 %`. */
export const percentText = (traffic: Percent): string => `${shortPercent(traffic)} %`

/** `2026-11-20 12:00 UTC`. */
export const minuteText = (at: Instant): string => `${toIso(at).slice(0, 16).replace('T', ' ')} UTC`

/** `12:00:05`, in UTC. */
export const clockText = (at: Instant): string => toIso(at).slice(11, 19)

/** `0:05`, `12:00`, `1:02:03`. */
export function elapsedText(elapsed: Millis): string {
  const total = Math.max(0, Math.floor(elapsed / 1000))
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
  const tail = String(seconds).padStart(2, '0')
  return hours === 0 ? `${minutes}:${tail}` : `${hours}:${String(minutes).padStart(2, '0')}:${tail}`
}
