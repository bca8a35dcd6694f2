import { type Instant, minutes, since } from '../../domain/units'
import { invalid, invalidCombination, invalidValue, startOfPage } from './refusals'
import type {
  ListMetricsInput,
  ListMetricsOutput,
  Metric,
  MetricDatum,
  PutMetricDataInput,
  StatisticSet,
} from './shapes'
import type { Sample } from './statistics'

interface Reported {
  readonly metric: Metric
  readonly at: Instant
  readonly values: readonly Sample[]
  readonly unit: string
}

const MOST_DATA = 1000
const MOST_DIMENSIONS = 30
const TWO_WEEKS = minutes(14 * 24 * 60)
const TWO_HOURS = minutes(120)

/** What PutMetricData takes (API reference): 1,000 data, 30 dimensions, two weeks back and two hours ahead; nothing in AWS's namespaces. */
export function checkedData({ Namespace, MetricData = [] }: PutMetricDataInput, now: Instant): readonly Reported[] {
  if (Namespace === '' || Namespace.startsWith('AWS/')) throw invalidValue('Namespace', Namespace)
  if (MetricData.length === 0) throw invalid('The parameter MetricData is required.')
  if (MetricData.length > MOST_DATA)
    throw invalid(`The collection MetricData must not have a size greater than ${MOST_DATA}.`)
  return MetricData.map((datum) => {
    const { MetricName, Dimensions = [], Timestamp: at = now, Unit: unit = 'None' } = datum
    if (MetricName === '') throw invalidValue('MetricName', MetricName)
    if (Dimensions.length > MOST_DIMENSIONS) {
      throw invalid(`The collection Dimensions must not have a size greater than ${MOST_DIMENSIONS}.`)
    }
    const isInTime = since(at, now) <= TWO_WEEKS && since(now, at) <= TWO_HOURS
    if (!isInTime) throw invalidValue('Timestamp', String(at))
    return { metric: { Namespace, MetricName, Dimensions }, at, values: samplesOf(datum), unit }
  })
}

function samplesOf({
  Value: value,
  Values: values,
  Counts: counts,
  StatisticValues: set,
}: MetricDatum): readonly Sample[] {
  if ([value, values, set].filter((one) => one !== undefined).length !== 1) {
    throw invalidCombination('Exactly one of Value, Values and StatisticValues must be given.')
  }
  if (set !== undefined) return [sampleOf(set)]
  const given = values ?? (value === undefined ? [] : [value])
  if (counts !== undefined && counts.length !== given.length) {
    throw invalid('The parameters Values and Counts must have the same length.')
  }
  return given.map((value, place) => {
    const count = counts?.[place] ?? 1
    if (!isValue(value)) throw invalidValue('Value', String(value))
    if (!isValue(count) || count <= 0) throw invalidValue('Counts', String(count))
    return { value, count }
  })
}

function sampleOf({ SampleCount: count, Sum: sum, Minimum: least, Maximum: most }: StatisticSet): Sample {
  const numbers = [count, sum, least, most]
  if (!numbers.every(isValue) || count <= 0 || least > most) throw invalidValue('StatisticValues', numbers.join(', '))
  return { count, sum, least, most, values: new Map(least === most ? [[least, count]] : []) }
}

/** From -2^360 to 2^360, and never `NaN` (API reference, MetricDatum). */
const isValue = (number: number): boolean => Math.abs(number) <= 2 ** 360

const PAGE = 500

/** A metric is listed as soon as it has data; CloudWatch may take 15 minutes. */
export function listed(all: readonly Required<Metric>[], input: ListMetricsInput): ListMetricsOutput {
  const found = all
    .filter(({ Namespace }) => input.Namespace === undefined || Namespace === input.Namespace)
    .filter(({ MetricName }) => input.MetricName === undefined || MetricName === input.MetricName)
    .filter(({ Dimensions = [] }) =>
      (input.Dimensions ?? []).every((asked) =>
        Dimensions.some(({ Name, Value }) => Name === asked.Name && (asked.Value ?? Value) === Value),
      ),
    )
  const start = startOfPage(input.NextToken)
  return {
    Metrics: found.slice(start, start + PAGE),
    ...(start + PAGE < found.length && { NextToken: String(start + PAGE) }),
  }
}
