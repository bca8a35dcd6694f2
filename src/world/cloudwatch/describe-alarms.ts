import { invalid, startOfPage } from './refusals'
import type { AlarmRecord, DescribeAlarmsInput, DescribeAlarmsOutput } from './shapes'

const MOST_NAMES = 100
const MOST_RECORDS = 100

/** Names that nobody knows are simply absent. */
export function described(all: readonly AlarmRecord[], input: DescribeAlarmsInput): DescribeAlarmsOutput {
  checkQuery(input)
  const { AlarmTypes: types = ['MetricAlarm'], MaxRecords: size = MOST_RECORDS } = input
  const found = all
    .filter(({ AlarmName }) => input.AlarmNames?.includes(AlarmName) ?? true)
    .filter(({ AlarmName }) => AlarmName.startsWith(input.AlarmNamePrefix ?? ''))
    .filter(({ isComposite }) => types.includes(isComposite ? 'CompositeAlarm' : 'MetricAlarm'))
    .filter(({ StateValue }) => input.StateValue === undefined || StateValue === input.StateValue)
  const start = startOfPage(input.NextToken)
  const page = found.slice(start, start + size)
  return {
    MetricAlarms: page.filter(({ isComposite }) => !isComposite),
    CompositeAlarms: page.filter(({ isComposite }) => isComposite),
    ...(start + size < found.length && { NextToken: String(start + size) }),
  }
}

/** Limits of the service model; the texts are unverified. */
function checkQuery({
  AlarmNames: names,
  AlarmNamePrefix: prefix,
  MaxRecords: size = MOST_RECORDS,
}: DescribeAlarmsInput): void {
  if (names !== undefined && prefix !== undefined) {
    throw invalid('AlarmNames and AlarmNamePrefix cannot be specified together')
  }
  if ((names?.length ?? 0) > MOST_NAMES) throw invalid(`At most ${MOST_NAMES} AlarmNames can be specified`)
  if (!(Number.isInteger(size) && size >= 1 && size <= MOST_RECORDS))
    throw invalid(`MaxRecords goes from 1 to ${MOST_RECORDS}`)
}
