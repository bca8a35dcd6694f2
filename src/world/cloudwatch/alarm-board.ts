import { type Instant, instant, type Millis } from '../../domain/units'
import { present } from '../api-gateway/records'
import { type AlarmRule, parsedRule } from './alarm-rule'
import { type Evaluation, evaluationOf } from './metric-alarm'
import { startOf } from './metric-store'
import type { Sight } from './queries'
import { alarmNotFound, checkReasonData, invalid } from './refusals'
import type { AlarmRecord, AlarmState, PutCompositeAlarmInput, PutMetricAlarmInput, SetAlarmStateInput } from './shapes'

export interface BoardSettings {
  readonly account: string
  readonly region: string
  readonly now: () => Instant
  readonly minute: () => Millis
  readonly sightAt: (at: Instant) => Sight
}

/** One that has neither keeps its state. */
interface Entry {
  readonly record: AlarmRecord
  readonly evaluation?: Evaluation
  readonly rule?: AlarmRule
}

interface Change {
  readonly state: AlarmState
  readonly reason: string
  /** JSON. */
  readonly data?: string | undefined
  readonly at: Instant
}

/**
 * The alarms of the account. A metric alarm is evaluated at the end of each minute, a composite one then and whenever another
 * alarm changes. Nobody sees an evaluation before he looks, so those that are due are carried out then, minute by minute.
 */
export class AlarmBoard {
  private readonly settings: BoardSettings
  private readonly entries = new Map<string, Entry>()
  /** The end of the last minute for which everything is evaluated. */
  private evaluated: Instant

  constructor(settings: BoardSettings) {
    this.settings = settings
    this.evaluated = startOf(settings.now(), settings.minute())
  }

  all(): readonly AlarmRecord[] {
    this.catchUp()
    return [...this.entries.values()].map(({ record }) => record)
  }

  /** Makes the alarm when there is none; it is composite when it was, unless told. */
  set(name: string, state: AlarmState, reason: string, isComposite?: boolean): void {
    this.catchUp()
    const known = this.entries.get(name)
    const record = { ...this.recordOf(name), isComposite: isComposite ?? known?.record.isComposite ?? false }
    this.entries.set(name, { ...known, record })
    this.moveByHand(name, state, reason)
  }

  remove(name: string): void {
    this.catchUp()
    this.entries.delete(name)
  }

  putMetricAlarm(input: PutMetricAlarmInput): void {
    this.put(input, false, { evaluation: evaluationOf(this.settings.sightAt, input) })
  }

  putCompositeAlarm(input: PutCompositeAlarmInput): void {
    const rule = parsedRule(input.AlarmRule)
    const unknown = rule.alarms.filter((name) => !this.entries.has(name))
    if (unknown.length > 0) {
      throw invalid(
        `Could not save the composite alarm as alarms [${unknown.join(', ')}] in the alarm rule do not exist`,
      )
    }
    this.put(input, true, { rule })
    this.settle(this.settings.now())
  }

  setState({
    AlarmName: name,
    StateValue: state,
    StateReason: reason,
    StateReasonData: data,
  }: SetAlarmStateInput): void {
    this.catchUp()
    if (!this.entries.has(name)) throw alarmNotFound()
    if (data !== undefined) checkReasonData(data)
    this.moveByHand(name, state, reason, data)
  }

  /** What is new about it counts from the end of this minute on; until then it keeps its state. */
  private put(
    input: PutMetricAlarmInput | PutCompositeAlarmInput,
    isComposite: boolean,
    how: Pick<Entry, 'evaluation' | 'rule'>,
  ): void {
    this.catchUp()
    const { AlarmArn, StateValue, StateReason, StateUpdatedTimestamp, StateTransitionedTimestamp } = this.recordOf(
      input.AlarmName,
    )
    const state = { AlarmArn, StateValue, StateReason, StateUpdatedTimestamp, StateTransitionedTimestamp, isComposite }
    this.entries.set(input.AlarmName, { record: present({ ActionsEnabled: true, ...input, ...state }), ...how })
  }

  private recordOf(name: string): AlarmRecord {
    const { region, account, now } = this.settings
    return (
      this.entries.get(name)?.record ?? {
        AlarmName: name,
        AlarmArn: `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`,
        StateValue: 'INSUFFICIENT_DATA',
        StateReason: 'Unchecked: Initial alarm creation',
        StateUpdatedTimestamp: now(),
        StateTransitionedTimestamp: now(),
        isComposite: false,
      }
    )
  }

  private moveByHand(name: string, state: AlarmState, reason: string, data?: string): void {
    const at = this.settings.now()
    this.move(name, { state, reason, data, at })
    this.settle(at, name)
  }

  private move(name: string, { state, reason, data, at }: Change): void {
    const entry = this.entries.get(name)
    if (entry === undefined) return
    const { StateValue: before, StateTransitionedTimestamp: transitioned } = entry.record
    const times = { StateUpdatedTimestamp: at, StateTransitionedTimestamp: before === state ? transitioned : at }
    const why = { StateValue: state, StateReason: reason, StateReasonData: data }
    this.entries.set(name, { ...entry, record: present({ ...entry.record, ...why, ...times }) })
  }

  private catchUp(): void {
    const { now, minute } = this.settings
    const last = startOf(now(), minute())
    const isIdle = [...this.entries.values()].every((one) => one.evaluation === undefined && one.rule === undefined)
    for (let end = this.evaluated + minute(); !isIdle && end <= last; end += minute()) this.evaluate(instant(end))
    this.evaluated = last
  }

  private evaluate(end: Instant): void {
    for (const [name, { record, evaluation }] of this.entries) {
      const { state, reason = '' } = evaluation?.(end) ?? {}
      if (state !== undefined && state !== record.StateValue) this.move(name, { state, reason, at: end })
    }
    this.settle(end)
  }

  /** Composite alarms follow the alarms they name, in as many rounds as there are alarms: then only a circle still moves. */
  private settle(at: Instant, except?: string): void {
    const stateOf = (name: string) => this.entries.get(name)?.record.StateValue
    for (let round = 0, moved = true; moved && round < this.entries.size; round++) {
      moved = false
      for (const [name, { record, rule }] of this.entries) {
        if (rule === undefined || name === except) continue
        const state = rule.isMet(stateOf) ? 'ALARM' : 'OK'
        if (state === record.StateValue) continue
        this.move(name, { state, reason: `${record.AlarmArn} transitioned to ${state}`, at })
        moved = true
      }
    }
  }
}
