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

  it('2 operations apply in the order of the list, all or none', () => {
    const { world } = orders()
    const say = (value: string) => ({ op: 'replace', path: '/description', value })
    world.gateway.updateStage({ ...dev, patchOperations: [say('one'), say('two')] })
    const before = devOf(world)
    expect(before.description).toBe('two')
    refusal(() => world.gateway.updateStage({ ...dev, patchOperations: [say('three'), { op: 'remove', path: '/x' }] }))
    expect(devOf(world)).toStrictEqual(before)
  })
})
