import type { WorldFault } from '../fault'
import type { Schedule, ScheduleInput } from '../scheduler'
import type { World } from '../world'
import { Fields } from './fields'
import { type Face, json, matched, type WireRequest } from './wire'

export const SCHEDULES = '/schedules'

/** EventBridge Scheduler's REST JSON: name in the path, group in the query or the body. */
export const schedulerFace = (world: World): Face => ({
  answer: (request) => {
    const name = matched(`${SCHEDULES}/{name}`, request.url.pathname)?.['name']
    const value = name === undefined ? undefined : answerOf(world, name, request)
    return value === undefined ? json(404, { Message: 'Unknown operation' }) : json(200, value)
  },
  refuse: (fault: WorldFault) =>
    json(fault.status ?? 500, { Message: fault.message }, { 'x-amzn-errortype': fault.code }),
})

function answerOf({ scheduler }: World, Name: string, { method, url, body }: WireRequest): object | undefined {
  const asked = { Name, GroupName: url.searchParams.get('groupName') ?? undefined }
  switch (method) {
    case 'POST':
      return scheduler.createSchedule(inputOf(Name, Fields.parse(body)))
    case 'PUT':
      return scheduler.updateSchedule(inputOf(Name, Fields.parse(body)))
    case 'GET':
      return onWire(scheduler.getSchedule(asked))
    case 'DELETE':
      scheduler.deleteSchedule(asked)
      return {}
    default:
      return undefined
  }
}

const inputOf = (Name: string, fields: Fields): ScheduleInput => ({
  Name,
  GroupName: fields.text('GroupName'),
  ScheduleExpression: fields.required('ScheduleExpression'),
  ScheduleExpressionTimezone: fields.text('ScheduleExpressionTimezone'),
  Description: fields.text('Description'),
  State: fields.text('State'),
  ActionAfterCompletion: fields.text('ActionAfterCompletion'),
  FlexibleTimeWindow: fields.object('FlexibleTimeWindow') ?? {},
  Target: targetOf(fields.fields('Target')),
})

const targetOf = (fields = new Fields({})): ScheduleInput['Target'] => ({
  Arn: fields.required('Arn'),
  RoleArn: fields.required('RoleArn'),
  Input: fields.text('Input'),
})

/** Times are seconds since the epoch. */
const onWire = (schedule: Schedule) => ({
  ...schedule,
  CreationDate: schedule.CreationDate / 1000,
  LastModificationDate: schedule.LastModificationDate / 1000,
})
