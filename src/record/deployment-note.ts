import type { Digest } from '../domain/units'

/**
 * What a deployment's description says about it. Deployments are immutable but for this text, so it is the place
 * for what must come back with the deployment: its variables.
 */
export interface DeploymentNote {
  readonly commit: string
  readonly runUrl: string
  readonly content: Digest
  /** As `stages.yml` listed them; what else the stage has is not ours. */
  readonly variables: Readonly<Record<string, string>>
}

const OURS = 'api-gateway-stages'

/** API Gateway documents no limit for REST APIs (unverified); 1,024 is what its v2 API allows. */
export const MAX_NOTE = 1024

/** One line that a person can read: values of variables have no spaces (API Gateway refuses them). */
export function noteText(note: DeploymentNote): string {
  const variables = Object.entries(note.variables).map(([name, value]) => `${name}=${value}`)
  return [
    OURS,
    `commit ${note.commit || 'unknown'}`,
    `run ${note.runUrl}`,
    `content ${note.content}`,
    'variables',
    ...variables,
  ].join(' ')
}

/** `undefined` when the deployment was not made by us. */
export function readNote(description: string | undefined): DeploymentNote | undefined {
  const words = (description ?? '').split(' ')
  const [ours, , commit, , runUrl, , content, , ...variables] = words
  if (ours !== OURS || commit === undefined || runUrl === undefined || content === undefined) return undefined
  return { commit, runUrl, content: content as Digest, variables: Object.fromEntries(variables.map(variable)) }
}

const variable = (word: string): [string, string] => {
  const at = word.indexOf('=')
  return [word.slice(0, at), word.slice(at + 1)]
}
