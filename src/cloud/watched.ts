import type { ApiGateway } from '../ports/api-gateway'
import type { Cloud } from '../ports/cloud'
import { CloudError } from '../ports/cloud-error'
import type { Scheduler } from '../ports/scheduler'

const GATEWAY_WRITES = [
  'createStage',
  'updateStage',
  'deleteStage',
  'createDeployment',
  'deleteDeployment',
  'importDefinition',
  'tag',
  'untag',
] as const satisfies readonly (keyof ApiGateway)[]

const SCHEDULER_WRITES = ['put', 'remove'] as const satisfies readonly (keyof Scheduler)[]

/** The same cloud, which says when something was written, or may have been: an answer that got lost counts. */
export const watchWrites = (cloud: Cloud, wrote: () => void): Cloud => ({
  ...cloud,
  gateway: watched(cloud.gateway, GATEWAY_WRITES, wrote),
  scheduler: watched(cloud.scheduler, SCHEDULER_WRITES, wrote),
})

function watched<T extends object>(port: T, writes: readonly (keyof T)[], wrote: () => void): T {
  const copy = { ...port }
  for (const name of writes) Object.assign(copy, { [name]: watch(port, name, wrote) })
  return copy
}

function watch<T extends object>(port: T, name: keyof T, wrote: () => void) {
  const call = (port[name] as (...given: readonly unknown[]) => Promise<unknown>).bind(port)
  return async (...given: readonly unknown[]): Promise<unknown> => {
    try {
      const answer = await call(...given)
      wrote()
      return answer
    } catch (error) {
      if (!(error instanceof CloudError) || error.kind === 'network' || error.kind === 'unavailable') wrote()
      throw error
    }
  }
}
