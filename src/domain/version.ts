import type { DeploymentId } from './units'

/** What a stage serves: a snapshot of the API and the variables that belong to it. */
export interface Version {
  readonly deployment: DeploymentId
  readonly variables: Readonly<Record<string, string>>
}
