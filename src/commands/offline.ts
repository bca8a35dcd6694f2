import type { Config } from '../config/config'
import type { StageTarget } from '../config/target'
import type { Ending } from './facts'
import type { Outside } from '../ports/outside'
import { definitionOf } from './wanted'

/** What can be said of a deployment from files alone. */
export async function planOffline(config: Config, target: StageTarget, outside: Outside): Promise<Ending> {
  const definition = await definitionOf({ config, outside })
  const steps = [
    ...(definition === undefined
      ? []
      : [{ kind: 'import', text: `import ${definition.path} (${definition.mode})`, details: {} }]),
    { kind: 'create-deployment', text: `deploy the API to stage ${target.name}`, details: {} },
  ]
  return { result: 'planned', plan: steps, reason: 'planned from files only: the pull request comes from a fork' }
}
