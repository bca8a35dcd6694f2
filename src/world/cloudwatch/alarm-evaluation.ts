import type { Instant } from '../../domain/units'
import { toIso } from '../../domain/iso-time'
import { invalidValue } from './refusals'
import type { AlarmState } from './shapes'

/** What CloudWatch makes of the data of an alarm. */
export interface Terms {
  /** How many periods are looked at: N. */
  readonly periods: number
  /** How many of them must breach: M. */
  readonly toAlarm: number
  readonly threshold: number
  readonly operator: Operator
  readonly missing: TreatMissing
}

const OPERATORS = {
  GreaterThanThreshold: { words: 'greater than', breaches: (value: number, limit: number) => value > limit },
  GreaterThanOrEqualToThreshold: {
    words: 'greater than or equal to',
    breaches: (value: number, limit: number) => value >= limit,
  },
  LessThanThreshold: { words: 'less than', breaches: (value: number, limit: number) => value < limit },
  LessThanOrEqualToThreshold: {
    words: 'less than or equal to',
    breaches: (value: number, limit: number) => value <= limit,
  },
} as const
export type Operator = keyof typeof OPERATORS

const TREATMENTS = ['missing', 'ignore', 'breaching', 'notBreaching'] as const
export type TreatMissing = (typeof TREATMENTS)[number]

/** Anomaly detection is not modeled. */
export function operatorOf(text: string): Operator {
  if (!Object.hasOwn(OPERATORS, text)) throw invalidValue('ComparisonOperator', text)
  return text as Operator
}

export function treatmentOf(text: string): TreatMissing {
  const found = TREATMENTS.find((one) => one === text)
  if (found === undefined) throw invalidValue('TreatMissingData', text)
  return found
}

/**
 * CloudWatch looks at more periods than the alarm names, so that data which come late or not at all can be made up for. How many
 * more is not said; AWS's example has 5 for 3 (user guide, "configuring how CloudWatch alarms treat missing data"). Unverified.
 */
export const EXTRA_PERIODS = 2

export interface Point {
  readonly at: Instant
  readonly value: number
}

export interface Verdict {
  /** `undefined`: it stays what it is. */
  readonly state: AlarmState | undefined
  readonly reason: string
}

/** `points`: those of the last `periods` and `EXTRA_PERIODS` that exist, oldest first. The rules are the tables of that page. */
export function judged(points: readonly Point[], terms: Terms): Verdict {
  const recent = points.slice(-terms.periods)
  const missing = terms.periods - recent.length
  const breaching = recent.filter(({ value }) => breaches(value, terms))
  if (recent.length === 0) return withoutData(terms)
  const filled = breaching.length + (terms.missing === 'breaching' ? missing : 0)
  if (filled >= terms.toAlarm) return crossed('ALARM', breaching, terms)
  const isUndecided = missing > 0 && breaching.length === recent.length
  if (isUndecided && terms.missing === 'missing') return crossed('ALARM', breaching, terms)
  if (isUndecided && terms.missing === 'ignore') return { state: undefined, reason: '' }
  return crossed(
    'OK',
    recent.filter((point) => !breaching.includes(point)),
    terms,
  )
}

const breaches = (value: number, { operator, threshold }: Terms) => OPERATORS[operator].breaches(value, threshold)

function withoutData({ missing, periods }: Terms): Verdict {
  const count = `${periods} datapoint${periods === 1 ? '' : 's'}`
  const treated = (as: string) =>
    `Threshold Crossed: no datapoints were received for ${periods} period${periods === 1 ? '' : 's'} and ${count.replace(' ', ' missing ')} ${periods === 1 ? 'was' : 'were'} treated as [${as}].`
  switch (missing) {
    case 'missing':
      return {
        state: 'INSUFFICIENT_DATA',
        reason: `Insufficient Data: ${count} ${periods === 1 ? 'was' : 'were'} unknown.`,
      }
    case 'ignore':
      return { state: undefined, reason: '' }
    case 'breaching':
      return { state: 'ALARM', reason: treated('Breaching') }
    case 'notBreaching':
      return { state: 'OK', reason: treated('NonBreaching') }
  }
}

/** In CloudWatch's words, from memory: unverified. */
function crossed(state: 'OK' | 'ALARM', points: readonly Point[], terms: Terms): Verdict {
  const { words } = OPERATORS[terms.operator]
  const list = points.map(({ at, value }) => `${decimal(value)} (${shortDate(at)})`).join(', ')
  const were = `${points.length === 1 ? 'was' : 'were'} ${state === 'OK' ? 'not ' : ''}${words}`
  const least = state === 'OK' ? terms.periods - terms.toAlarm + 1 : terms.toAlarm
  const change = state === 'OK' ? 'ALARM -> OK' : 'OK -> ALARM'
  const minimum = `(minimum ${least} datapoint${least === 1 ? '' : 's'} for ${change} transition)`
  const reason = `Threshold Crossed: ${points.length} out of the last ${terms.periods} datapoints [${list}] ${were} the threshold (${decimal(terms.threshold)}) ${minimum}.`
  return { state, reason }
}

const decimal = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value))

/** `20/11/26 12:00:00`. */
function shortDate(at: Instant): string {
  const [date = '', time = ''] = toIso(at).split('T')
  const [year = '', month = '', day = ''] = date.split('-')
  return `${day}/${month}/${year.slice(2)} ${time.slice(0, 8)}`
}
