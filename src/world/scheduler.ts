import { fromIso } from '../domain/iso-time'
import type { Instant } from '../domain/units'
import type { ApiGatewayModel } from './api-gateway/operations'
import type { Timer } from './clock'
import { conflict, WorldFault } from './fault'
import type { Gate } from './gate'
import { callTarget, type Target } from './schedule-target'

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
  readonly Target: Target
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

/** One call of a schedule's target. */
export interface Invocation {
  readonly at: Instant
  readonly schedule: string
  /** As whom: the ARN of the schedule's role. What it may do is not looked at. */
  readonly role: string
  /** `ok`, or the fault's code. */
  readonly outcome: string
}

/** EventBridge Scheduler with one-time schedules, which fire on the second. */
export interface Scheduler {
  createSchedule(input: ScheduleInput): ScheduleArn
  getSchedule(input: ScheduleName): Schedule
  /** In place of all that was said before: what is left out goes back to its default. */
  updateSchedule(input: ScheduleInput): ScheduleArn
  deleteSchedule(input: ScheduleName): void
  /** In order. */
  readonly invocations: readonly Invocation[]
}

export interface SchedulerSettings {
  readonly account: string
  readonly region: string
  readonly clock: Timer
  readonly gate: Gate
  /** API Gateway in the hands of the schedules' roles. */
  readonly gateway: ApiGatewayModel
}

export function scheduler({ account, region, clock, gate, gateway }: SchedulerSettings): Scheduler {
  const schedules = new Map<string, Schedule>()
  const invocations: Invocation[] = []
  const arnOf = ({ Name, GroupName = DEFAULT_GROUP }: ScheduleName) =>
    `arn:aws:scheduler:${region}:${account}:schedule/${GroupName}/${Name}`
  const found = (input: ScheduleName): Schedule => {
    const schedule = schedules.get(arnOf(input))
    if (schedule === undefined) throw noSchedule(input.Name)
    return schedule
  }
  const fire = (schedule: Schedule) => {
    const { Arn, Target, State, ActionAfterCompletion } = schedule
    // Moved or deleted meanwhile, or told to do nothing.
    if (schedules.get(Arn) !== schedule || State !== 'ENABLED') return
    const outcome = outcomeOf(() => callTarget(Target, gateway, region))
    invocations.push({ at: clock.now(), schedule: Arn, role: Target.RoleArn, outcome })
    if (ActionAfterCompletion === 'DELETE') schedules.delete(Arn)
  }
  const keep = (input: ScheduleInput, created: Instant): ScheduleArn => {
    const Arn = arnOf(input)
    const now = clock.now()
    const schedule = { ...checked(input), Arn, CreationDate: created, LastModificationDate: now }
    const time = timeOf(input, now)
    schedules.set(Arn, schedule)
    clock.at(time, () => fire(schedule))
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
        return keep(input, clock.now())
      }),
    getSchedule: (input) => pass('GetSchedule', 'read', input, () => found(input)),
    updateSchedule: (input) => pass('UpdateSchedule', 'write', input, () => keep(input, found(input).CreationDate)),
    deleteSchedule: (input) =>
      pass('DeleteSchedule', 'write', input, () => {
        found(input)
        schedules.delete(arnOf(input))
      }),
    invocations,
  }
}

function outcomeOf(call: () => void): string {
  try {
    call()
    return 'ok'
  } catch (error) {
    if (error instanceof WorldFault) return error.code
    throw error
  }
}

const DEFAULT_GROUP = 'default'

/** The texts of this service are from memory. */
const noSchedule = (name: string) =>
  new WorldFault('ResourceNotFoundException', 404, `Schedule ${name} does not exist.`)

const invalid = (message: string) => new WorldFault('ValidationException', 400, message)

/** Refused here though AWS takes them: schedules that come again, and other time zones. That a time gone by is refused is unverified. */
function timeOf({ ScheduleExpression, ScheduleExpressionTimezone = 'UTC' }: ScheduleInput, now: Instant): Instant {
  const text = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/.exec(ScheduleExpression)?.[1]
  const time = text === undefined ? undefined : fromIso(`${text}Z`)
  if (time === undefined || time < now) throw invalid(`Invalid Schedule Expression ${ScheduleExpression}.`)
  if (ScheduleExpressionTimezone !== 'UTC')
    throw invalid(`The time zone ${ScheduleExpressionTimezone} is not supported.`)
  return time
}

/** https://docs.aws.amazon.com/scheduler/latest/APIReference/API_Target.html */
const ROLE_ARN = /^arn:aws(-[a-z]+)?:iam::\d{12}:role\/[\w+=,.@/-]+$/

/** The schedule with AWS's defaults. */
function checked(input: ScheduleInput): Omit<Schedule, 'Arn' | 'CreationDate' | 'LastModificationDate'> {
  if (!/^[0-9a-zA-Z-_.]{1,64}$/.test(input.Name)) throw invalid(`Invalid schedule name ${input.Name}`)
  if (!ROLE_ARN.test(input.Target.RoleArn)) throw invalid(`Invalid role ${input.Target.RoleArn}`)
  return {
    ...input,
    GroupName: input.GroupName ?? DEFAULT_GROUP,
    State: input.State ?? 'ENABLED',
    ScheduleExpressionTimezone: input.ScheduleExpressionTimezone ?? 'UTC',
    ActionAfterCompletion: input.ActionAfterCompletion ?? 'NONE',
  }
}
