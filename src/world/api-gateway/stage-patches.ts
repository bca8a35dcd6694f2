import { badRequest } from '../fault'
import { decimalNumber } from '../numbers'
import { checkCacheSize, checkPercent, checkVariable, checkVariables } from './limits'
import { isMethodSetting, withMethodSetting, withoutMethodSetting } from './method-settings'
import type { Canary, Stage } from './model'
import {
  invalidAccessLogPath,
  invalidCopy,
  invalidOperation,
  invalidPath,
  noCanaryToPromote,
  nothingToRemove,
  tooManyOperations,
  unknownDeployment,
} from './patch-refusals'

export interface PatchOperation {
  readonly op?: string | undefined
  readonly path?: string | undefined
  readonly value?: string | undefined
  readonly from?: string | undefined
}

type Replace = (stage: Stage, value: string, name: string) => Stage
type Remove = (stage: Stage, name: string) => Stage

/** What UpdateStage does with one path; `*` stands for a name. An operation that is not there is refused. */
interface Rule {
  readonly replace?: Replace
  readonly add?: Replace
  readonly remove?: Remove
}

/** The operations in order; throws at the first that AWS refuses, so that all or none take effect. */
export function patched(stage: Stage, operations: readonly PatchOperation[], isDeployment: Known): Stage {
  if (operations.length > MOST_OPERATIONS) throw tooManyOperations()
  return operations.reduce((draft, operation) => applied(draft, operation, isDeployment), stage)
}

/** Unverified: the refusal is known, the number is not; a widely used plugin sends 80 at a time. */
const MOST_OPERATIONS = 80

type Known = (id: string) => boolean

function applied(stage: Stage, operation: PatchOperation, isDeployment: Known): Stage {
  const { op = '', path = '' } = operation
  switch (op) {
    case 'add':
      return added(stage, path, operation.value ?? '')
    case 'replace':
      return replaced(stage, path, operation.value ?? '', isDeployment)
    case 'remove':
      return removed(stage, path)
    case 'copy':
      return copied(stage, path, operation.from ?? '')
    default:
      throw invalidOperation(op, path) // unverified for `move` and `test`
  }
}

const DEPLOYMENT_PATHS = ['/deploymentId', '/canarySettings/deploymentId']

function replaced(stage: Stage, path: string, value: string, isDeployment: Known): Stage {
  if (DEPLOYMENT_PATHS.includes(path) && !isDeployment(value)) throw unknownDeployment()
  const [rule, name] = ruleOf(path)
  if (rule?.replace !== undefined) return rule.replace(stage, value, name)
  if (path.startsWith('/accessLogSettings')) throw invalidAccessLogPath()
  if (rule !== undefined) throw invalidPath(path)
  return withMethodSetting(stage, path, value)
}

function added(stage: Stage, path: string, value: string): Stage {
  const [rule, name] = ruleOf(path)
  if (rule?.add !== undefined) return rule.add(stage, value, name)
  if (path.startsWith('/accessLogSettings')) throw invalidAccessLogPath()
  throw rule?.replace === undefined && !isMethodSetting(path) ? invalidPath(path) : invalidOperation('add', path)
}

function removed(stage: Stage, path: string): Stage {
  const [rule, name] = ruleOf(path)
  return rule?.remove ? rule.remove(stage, name) : withoutMethodSetting(stage, path)
}

/** Only the two directions of a promotion exist. The overrides are merged: keys that the canary lacks stay. */
function copied(stage: Stage, path: string, from: string): Stage {
  const isDeployment = path === '/deploymentId' && from === '/canarySettings/deploymentId'
  const isVariables = path === '/variables' && from === '/canarySettings/stageVariableOverrides'
  if (!isDeployment && !isVariables) throw invalidCopy(path, from)
  const canary = stage.canarySettings
  if (canary === undefined) throw noCanaryToPromote()
  if (isDeployment) return { ...stage, deploymentId: canary.deploymentId }
  return withVariables(stage, { ...stage.variables, ...canary.stageVariableOverrides })
}

const ruleOf = (path: string): readonly [Rule | undefined, string] => {
  const exact = RULES.get(path)
  if (exact !== undefined) return [exact, '']
  const end = path.lastIndexOf('/')
  return [RULES.get(`${path.slice(0, end)}/*`), path.slice(end + 1)]
}

/** A patch of the canary makes one on a stage that has none: on the stage's own deployment, at 0 %. */
const withCanary = (stage: Stage, change: Partial<Canary>): Stage => {
  const before = stage.canarySettings ?? { deploymentId: stage.deploymentId, percentTraffic: 0, useStageCache: false }
  return { ...stage, canarySettings: { ...before, ...change } }
}

const withVariables = (stage: Stage, variables: Record<string, string>): Stage => {
  checkVariables(variables)
  return { ...stage, variables: absentWhenEmpty(variables) }
}

const absentWhenEmpty = (texts: Record<string, string>) => (Object.keys(texts).length === 0 ? undefined : texts)

