import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  SchedulerClient,
  type SchedulerClientConfig,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler'
import { scheduleInput } from '../aws/one-time-schedule'
import { CloudError, type CloudErrorKind } from '../ports/cloud-error'
import type { Scheduler } from '../ports/scheduler'
import { inCloudTerms } from './aws-error'

export function connectScheduler(settings: SchedulerClientConfig & { readonly region: string }): Scheduler {
  const client = new SchedulerClient(settings)
  return {
    async put(schedule) {
      const input = scheduleInput(schedule, settings.region)
      const update = () => call('UpdateSchedule', () => client.send(new UpdateScheduleCommand(input)))
      const create = () => call('CreateSchedule', () => client.send(new CreateScheduleCommand(input)))
      // It is moved more often than made. Somebody else may make it between the two.
      if ((await succeeds(update, 'not-found')) || (await succeeds(create, 'conflict'))) return
      await update()
    },
    async remove(Name) {
      await succeeds(() => call('DeleteSchedule', () => client.send(new DeleteScheduleCommand({ Name }))), 'not-found')
    },
  }
}

const call = <T>(operation: string, send: () => Promise<T>): Promise<T> => inCloudTerms(`scheduler:${operation}`, send)

/** False when it fails like this; any other fault is thrown. */
async function succeeds(work: () => Promise<unknown>, unless: CloudErrorKind): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof CloudError && error.kind === unless) return false
    throw error
  }
}
