import { describe, expect, it } from '@jest/globals'
import type { PatchOperation } from '../../../src/world/api-gateway/stage-patches'
import { API, devOf, orders, refusal } from '../orders'

const dev = { restApiId: API, stageName: 'dev' }
const LOG_GROUP = 'arn:aws:logs:eu-west-1:111122223333:log-group:orders'
const FORMAT = '{"id":"$context.requestId"}'

/** A stage that has one of everything that can be removed. */
function fullStage() {
  const { world, second } = orders()
  world.console.createDeployment({
    ...dev,
    canarySettings: { percentTraffic: 10, stageVariableOverrides: { testVar: 'canary' } },
  })
  const set = (path: string, value: string) => ({ op: 'replace', path, value })
  const patchOperations = [
    set('/accessLogSettings/destinationArn', LOG_GROUP),
    set('/accessLogSettings/format', FORMAT),
    set('/*/*/metrics/enabled', 'true'),
    set('/~1health/GET/metrics/enabled', 'true'),
  ]
  world.console.updateStage({ ...dev, patchOperations })
  return { world, second }
}

type Operation = 'add' | 'replace' | 'remove' | 'copy'

const FROM: Readonly<Record<string, string>> = {
  '/deploymentId': '/canarySettings/deploymentId',
  '/variables': '/canarySettings/stageVariableOverrides',
}

/** Which operations a path takes, as AWS's table has it where nothing else was seen. */
function taken(path: string, value: string): readonly Operation[] {
  return (['add', 'replace', 'remove', 'copy'] as const).filter((op) => {
    const { world, second } = fullStage()
    const operation: PatchOperation = { op, path, value: value === 'SECOND' ? second : value, from: FROM[path] ?? '/x' }
    return refusal(() => world.gateway.updateStage({ ...dev, patchOperations: [operation] })) === 'not refused'
  })
}

