import { toIso } from '../../domain/iso-time'
import type { Instant } from '../../domain/units'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `20/Nov/2026:12:00:00 +0000`, as in common log format. */
export function requestTime(at: Instant): string {
  const [date = '', time = ''] = toIso(at).split('T')
  const [year = '', month = '', day = ''] = date.split('-')
  return `${day}/${MONTHS[Number(month) - 1] ?? ''}/${year}:${time.slice(0, 8)} +0000`
}
