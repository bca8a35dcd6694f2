import type { Instant } from '../domain/units'
import type { Gate } from './gate'
import { WorldFault } from './fault'

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'

/** In CloudWatch's own shape, as far as anybody reads it. */
export interface AlarmRecord {
  readonly AlarmName: string
  readonly AlarmArn: string
  readonly StateValue: AlarmState
  readonly StateReason: string
  /** Of the last time the alarm was set, to whatever state. */
  readonly StateUpdatedTimestamp: Instant
  /** Of the last change from one state to another. */
  readonly StateTransitionedTimestamp: Instant
  readonly isComposite: boolean
}

export interface DescribeAlarmsInput {
  readonly AlarmNames?: readonly string[] | undefined
  readonly AlarmNamePrefix?: string | undefined
  /** Left out: metric alarms only. */
  readonly AlarmTypes?: readonly string[] | undefined
  readonly StateValue?: AlarmState | undefined
  readonly MaxRecords?: number | undefined
  readonly NextToken?: string | undefined
}

export interface DescribeAlarmsOutput {
  readonly MetricAlarms: readonly AlarmRecord[]
  readonly CompositeAlarms: readonly AlarmRecord[]
  readonly NextToken?: string
}

export interface CloudWatch {
  /** Makes or sets an alarm; no reason: that CloudWatch would give none of interest. Nobody is asked and nothing is logged. */
  set(name: string, state: AlarmState, reason?: string, options?: { readonly composite?: boolean }): void
  remove(name: string): void
  describeAlarms(input: DescribeAlarmsInput): DescribeAlarmsOutput
  /** PutMetricAlarm and PutCompositeAlarm: an alarm that is new has not been evaluated yet. */
  putAlarm(name: string, isComposite: boolean): void
  setAlarmState(input: {
    readonly AlarmName: string
    readonly StateValue: AlarmState
    readonly StateReason: string
  }): void
  deleteAlarms(input: { readonly AlarmNames: readonly string[] }): void
}

export interface CloudWatchSettings {
  readonly account: string
  readonly region: string
  readonly now: () => Instant
  readonly gate: Gate
}

export function cloudWatch({ account, region, now, gate }: CloudWatchSettings): CloudWatch {
  const alarms = new Map<string, AlarmRecord>()
  const put = (name: string, state: AlarmState, reason: string, isComposite: boolean) => {
    const before = alarms.get(name)
    alarms.set(name, {
      AlarmName: name,
      AlarmArn: `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`,
      StateValue: state,
      StateReason: reason,
      StateUpdatedTimestamp: now(),
      StateTransitionedTimestamp: before?.StateValue === state ? before.StateTransitionedTimestamp : now(),
      isComposite,
    })
  }
  const permissionOf = (operation: string) => ({
    action: `cloudwatch:${operation}`,
    resource: `arn:aws:cloudwatch:${region}:${account}:alarm:*`,
  })
  const pass = <T>(operation: string, access: 'read' | 'write', input: object, work: () => T): T =>
    gate.pass({ service: 'cloudwatch', operation, access, input, permission: permissionOf(operation) }, work)

  return {
    set: (name, state, reason = `set to ${state}`, options) =>
      put(name, state, reason, options?.composite ?? alarms.get(name)?.isComposite ?? false),
    remove: (name) => {
      alarms.delete(name)
    },
    describeAlarms: (input) => pass('DescribeAlarms', 'read', input, () => described([...alarms.values()], input)),
    putAlarm: (name, isComposite) =>
      pass(isComposite ? 'PutCompositeAlarm' : 'PutMetricAlarm', 'write', { AlarmName: name }, () => {
        if (!alarms.has(name)) put(name, 'INSUFFICIENT_DATA', 'Unchecked: Initial alarm creation', isComposite)
      }),
    setAlarmState: (input) =>
      pass('SetAlarmState', 'write', input, () => {
        const before = alarms.get(input.AlarmName)
        if (before === undefined) throw new WorldFault('ResourceNotFound', 404, 'Alarm does not exist') // unverified text
        put(input.AlarmName, input.StateValue, input.StateReason, before.isComposite)
      }),
    deleteAlarms: (input) =>
      pass('DeleteAlarms', 'write', input, () => {
        for (const name of input.AlarmNames) alarms.delete(name)
      }),
  }
}

const MOST_NAMES = 100
const MOST_RECORDS = 100

const invalid = (message: string) => new WorldFault('ValidationError', 400, message)

/** Names that nobody knows are simply absent. */
function described(all: readonly AlarmRecord[], input: DescribeAlarmsInput): DescribeAlarmsOutput {
  checkQuery(input)
  const { AlarmTypes: types = ['MetricAlarm'], MaxRecords: size = MOST_RECORDS } = input
  const found = all
    .filter(({ AlarmName }) => input.AlarmNames?.includes(AlarmName) ?? true)
    .filter(({ AlarmName }) => AlarmName.startsWith(input.AlarmNamePrefix ?? ''))
    .filter(({ isComposite }) => types.includes(isComposite ? 'CompositeAlarm' : 'MetricAlarm'))
    .filter(({ StateValue }) => input.StateValue === undefined || StateValue === input.StateValue)
  const start = Number(input.NextToken ?? 0)
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
  if (!(size >= 1 && size <= MOST_RECORDS)) throw invalid(`MaxRecords goes from 1 to ${MOST_RECORDS}`)
}