describe('2 UpdateStage, path by path', () => {
  it.each<readonly [string, string, readonly Operation[]]>([
    ['/accessLogSettings', 'x', ['remove']],
    ['/accessLogSettings/destinationArn', LOG_GROUP, ['add', 'replace']],
    ['/accessLogSettings/format', FORMAT, ['add', 'replace']],
    ['/accessLogSettings/*', 'x', []],
    ['/cacheClusterEnabled', 'true', ['replace']],
    ['/cacheClusterSize', '0.5', ['replace']],
    ['/canarySettings', 'x', ['remove']],
    ['/canarySettings/deploymentId', 'SECOND', ['replace']],
    ['/canarySettings/percentTraffic', '50.0', ['replace']],
    ['/canarySettings/stageVariableOverrides', 'x', []],
    ['/canarySettings/stageVariableOverrides/testVar', 'x', ['replace', 'remove']],
    ['/canarySettings/useStageCache', 'true', ['replace']],
    ['/clientCertificateId', 'ab1cd2', ['replace']],
    ['/deploymentId', 'SECOND', ['replace', 'copy']],
    ['/description', 'x', ['replace']],
    ['/documentationVersion', '7', ['replace']],
    ['/methodSettings', 'x', []],
    ['/variables', 'x', ['remove', 'copy']],
    ['/variables/testVar', 'x', ['replace', 'remove']],
    ['/tracingEnabled', 'true', ['replace']],
    ['/*/*/metrics/enabled', 'true', ['replace']],
    ['/*/*/logging/dataTrace', 'true', ['replace']],
    ['/*/*/logging/loglevel', 'ERROR', ['replace']],
    ['/*/*/throttling/burstLimit', '-1', ['replace']],
    ['/*/*/throttling/rateLimit', '10.5', ['replace']],
    ['/*/*/caching/enabled', 'true', ['replace']],
    ['/*/*/caching/dataEncrypted', 'true', ['replace']],
    ['/*/*/caching/ttlInSeconds', '60', ['replace']],
    ['/*/*/caching/requireAuthorizationForCacheControl', 'true', ['replace']],
    ['/*/*/caching/unauthorizedCacheControlHeaderStrategy', 'FAIL_WITH_403', ['replace']],
    ['/*/*', 'x', ['remove']],
    ['/~1health/GET', 'x', ['remove']],
    ['/tags/team', 'x', []],
    ['/webAclArn', 'x', []],
  ])('2 %s', (path, value, operations) => {
    expect(taken(path, value)).toEqual(operations)
  })

  it.each<readonly [string, PatchOperation, string]>([
    [
      'a path that there is not',
      { op: 'replace', path: '/nonsense', value: 'x' },
      'Invalid method setting path: /nonsense. Must be one of: [/deploymentId, /description, /cacheClusterEnabled, ',
    ],
    [
      'replacing the canary',
      { op: 'replace', path: '/canarySettings', value: 'x' },
      'Invalid method setting path: /canarySettings. Must be one of: [',
    ],
    [
      'removing what means nothing else, read as the setting of a method',
      { op: 'remove', path: '/nonsense' },
      'Cannot remove method setting nonsense because there is no method setting for this method ',
    ],
    [
      'removing the destination of the access log',
      { op: 'remove', path: '/accessLogSettings/destinationArn' },
      'Cannot remove method setting accessLogSettings/destinationArn because there is no method setting for this method ',
    ],
    [
      'an empty access log value',
      { op: 'replace', path: '/accessLogSettings/format', value: '' },
      'Access Log value must not be empty',
    ],
    [
      'a copy in another direction',
      { op: 'copy', path: '/description', from: '/variables' },
      'Invalid copy operation with path: /description and from /variables. Valid copy:path are [/deploymentId, /variables] and valid copy:from are [/canarySettings/deploymentId, /canarySettings/stageVariableOverrides]',
    ],
  ])('2 refuses %s with the recorded text', (_, operation, text) => {
    const { world } = orders()
    const refused = refusal(() => world.gateway.updateStage({ ...dev, patchOperations: [operation] }))
    expect(refused).toContain(`400 BadRequestException: ${text}`)
  })

  it('2 too many operations in one call', () => {
    const { world } = orders()
    const patchOperations = Array.from({ length: 81 }, () => ({ op: 'replace', path: '/description', value: 'x' }))
    expect(refusal(() => world.gateway.updateStage({ ...dev, patchOperations }))).toContain(
      'Update size too large. Try updating stage in multiple UpdateStage operations',
    )
  })

  it('2 operations apply in the order of the list, all or none', () => {
    const { world } = orders()
    const say = (value: string) => ({ op: 'replace', path: '/description', value })
    world.gateway.updateStage({ ...dev, patchOperations: [say('one'), say('two')] })
    refusal(() => world.gateway.updateStage({ ...dev, patchOperations: [say('three'), { op: 'remove', path: '/x' }] }))
    expect(devOf(world).description).toBe('two')
  })

  it.each(['~1pets~1{id}/GET', 'test/GET', '~1/GET'])('2 the key of a method comes back as it was sent: %s', (key) => {
    const { world } = orders()
    const patchOperations = [{ op: 'replace', path: `/${key}/logging/loglevel`, value: 'INFO' }]
    world.gateway.updateStage({ ...dev, patchOperations })
    expect(devOf(world).methodSettings[key]).toMatchObject({
      loggingLevel: 'INFO',
      cacheDataEncrypted: false,
      cacheTtlInSeconds: 300,
      dataTraceEnabled: false,
      metricsEnabled: false,
      requireAuthorizationForCacheControl: true,
      throttlingBurstLimit: 5000,
      throttlingRateLimit: 10_000,
      unauthorizedCacheControlHeaderStrategy: 'SUCCEED_WITH_RESPONSE_HEADER',
    })
  })

  it('2 a change for all methods leaves a method that has its own', () => {
    const { world } = fullStage()
    const patchOperations = [{ op: 'replace', path: '/*/*/logging/loglevel', value: 'INFO' }]
    world.gateway.updateStage({ ...dev, patchOperations })
    expect(devOf(world).methodSettings['~1health/GET']).not.toHaveProperty('loggingLevel')
  })

  it('2 percentTraffic goes from 0.0 to 100.0 and keeps two decimals', () => {
    const { world } = orders()
    const shift = (value: string) =>
      world.gateway.updateStage({
        ...dev,
        patchOperations: [{ op: 'replace', path: '/canarySettings/percentTraffic', value }],
      }).canarySettings?.percentTraffic
    expect(['0.0', '66.660000', '100.0'].map(shift)).toEqual([0, 66.66, 100])
    expect(refusal(() => shift('100.01'))).toContain('400')
  })

  it('2 a patch of the canary makes one on the stage’s own deployment at 0 % where there is none', () => {
    const { world, first } = orders()
    const patchOperations = [{ op: 'replace', path: '/canarySettings/useStageCache', value: 'true' }]
    world.gateway.updateStage({ ...dev, patchOperations })
    expect(devOf(world).canarySettings).toMatchObject({ deploymentId: first, percentTraffic: 0 })
  })
})