const without = (texts: Record<string, string> | undefined, name: string) =>
  absentWhenEmpty(Object.fromEntries(Object.entries(texts ?? {}).filter(([key]) => key !== name)))

const flagOf = (value: string, path: string): boolean => {
  if (value !== 'true' && value !== 'false') throw badRequest(`Invalid value for ${path}: ${value}`) // unverified text
  return value === 'true'
}

const withAccessLog = (stage: Stage, value: string, name: 'destinationArn' | 'format'): Stage => {
  if (value === '') throw badRequest('Access Log value must not be empty')
  return { ...stage, accessLogSettings: { ...stage.accessLogSettings, [name]: value } }
}

/** A Firehose stream's name must begin so; a log group's ARN carries no `:*` (AWS developer guide, "set up logging"). */
const LOG_DESTINATION =
  /^arn:[\w-]+:(?:logs:[\w-]+:\d{12}:log-group:[^:]+|firehose:[\w-]+:\d{12}:deliverystream\/amazon-apigateway-.+)$/

const withLogDestination: Replace = (stage, value) => {
  if (value !== '' && !LOG_DESTINATION.test(value)) throw badRequest(`Invalid ARN specified in the request: ${value}`) // unverified text
  return withAccessLog(stage, value, 'destinationArn')
}

const withLogFormat: Replace = (stage, value) => {
  if (value !== '' && !/\$context\.(?:extendedR|r)equestId/.test(value)) {
    throw badRequest('Access Log format must contain at least $context.requestId') // unverified text
  }
  return withAccessLog(stage, value, 'format')
}

const withCacheSize: Replace = (stage, value) => {
  checkCacheSize(value)
  return { ...stage, cacheClusterSize: value }
}

const withTraffic: Replace = (stage, value) => {
  const percentTraffic = decimalNumber(value, 0, 100) ?? NaN
  checkPercent(percentTraffic)
  return withCanary(stage, { percentTraffic })
}

const withOverride: Replace = (stage, value, name) => {
  checkVariable(name, value)
  const stageVariableOverrides = { ...stage.canarySettings?.stageVariableOverrides, [name]: value }
  checkVariables(stageVariableOverrides)
  return withCanary(stage, { stageVariableOverrides })
}

const withoutOverride: Remove = (stage, name) => {
  const canary = stage.canarySettings
  if (canary === undefined) throw nothingToRemove(`/canarySettings/stageVariableOverrides/${name}`) // unverified
  return withCanary(stage, { stageVariableOverrides: without(canary.stageVariableOverrides, name) })
}

/**
 * AWS's table of patch operations, corrected by what was recorded. Replacing a whole map (`/variables`, `/methodSettings`,
 * `/canarySettings/stageVariableOverrides`) is in AWS's table, but in which form nobody knows: refused here.
 */
const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['/deploymentId', { replace: (stage, deploymentId) => ({ ...stage, deploymentId }) }],
  ['/description', { replace: (stage, value) => ({ ...stage, description: value === '' ? undefined : value }) }],
  ['/documentationVersion', { replace: (stage, documentationVersion) => ({ ...stage, documentationVersion }) }],
  [
    '/clientCertificateId',
    { replace: (stage, value) => ({ ...stage, clientCertificateId: value === '' ? undefined : value }) },
  ],
  ['/tracingEnabled', { replace: (stage, value) => ({ ...stage, tracingEnabled: flagOf(value, '/tracingEnabled') }) }],
  [
    '/cacheClusterEnabled',
    { replace: (stage, value) => ({ ...stage, cacheClusterEnabled: flagOf(value, '/cacheClusterEnabled') }) },
  ],
  ['/cacheClusterSize', { replace: withCacheSize }],
  ['/accessLogSettings', { remove: (stage) => ({ ...stage, accessLogSettings: undefined }) }],
  ['/accessLogSettings/destinationArn', { replace: withLogDestination, add: withLogDestination }],
  ['/accessLogSettings/format', { replace: withLogFormat, add: withLogFormat }],
  // Unverified: what removing a canary that is not there answers.
  ['/canarySettings', { remove: (stage) => ({ ...stage, canarySettings: undefined }) }],
  ['/canarySettings/deploymentId', { replace: (stage, deploymentId) => withCanary(stage, { deploymentId }) }],
  ['/canarySettings/percentTraffic', { replace: withTraffic }],
  [
    '/canarySettings/useStageCache',
    { replace: (stage, value) => withCanary(stage, { useStageCache: flagOf(value, '/canarySettings/useStageCache') }) },
  ],
  ['/canarySettings/stageVariableOverrides/*', { replace: withOverride, remove: withoutOverride }],
  ['/variables', { remove: (stage) => ({ ...stage, variables: undefined }) }],
  [
    '/variables/*',
    {
      replace: (stage, value, name) => {
        checkVariable(name, value)
        return withVariables(stage, { ...stage.variables, [name]: value })
      },
      // Not in AWS's table, but its own examples and Terraform do it. Unverified: removing one that is not there; no fault here.
      remove: (stage, name) => ({ ...stage, variables: without(stage.variables, name) }),
    },
  ],
])
