import { watchOver } from './commands/watch-over'
import { describeProblem, UserError } from './domain/problem'
import { CloudError } from './ports/cloud-error'
import type { Outside } from './ports/outside'
import { adviseCloud } from './report/advice'

/** The `post` step: a rollout whose process was killed is ended here. Answers the exit status. */
export async function afterwards(outside: Outside): Promise<0 | 1> {
  const { host } = outside
  try {
    return await watchOver(outside)
  } catch (error) {
    if (error instanceof UserError) host.annotate('error', error.problems.map(describeProblem).join('\n'))
    else if (error instanceof CloudError)
      host.annotate('error', describeProblem(adviseCloud(error, { region: 'the region' })))
    else throw error
    return 1
  }
}
