import type { ApiGateway } from '../ports/api-gateway'
import { CloudError } from '../ports/cloud-error'

const WRITES = [
  'createStage',
  'updateStage',
  'deleteStage',
  'createDeployment',
  'deleteDeployment',
  'importDefinition',
  'tag',
  'untag',
] as const satisfies readonly (keyof ApiGateway)[]

/** Says when something was written, or may have been: an answer that got lost counts. */
export function watchWrites(gateway: ApiGateway, wrote: () => void): ApiGateway {
  const watched = { ...gateway }
  for (const name of WRITES) Object.assign(watched, { [name]: watch(gateway, name, wrote) })
  return watched
}

function watch(gateway: ApiGateway, name: (typeof WRITES)[number], wrote: () => void) {
  const call = gateway[name].bind(gateway) as (...given: readonly unknown[]) => Promise<unknown>
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
