import { type Instant, instant, millis } from '../../domain/units'
import { EXTRA_PERIODS, judged, operatorOf, type Terms, treatmentOf, type Verdict } from './alarm-evaluation'
import { answered, lengthOf, type Sight } from './queries'
import { invalid, invalidCombination } from './refusals'
import type { MetricDataQuery, PutMetricAlarmInput } from './shapes'
import { statisticOf } from './statistics'

/** What the alarm makes of the periods that end now, or of the last ones whose data have arrived. */
export type Evaluation = (now: Instant) => Verdict

/** The alarm, ready to be evaluated; throws CloudWatch's refusal of a PutMetricAlarm that is not well formed. */
export function evaluationOf(sightAt: (at: Instant) => Sight, input: PutMetricAlarmInput): Evaluation {
  const terms = termsOf(input)
  const { queries, id, period } = queriesOf(input)
  // An expression that means nothing is refused now, not when it is evaluated.
  answered(sightAt(instant(0)), queries, { from: () => instant(0), to: instant(0) })(id)
  return (now) => {
    const sight = sightAt(now)
    const end = instant(Math.min(now, sight.until))
    const reach = millis(lengthOf(period, sight.minute) * (terms.periods + EXTRA_PERIODS))
    const results = answered(sight, queries, { from: () => instant(end - reach), to: end })
    const points = [...results(id)].map(([at, value]) => ({ at, value })).sort((a, b) => a.at - b.at)
    return judged(points, terms)
  }
}

function termsOf(input: PutMetricAlarmInput): Terms {
  const { EvaluationPeriods: periods, DatapointsToAlarm: toAlarm = periods, Threshold: threshold } = input
  if (!(Number.isInteger(periods) && periods >= 1)) throw invalid('EvaluationPeriods must be an integer of at least 1')
  if (!(Number.isInteger(toAlarm) && toAlarm >= 1 && toAlarm <= periods)) {
    throw invalid('DatapointsToAlarm must be between 1 and EvaluationPeriods')
  }
  if (!Number.isFinite(threshold)) throw invalid('Threshold must be a number')
  const operator = operatorOf(input.ComparisonOperator)
  return { periods, toAlarm, threshold, operator, missing: treatmentOf(input.TreatMissingData ?? 'missing') }
}

interface Asked {
  readonly queries: readonly MetricDataQuery[]
  /** Of the query whose data the alarm looks at. */
  readonly id: string
  readonly period: number
}

function queriesOf(input: PutMetricAlarmInput): Asked {
  const { Metrics: queries, MetricName, Namespace } = input
  if ((queries === undefined) === (MetricName === undefined)) {
    throw invalidCombination('An alarm has either MetricName or Metrics')
  }
  if (queries !== undefined) return ofMetrics(queries)
  if (MetricName === undefined || Namespace === undefined) throw invalid('The parameter Namespace is required')
  const { Dimensions, Period, Unit, Statistic, ExtendedStatistic } = input
  if (Period === undefined) throw invalid('The parameter Period is required with MetricName') // from memory
  const Stat = Statistic ?? ExtendedStatistic
  if (Stat === undefined || (Statistic !== undefined && ExtendedStatistic !== undefined)) {
    throw invalidCombination('Exactly one of Statistic and ExtendedStatistic must be given')
  }
  statisticOf(Stat)
  const MetricStat = { Metric: { Namespace, MetricName, Dimensions }, Period, Stat, Unit }
  return { queries: [{ Id: 'm1', MetricStat }], id: 'm1', period: Period }
}

function ofMetrics(queries: readonly MetricDataQuery[]): Asked {
  const [returned, ...more] = queries.filter(({ ReturnData = true }) => ReturnData)
  if (returned === undefined || more.length > 0)
    throw invalid('Exactly one element of the metrics list should return data.')
  const first = queries.find(({ MetricStat }) => MetricStat !== undefined)?.MetricStat
  return { queries, id: returned.Id, period: returned.MetricStat?.Period ?? returned.Period ?? first?.Period ?? 60 }
}
