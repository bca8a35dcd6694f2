import { filesAt } from './repository'
import {
  type GitHubDeployment,
  type GitHubDeploymentStatus,
  type GitHubState,
  notFound,
  type Perform,
  unprocessable,
} from './state'

export interface NewDeployment {
  readonly ref: string
  readonly environment: string
  readonly description: string
  readonly isTransient: boolean
  /** GitHub takes the environment called `production` for one when absent. */
  readonly isProduction?: boolean
}

export interface NewStatus {
  readonly deployment: number
  readonly state: string
  readonly environmentUrl?: string | undefined
  readonly logUrl?: string | undefined
  readonly description: string
}

export interface DeploymentOperations {
  createDeployment(input: NewDeployment): GitHubDeployment
  createDeploymentStatus(input: NewStatus): GitHubDeploymentStatus
  /** Newest first; `perPage` 30 when absent. */
  listDeployments(input: {
    readonly environment?: string
    readonly page?: number
    readonly perPage?: number
  }): readonly GitHubDeployment[]
  /** Newest first. */
  listDeploymentStatuses(input: { readonly deployment: number }): readonly GitHubDeploymentStatus[]
}

const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success']
const LONGEST_DESCRIPTION = 140

export const deploymentOperations = (state: GitHubState, perform: Perform): DeploymentOperations => ({
  createDeployment: (input) =>
    perform('repos.createDeployment', ['deployments', 'write'], input, () => {
      checkRef(state, input.ref)
      checkDescription(input.description)
      const isProduction = input.isProduction ?? input.environment === 'production'
      const deployment = { ...input, isProduction, id: state.nextId++, statuses: [] }
      state.deployments.push(deployment)
      return deployment
    }),
  createDeploymentStatus: (input) =>
    perform('repos.createDeploymentStatus', ['deployments', 'write'], input, () => {
      if (!STATES.includes(input.state)) throw unprocessable(`state ${input.state} is not a deployment state`)
      checkDescription(input.description)
      const { environment } = deploymentOf(state, input.deployment)
      const status = addStatus(state, input)
      if (input.state === 'success') retire(state, environment, input.deployment)
      return status
    }),
  listDeployments: (input) =>
    perform('repos.listDeployments', ['deployments', 'read'], input, () => {
      const all = state.deployments.filter(
        ({ environment }) => input.environment === undefined || environment === input.environment,
      )
      const size = Math.min(input.perPage ?? 30, 100)
      const start = ((input.page ?? 1) - 1) * size
      return all.reverse().slice(start, start + size)
    }),
  listDeploymentStatuses: (input) =>
    perform(
      'repos.listDeploymentStatuses',
      ['deployments', 'read'],
      input,
      () => deploymentOf(state, input.deployment).statuses,
    ),
})

function checkRef(state: GitHubState, ref: string): void {
  if (filesAt(state, ref) === undefined) throw unprocessable(`No ref found for: ${ref}`)
}

function checkDescription(description: string): void {
  if (description.length > LONGEST_DESCRIPTION) {
    throw unprocessable(`description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`)
  }
}

function deploymentOf(state: GitHubState, id: number): GitHubDeployment {
  const deployment = state.deployments.find((one) => one.id === id)
  if (deployment === undefined) throw notFound()
  return deployment
}

function addStatus(state: GitHubState, { deployment: id, ...given }: NewStatus): GitHubDeploymentStatus {
  const place = state.deployments.findIndex((one) => one.id === id)
  const deployment = deploymentOf(state, id)
  const status: GitHubDeploymentStatus = {
    id: state.nextId++,
    state: given.state,
    environmentUrl: given.environmentUrl,
    logUrl: given.logUrl,
    description: given.description,
    at: state.now(),
  }
  state.deployments[place] = { ...deployment, statuses: [status, ...deployment.statuses] }
  return status
}

/** `auto_inactive`, GitHub's default: a success ends the environment's earlier deployments, but for transient and production ones. */
function retire(state: GitHubState, environment: string, by: number): void {
  const earlier = state.deployments.filter(
    (one) => one.environment === environment && one.id < by && !one.isTransient && !one.isProduction,
  )
  for (const { id, statuses } of earlier) {
    if (statuses[0]?.state === 'inactive') continue
    addStatus(state, { deployment: id, state: 'inactive', description: '' })
  }
}
