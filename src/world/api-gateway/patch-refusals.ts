import { badRequest } from '../fault'

/*
 * How UpdateStage refuses a path, word for word as recorded from AWS, its missing commas and trailing spaces included.
 */

export const invalidPath = (path: string) =>
  badRequest(`Invalid method setting path: ${path}. Must be one of: [${ADVERTISED_PATHS}]`)

export const invalidAccessLogPath = () =>
  badRequest(
    'Invalid accessLogSettings path. Must be one of : [/accessLogSettings/destinationArn, /accessLogSettings/format]',
  )

export const invalidOperation = (op: string, path: string) => badRequest(`Invalid ${op} operation with path: ${path}`)

export const nothingToRemove = (path: string) =>
  badRequest(
    `Cannot remove method setting ${path.replace(/^\//, '')} because there is no method setting for this method `,
  )

export const invalidCopy = (path: string, from: string) =>
  badRequest(
    `Invalid copy operation with path: ${path} and from ${from}. Valid copy:path are [/deploymentId, /variables] and valid copy:from are [/canarySettings/deploymentId, /canarySettings/stageVariableOverrides]`,
  )

export const noCanaryToPromote = () => badRequest('Promotion not available. Canary does not exist.')

export const unknownDeployment = () => badRequest('Deployment id does not exist')

export const tooManyOperations = () =>
  badRequest('Update size too large. Try updating stage in multiple UpdateStage operations')

const methodPaths = (key: string, separator: string) =>
  [
    `${key}/metrics/enabled, `,
    `${key}/logging/dataTrace, `,
    `${key}/logging/loglevel, `,
    `${key}/throttling/burstLimit${separator}`,
    `${key}/throttling/rateLimit${separator}`,
    `${key}/caching/ttlInSeconds, `,
    `${key}/caching/enabled, `,
    `${key}/caching/dataEncrypted, `,
    `${key}/caching/requireAuthorizationForCacheControl, `,
    `${key}/caching/unauthorizedCacheControlHeaderStrategy, `,
  ].join('')

const ADVERTISED_PATHS = [
  '/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize, /clientCertificateId, ',
  '/accessLogSettings, /accessLogSettings/destinationArn, /accessLogSettings/format, ',
  methodPaths('/{resourcePath}/{httpMethod}', ''),
  methodPaths('/*/*', ' '),
  '/variables/{variable_name}, /tracingEnabled',
].join('')
