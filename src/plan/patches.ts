import type { Percent } from '../domain/units'
import type { DeploymentId } from '../domain/units'
import type { Patch, PatchOperation } from '../ports/api-gateway'
import type { Variables } from '../config/config'
import type { VariableChanges } from './variables'

/** More is answered with `Update size too large` (seen in the field; AWS documents no number). */
export const MAX_OPERATIONS = 80

/** The stage goes to the deployment, with its variables, in one call: a request sees the old or the new version whole. */
export const moveTo = (
  deployment: DeploymentId,
  variables: VariableChanges,
  description: string | undefined,
): Patch => [replace('/deploymentId', deployment), ...variablePatch(variables), ...describe(description)]

export const describe = (description: string | undefined): Patch =>
  description === undefined ? [] : [replace('/description', description)]

/** Makes the canary where there is none: the first operation creates it at 0 % (recorded on AWS). */
export const startCanary = (
  deployment: DeploymentId,
  overrides: Variables,
  useStageCache: boolean,
  traffic: Percent,
): Patch => [
  replace('/canarySettings/deploymentId', deployment),
  ...Object.entries(overrides).map(([name, value]) => replace(`/canarySettings/stageVariableOverrides/${name}`, value)),
  replace('/canarySettings/useStageCache', String(useStageCache)),
  shiftCanary(traffic),
]

/** Only for a stage that has a canary: on any other it would create an empty one (recorded on AWS). */
export const shiftCanary = (traffic: Percent): PatchOperation =>
  replace('/canarySettings/percentTraffic', String(traffic))

/**
 * The canary's version becomes the stage's. `copy` is the documented way; it fails on a stage without a canary.
 * Variables are spelled out: AWS's copy of the overrides never removes a key.
 */
export const promoteCanary = (variables: VariableChanges, description: string | undefined): Patch => [
  { op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' },
  ...variablePatch(variables),
  ...describe(description),
]

export const removeCanary: Patch = [{ op: 'remove', path: '/canarySettings' }]

const variablePatch = ({ set, remove }: VariableChanges): Patch => [
  ...Object.entries(set).map(([name, value]) => replace(`/variables/${name}`, value)),
  ...remove.map((name): PatchOperation => ({ op: 'remove', path: `/variables/${name}` })),
]

const replace = (path: string, value: string): PatchOperation => ({ op: 'replace', path, value })
