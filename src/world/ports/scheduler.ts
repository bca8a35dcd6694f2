import { scheduleInput } from '../../aws/one-time-schedule'
import { CloudError, type CloudErrorKind } from '../../ports/cloud-error'
import type { Scheduler } from '../../ports/scheduler'
import type { World } from '../world'
import { inCloudTerms } from './fault-terms'

/** The port over the model, call for call as the adapter makes them. */
export const schedulerPort = ({ scheduler, region }: World): Scheduler => ({
  async put(schedule) {
    const input = scheduleInput(schedule, region)
    const update = () => ask('UpdateSchedule', () => scheduler.updateSchedule(input))
    const create = () => ask('CreateSchedule', () => scheduler.createSchedule(input))
    if ((await succeeds(update, 'not-found')) || (await succeeds(create, 'conflict'))) return
    await update()
  },
  async remove(Name) {
    await succeeds(() => ask('DeleteSchedule', () => scheduler.deleteSchedule({ Name })), 'not-found')
  },
})

const ask = <T>(operation: string, call: () => T): Promise<T> => inCloudTerms(`scheduler:${operation}`, call)

async function succeeds(work: () => Promise<unknown>, unless: CloudErrorKind): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof CloudError && error.kind === unless) return false
    throw error
  }
}
