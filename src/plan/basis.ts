import type { LiveStage } from '../ports/api-gateway'
import type { Live } from './live'
import { applyChanges, type VariableChanges, variableChanges } from './variables'
import type { Standing } from './situation'
import type { Wanted } from './wanted'
import type { Variables } from '../config/config'

/** An existing stage held against what is wanted of it. */
export interface Basis {
  readonly wanted: Wanted
  readonly live: Live
  readonly stage: LiveStage
  readonly standing: Standing
  readonly variables: VariableChanges
  /** The stage's variables once they are the wanted version's. */
  readonly variablesAfter: Variables
  /** `undefined`: stays. */
  readonly description: string | undefined
}

export function basisOf(wanted: Wanted, live: Live, stage: LiveStage, standing: Standing): Basis {
  const variables = variableChanges(stage.variables, wanted.variables, live.listed(stage.deployment))
  const description = wanted.description === stage.description ? undefined : wanted.description
  return {
    wanted,
    live,
    stage,
    standing,
    variables,
    variablesAfter: applyChanges(stage.variables, variables),
    description,
  }
}
