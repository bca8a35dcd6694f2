import type { Instant } from '../domain/units'
import { conflict, WorldFault } from './fault'
import type { Gate } from './gate'

/** Kept as they came; AWS's own shape. */
export interface ScheduleInput {
  readonly Name: string
  /** `default` when absent. */
  readonly GroupName?: string | undefined
  /** `at(2026-11-20T12:00:00)`. */
  readonly ScheduleExpression: string
  readonly ScheduleExpressionTimezone?: string | undefined
  readonly Description?: string | undefined
  readonly State?: string | undefined
  readonly ActionAfterCompletion?: string | undefined
  readonly FlexibleTimeWindow: Readonly<Record<string, unknown>>
  readonly Target: Readonly<Record<string, unknown>>
}

export interface Schedule extends ScheduleInput {
  readonly Arn: string
  readonly GroupName: string
  readonly State: string
  readonly ScheduleExpressionTimezone: string
  readonly ActionAfterCompletion: string
  readonly CreationDate: Instant
  readonly LastModificationDate: Instant
}

export type ScheduleName = Pick<ScheduleInput, 'Name' | 'GroupName'>

interface ScheduleArn {
  readonly ScheduleArn: string
}

/** EventBridge Scheduler with one-time schedules. They are kept and shown; their time comes and nothing fires. */
export interface Scheduler {
  createSchedule(input: ScheduleInput): ScheduleArn
  getSchedule(input: ScheduleName): Schedule
  /** In place of all that was said before: what is left out goes back to its default. */
  updateSchedule(input: ScheduleInput): ScheduleArn
  deleteSchedule(input: ScheduleName): void
}

export interface SchedulerSettings {
  readonly account: string
  readonly region: string
  readonly now: () => Instant
  readonly gate: Gate
}

export function scheduler({ account, region, now, gate }: SchedulerSettings): Scheduler {
  const schedules = new Map<string, Schedule>()
  const arnOf = ({ Name, GroupName = DEFAULT_GROUP }: ScheduleName) =>
    `arn:aws:scheduler:${region}:${account}:schedule/${GroupName}/${Name}`
  const found = (input: ScheduleName): Schedule => {
    const schedule = schedules.get(arnOf(input))
    if (schedule === undefined) throw noSchedule(input.Name)
    return schedule
  }
  const keep = (input: ScheduleInput, created: Instant): ScheduleArn => {
    const Arn = arnOf(input)
    schedules.set(Arn, { ...checked(input), Arn, CreationDate: created, LastModificationDate: now() })
    return { ScheduleArn: Arn }
  }
  const pass = <T>(operation: string, access: 'read' | 'write', input: ScheduleName, work: () => T): T => {
    const permission = { action: `scheduler:${operation}`, resource: arnOf(input) }
    return gate.pass({ service: 'scheduler', operation, access, input, permission }, work)
  }
  return {
    createSchedule: (input) =>
      pass('CreateSchedule', 'write', input, () => {
        if (schedules.has(arnOf(input))) throw conflict(`Schedule ${input.Name} already exists.`)
        return keep(input, now())
      }),
    getSchedule: (input) => pass('GetSchedule', 'read', input, () => found(input)),
    updateSchedule: (input) => pass('UpdateSchedule', 'write', input, () => keep(input, found(input).CreationDate)),
    deleteSchedule: (input) =>
      pass('DeleteSchedule', 'write', input, () => {
        found(input)
        schedules.delete(arnOf(input))
      }),
  }
}

const DEFAULT_GROUP = 'default'

/** The texts of this service are from memory. */
const noSchedule = (name: string) =>
  new WorldFault('ResourceNotFoundException', 404, `Schedule ${name} does not exist.`)

const invalid = (message: string) => new WorldFault('ValidationException', 400, message)

/** The schedule with AWS's defaults. Schedules that come again, `rate(…)` and `cron(…)`, are refused here, though AWS takes them. */
function checked(input: ScheduleInput): Omit<Schedule, 'Arn' | 'CreationDate' | 'LastModificationDate'> {
  if (!/^[0-9a-zA-Z-_.]{1,64}$/.test(input.Name)) throw invalid(`Invalid schedule name ${input.Name}`)
  if (!/^at\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\)$/.test(input.ScheduleExpression)) {
    throw invalid(`Invalid Schedule Expression ${input.ScheduleExpression}.`)
  }
  return {
    ...input,
    GroupName: input.GroupName ?? DEFAULT_GROUP,
    State: input.State ?? 'ENABLED',
    ScheduleExpressionTimezone: input.ScheduleExpressionTimezone ?? 'UTC',
    ActionAfterCompletion: input.ActionAfterCompletion ?? 'NONE',
  }
}
