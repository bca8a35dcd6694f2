import type { AlarmRecord, AlarmState, CloudWatch } from '../cloudwatch'
import { WorldFault } from '../fault'
import type { World } from '../world'
import { Fields } from './fields'
import type { Answering, WireAnswer } from './wire'

const TYPE = { 'content-type': 'application/x-amz-json-1.0' }

type Operation = (alarms: CloudWatch, fields: Fields) => unknown

/** CloudWatch's AWS JSON 1.0 protocol: the operation stands in `x-amz-target`. */
export const cloudWatchFace =
  (world: World): Answering =>
  ({ headers, body }) => {
    const name = headers['x-amz-target']?.replace(/^GraniteServiceVersion20100801\./, '') ?? ''
    const operation = OPERATIONS.get(name)
    if (operation === undefined) throw new WorldFault('UnknownOperationException', 400, `Unknown operation: ${name}`)
    return { status: 200, headers: TYPE, body: JSON.stringify(operation(world.alarms, Fields.parse(body)) ?? {}) }
  }

const OPERATIONS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['DescribeAlarms', describeAlarms],
  [
    'SetAlarmState',
    (alarms, fields) =>
      alarms.setAlarmState({
        AlarmName: fields.required('AlarmName'),
        StateValue: stateOf(fields.required('StateValue')),
        StateReason: fields.required('StateReason'),
      }),
  ],
  ['PutMetricAlarm', (alarms, fields) => alarms.putAlarm(fields.required('AlarmName'), false)],
  ['PutCompositeAlarm', (alarms, fields) => alarms.putAlarm(fields.required('AlarmName'), true)],
  ['DeleteAlarms', (alarms, fields) => alarms.deleteAlarms({ AlarmNames: fields.list('AlarmNames') ?? [] })],
])

function describeAlarms(alarms: CloudWatch, fields: Fields) {
  const state = fields.text('StateValue')
  const found = alarms.describeAlarms({
    AlarmNames: fields.list('AlarmNames'),
    AlarmNamePrefix: fields.text('AlarmNamePrefix'),
    AlarmTypes: fields.list('AlarmTypes'),
    StateValue: state === undefined ? undefined : stateOf(state),
    MaxRecords: fields.number('MaxRecords'),
    NextToken: fields.text('NextToken'),
  })
  return {
    ...found,
    MetricAlarms: found.MetricAlarms.map(onWire),
    CompositeAlarms: found.CompositeAlarms.map(onWire),
  }
}

/** Times are seconds since the epoch. */
const onWire = ({ isComposite, ...alarm }: AlarmRecord) => ({
  ...alarm,
  ActionsEnabled: !isComposite,
  StateUpdatedTimestamp: alarm.StateUpdatedTimestamp / 1000,
  StateTransitionedTimestamp: alarm.StateTransitionedTimestamp / 1000,
})

const STATES: readonly AlarmState[] = ['OK', 'ALARM', 'INSUFFICIENT_DATA']

function stateOf(text: string): AlarmState {
  const state = STATES.find((one) => one === text)
  if (state === undefined) throw new WorldFault('ValidationError', 400, `Invalid StateValue: ${text}`) // unverified text
  return state
}

/** The second header carries the code of the older Query protocol, which the SDKs still name errors by. */
export const cloudWatchFault = ({ code, status, message }: WorldFault): WireAnswer => ({
  status: status ?? 500,
  headers: { ...TYPE, 'x-amzn-query-error': `${code};Sender` },
  body: JSON.stringify({ __type: `com.amazonaws.cloudwatch#${code}`, message }),
})
