import { describe, expect, it } from '@jest/globals'
import { type Millis, seconds } from '../../../src/domain/units'
import type { PatchOperation } from '../../../src/world/api-gateway/stage-patches'
import type { VirtualWorld } from '../../../src/world/world'
import { API, devOf, orders, refusal } from '../orders'

const dev = { restApiId: API, stageName: 'dev' }
const patch = (world: VirtualWorld, ...patchOperations: readonly PatchOperation[]) =>
  world.gateway.updateStage({ ...dev, patchOperations })
const replace = (path: string, value: string) => ({ op: 'replace', path, value })
const add = (path: string, value: string) => ({ op: 'add', path, value })
const remove = (path: string) => ({ op: 'remove', path })
const copy = (from: string, path: string) => ({ op: 'copy', from, path })
const refused = (world: VirtualWorld, ...operations: readonly PatchOperation[]) =>
  refusal(() => patch(world, ...operations))
const bad = (text: string) => `400 BadRequestException: ${text}`
const nothingThere = (name: string) =>
  bad(`Cannot remove method setting ${name} because there is no method setting for this method `)

const LOG_GROUP = 'arn:aws:logs:eu-west-1:111122223333:log-group:orders'
const STREAM = 'arn:aws:firehose:eu-west-1:111122223333:deliverystream/amazon-apigateway-orders'
const FORMAT = '{"id":"$context.requestId"}'

describe('2 UpdateStage writes', () => {
  it.each([
    ['/description', 'other', { description: 'other' }],
    ['/documentationVersion', '7', { documentationVersion: '7' }],
    ['/clientCertificateId', 'ab1cd2', { clientCertificateId: 'ab1cd2' }],
    ['/tracingEnabled', 'true', { tracingEnabled: true }],
    ['/cacheClusterEnabled', 'true', { cacheClusterEnabled: true, cacheClusterStatus: 'CREATE_IN_PROGRESS' }],
    ['/cacheClusterSize', '0.5', { cacheClusterSize: '0.5' }],
    ['/accessLogSettings/destinationArn', LOG_GROUP, { accessLogSettings: { destinationArn: LOG_GROUP } }],
    ['/accessLogSettings/destinationArn', STREAM, { accessLogSettings: { destinationArn: STREAM } }],
    ['/accessLogSettings/format', FORMAT, { accessLogSettings: { format: FORMAT } }],
    [
      '/accessLogSettings/format',
      '$context.extendedRequestId',
      { accessLogSettings: { format: '$context.extendedRequestId' } },
    ],
    ['/variables/alias', 'v2', { variables: { testVar: 'default', alias: 'v2' } }],
    ['/*/*/logging/loglevel', 'ERROR', { methodSettings: { '*/*': { loggingLevel: 'ERROR' } } }],
    ['/*/*/metrics/enabled', 'true', { methodSettings: { '*/*': { metricsEnabled: true } } }],
    ['/*/*/logging/dataTrace', 'true', { methodSettings: { '*/*': { dataTraceEnabled: true } } }],
    ['/*/*/throttling/burstLimit', '-1', { methodSettings: { '*/*': { throttlingBurstLimit: -1 } } }],
    ['/*/*/throttling/rateLimit', '100.5', { methodSettings: { '*/*': { throttlingRateLimit: 100.5 } } }],
    ['/*/*/caching/enabled', 'true', { methodSettings: { '*/*': { cachingEnabled: true } } }],
    ['/*/*/caching/ttlInSeconds', '60', { methodSettings: { '*/*': { cacheTtlInSeconds: 60 } } }],
    ['/*/*/caching/dataEncrypted', 'true', { methodSettings: { '*/*': { cacheDataEncrypted: true } } }],
    [
      '/*/*/caching/requireAuthorizationForCacheControl',
      'false',
      { methodSettings: { '*/*': { requireAuthorizationForCacheControl: false } } },
    ],
    [
      '/*/*/caching/unauthorizedCacheControlHeaderStrategy',
      'FAIL_WITH_403',
      { methodSettings: { '*/*': { unauthorizedCacheControlHeaderStrategy: 'FAIL_WITH_403' } } },
    ],
  ])('%s as %s', (path, value, expected) => {
    const { world } = orders()
    expect(patch(world, replace(path, value))).toMatchObject(expected)
    expect(devOf(world)).toMatchObject(expected)
  })

  it('the whole stage back, in its answer and for the next reader alike', () => {
    const { world, first } = orders()
    world.clock.advance(seconds(10))
    const answer = patch(world, replace('/description', 'other'))
    expect(answer).toEqual({
      stageName: 'dev',
      deploymentId: first,
      description: 'other',
      cacheClusterEnabled: false,
      cacheClusterStatus: 'NOT_AVAILABLE',
      methodSettings: {},
      variables: { testVar: 'default' },
      tracingEnabled: false,
      createdDate: world.start,
      lastUpdatedDate: world.start + 10_000,
    })
    expect(devOf(world)).toEqual(answer)
  })

  it('a stage to an older deployment, and leaves its variables alone', () => {
    const { world, second } = orders()
    expect(patch(world, replace('/deploymentId', second))).toMatchObject({
      deploymentId: second,
      variables: { testVar: 'default' },
    })
  })

  it('both deployments of a canary stage in one call', () => {
    const { world, first, second } = orders()
    patch(world, replace('/canarySettings/deploymentId', second))
    expect(
      patch(world, replace('/deploymentId', second), replace('/canarySettings/deploymentId', first)),
    ).toMatchObject({ deploymentId: second, canarySettings: { deploymentId: first } })
  })

  it('access log settings with add too', () => {
    const { world } = orders()
    patch(world, add('/accessLogSettings/destinationArn', LOG_GROUP), add('/accessLogSettings/format', FORMAT))
    expect(devOf(world).accessLogSettings).toEqual({ destinationArn: LOG_GROUP, format: FORMAT })
  })

  it('a client certificate away with an empty value', () => {
    const { world } = orders()
    patch(world, replace('/clientCertificateId', 'ab1cd2'))
    expect(patch(world, replace('/clientCertificateId', ''))).not.toHaveProperty('clientCertificateId')
  })

  it('the status of the cache cluster, which takes four minutes to come and to go', () => {
    const { world } = orders()
    const later = (wait: Millis) => {
      world.clock.advance(wait)
      return devOf(world).cacheClusterStatus
    }
    expect(patch(world, replace('/cacheClusterEnabled', 'true')).cacheClusterStatus).toBe('CREATE_IN_PROGRESS')
    expect([later(seconds(239)), later(seconds(1))]).toEqual(['CREATE_IN_PROGRESS', 'AVAILABLE'])
    expect(patch(world, replace('/cacheClusterEnabled', 'false')).cacheClusterStatus).toBe('DELETE_IN_PROGRESS')
    expect([later(seconds(239)), later(seconds(1))]).toEqual(['DELETE_IN_PROGRESS', 'NOT_AVAILABLE'])
  })

  it.each(['0.5', '1.6', '6.1', '13.5', '28.4', '58.2', '118', '237'])('a cache of %s GB', (size) => {
    expect(patch(orders().world, replace('/cacheClusterSize', size)).cacheClusterSize).toBe(size)
  })
})

describe('2 UpdateStage and the settings of methods', () => {
  const DEFAULTS = {
    cacheDataEncrypted: false,
    cacheTtlInSeconds: 300,
    cachingEnabled: false,
    dataTraceEnabled: false,
    metricsEnabled: false,
    requireAuthorizationForCacheControl: true,
    throttlingBurstLimit: 5000,
    throttlingRateLimit: 10_000,
    unauthorizedCacheControlHeaderStrategy: 'SUCCEED_WITH_RESPONSE_HEADER',
  }

  it.each([
    ['/~1pets~1{id}/GET', '~1pets~1{id}/GET'],
    ['/~1resource~1subresource/POST', '~1resource~1subresource/POST'],
    ['/~1/GET', '~1/GET'],
    ['/test/GET', 'test/GET'],
    ['/*/*', '*/*'],
  ])('%s comes back under the key %s with the defaults of all it does not say', (path, key) => {
    const { world } = orders()
    expect(patch(world, replace(`${path}/logging/loglevel`, 'INFO')).methodSettings).toEqual({
      [key]: { ...DEFAULTS, loggingLevel: 'INFO' },
    })
  })

  it('caching of a method is inherited from the stage', () => {
    const { world } = orders()
    patch(world, replace('/*/*/caching/enabled', 'true'))
    const { methodSettings } = patch(world, replace('/~1health/GET/metrics/enabled', 'true'))
    expect(methodSettings['~1health/GET']).toMatchObject({ cachingEnabled: true, metricsEnabled: true })
  })

  it('a later change for all methods leaves those that have their own', () => {
    const { world } = orders()
    patch(world, replace('/~1health/GET/logging/loglevel', 'INFO'))
    const { methodSettings } = patch(world, replace('/*/*/logging/loglevel', 'ERROR'))
    expect(methodSettings['~1health/GET']).toMatchObject({ loggingLevel: 'INFO' })
  })

  it('a removal takes the whole setting', () => {
    const { world } = orders()
    patch(world, replace('/*/*/logging/loglevel', 'ERROR'), replace('/~1health/GET/metrics/enabled', 'true'))
    expect(patch(world, remove('/~1health/GET'), remove('/*/*')).methodSettings).toEqual({})
  })

  it.each([
    ['*/*', remove('/*/*')],
    ['~1health/GET', remove('/~1health/GET')],
    ['anything/else', remove('/anything/else')],
  ])('the removal of %s that is not set is refused', (name, operation) => {
    expect(refused(orders().world, operation)).toBe(nothingThere(name))
  })

  it.each([
    ['/~1health/ANY/caching/enabled', 'true'],
    ['/~1health/GET/caching/unknown', 'true'],
  ])('%s is no path', (path, value) => {
    expect(refused(orders().world, replace(path, value))).toContain(
      `Invalid method setting path: ${path}. Must be one of: [`,
    )
  })

  it.each([
    ['/*/*/logging/loglevel', 'DEBUG'],
    ['/*/*/metrics/enabled', 'yes'],
    ['/*/*/throttling/rateLimit', 'many'],
    ['/*/*/caching/ttlInSeconds', '3601'],
  ])('%s does not take %s', (path, value) => {
    expect(refused(orders().world, replace(path, value))).toContain('400 BadRequestException')
  })
})

describe('2 UpdateStage and the canary', () => {
  it.each([
    ['its deployment, at 0 %', '/canarySettings/deploymentId', 'second', { percentTraffic: 0 }],
    ['its traffic, on the deployment of the stage', '/canarySettings/percentTraffic', '50.0', { percentTraffic: 50 }],
    ['its use of the cache', '/canarySettings/useStageCache', 'true', { useStageCache: true, percentTraffic: 0 }],
    [
      'an override',
      '/canarySettings/stageVariableOverrides/testVar',
      'canary',
      { stageVariableOverrides: { testVar: 'canary' }, percentTraffic: 0 },
    ],
  ])('a stage without one gets one by %s', (_, path, value, expected) => {
    const { world, first, second } = orders()
    const isSecond = value === 'second'
    expect(patch(world, replace(path, isSecond ? second : value)).canarySettings).toEqual({
      deploymentId: isSecond ? second : first,
      useStageCache: false,
      ...expected,
    })
  })

  it('traffic keeps two decimals', () => {
    const { world } = orders()
    expect(patch(world, replace('/canarySettings/percentTraffic', '66.660000')).canarySettings?.percentTraffic).toBe(
      66.66,
    )
  })

  it.each(['0', '0.0', '100', '100.0', '33.33'])('traffic can be %s', (value) => {
    const { world } = orders()
    expect(patch(world, replace('/canarySettings/percentTraffic', value)).canarySettings?.percentTraffic).toBe(
      Number(value),
    )
  })

  it.each(['-0.1', '100.01', 'half', ''])('traffic cannot be %j', (value) => {
    expect(refused(orders().world, replace('/canarySettings/percentTraffic', value))).toContain(
      '400 BadRequestException',
    )
  })

  it('one override can be replaced and removed', () => {
    const { world, second } = orders()
    patch(
      world,
      replace('/canarySettings/deploymentId', second),
      replace('/canarySettings/stageVariableOverrides/a', '1'),
      replace('/canarySettings/stageVariableOverrides/b', '2'),
    )
    patch(world, replace('/canarySettings/stageVariableOverrides/b', '3'))
    expect(devOf(world).canarySettings?.stageVariableOverrides).toEqual({ a: '1', b: '3' })
    patch(world, remove('/canarySettings/stageVariableOverrides/a'))
    expect(devOf(world).canarySettings?.stageVariableOverrides).toEqual({ b: '3' })
    patch(world, remove('/canarySettings/stageVariableOverrides/b'))
    expect(devOf(world).canarySettings).not.toHaveProperty('stageVariableOverrides')
  })

  it('its removal leaves the stage as it was', () => {
    const { world, second } = orders()
    const before = devOf(world)
    patch(world, replace('/canarySettings/deploymentId', second), replace('/canarySettings/percentTraffic', '50.0'))
    expect(patch(world, remove('/canarySettings'))).toEqual(before)
  })
})

describe('2 UpdateStage promotes', () => {
  const RECIPE = [
    replace('/canarySettings/percentTraffic', '0.0'),
    copy('/canarySettings/stageVariableOverrides', '/variables'),
    copy('/canarySettings/deploymentId', '/deploymentId'),
  ]
  const canaryStage = () => {
    const made = orders()
    patch(made.world, replace('/variables/testVar2', 'test2'))
    patch(
      made.world,
      replace('/canarySettings/deploymentId', made.second),
      replace('/canarySettings/percentTraffic', '50.0'),
      replace('/canarySettings/stageVariableOverrides/testVar', 'override'),
    )
    return made
  }

  it('by copying; the overrides are merged into the variables and none goes', () => {
    const { world, second } = canaryStage()
    expect(patch(world, ...RECIPE)).toMatchObject({
      deploymentId: second,
      variables: { testVar: 'override', testVar2: 'test2' },
    })
  })

  it('and leaves the canary there, at 0 % on the same deployment, so that a plain deployment is refused', () => {
    const { world, second } = canaryStage()
    expect(patch(world, ...RECIPE).canarySettings).toEqual({
      deploymentId: second,
      percentTraffic: 0,
      stageVariableOverrides: { testVar: 'override' },
      useStageCache: false,
    })
    expect(refusal(() => world.gateway.createDeployment(dev))).toContain('because Canary is enabled')
  })

  it('and removes the canary in the same call', () => {
    const { world, second } = canaryStage()
    const promoted = patch(world, ...RECIPE, remove('/canarySettings'))
    expect(promoted.deploymentId).toBe(second)
    expect(promoted).not.toHaveProperty('canarySettings')
  })

  it('a stage without a canary into one with an empty canary, when the recipe is followed to the letter', () => {
    const { world, first } = orders()
    expect(patch(world, ...RECIPE)).toMatchObject({
      deploymentId: first,
      variables: { testVar: 'default' },
      canarySettings: { deploymentId: first, percentTraffic: 0 },
    })
  })

  it('nothing without a canary', () => {
    const { world } = orders()
    expect(refused(world, copy('/canarySettings/deploymentId', '/deploymentId'))).toBe(
      bad('Promotion not available. Canary does not exist.'),
    )
  })

  it.each([
    ['/deploymentId', '/canarySettings/deploymentId'],
    ['/canarySettings/deploymentId', '/variables'],
    ['/variables', '/canarySettings/stageVariableOverrides'],
    ['/description', '/documentationVersion'],
  ])('not from %s to %s', (from, path) => {
    const { world } = canaryStage()
    expect(refused(world, copy(from, path))).toBe(
      bad(
        `Invalid copy operation with path: ${path} and from ${from}. Valid copy:path are [/deploymentId, /variables] and valid copy:from are [/canarySettings/deploymentId, /canarySettings/stageVariableOverrides]`,
      ),
    )
  })
})

describe('2 UpdateStage removes', () => {
  it('the access log as a whole', () => {
    const { world } = orders()
    patch(world, replace('/accessLogSettings/destinationArn', LOG_GROUP))
    expect(patch(world, remove('/accessLogSettings'))).not.toHaveProperty('accessLogSettings')
  })

  it('one variable, and with the last one all', () => {
    const { world } = orders()
    patch(world, replace('/variables/alias', 'v2'))
    expect(patch(world, remove('/variables/testVar')).variables).toEqual({ alias: 'v2' })
    expect(patch(world, remove('/variables/alias'))).not.toHaveProperty('variables')
  })

  it('all variables', () => {
    expect(patch(orders().world, remove('/variables'))).not.toHaveProperty('variables')
  })
})

describe('2 UpdateStage refuses', () => {
  const ACCESS_LOG =
    'Invalid accessLogSettings path. Must be one of : [/accessLogSettings/destinationArn, /accessLogSettings/format]'
  it.each([
    ['the access log as one value', replace('/accessLogSettings', 'x'), ACCESS_LOG],
    ['to add the access log as one value', add('/accessLogSettings', 'x'), ACCESS_LOG],
    ['a wildcard in the access log', replace('/accessLogSettings/*', 'x'), ACCESS_LOG],
    ['an empty destination', replace('/accessLogSettings/destinationArn', ''), 'Access Log value must not be empty'],
    ['an empty format', replace('/accessLogSettings/format', ''), 'Access Log value must not be empty'],
    [
      'to add a canary deployment',
      add('/canarySettings/deploymentId', 'x'),
      'Invalid add operation with path: /canarySettings/deploymentId',
    ],
    ['an unknown deployment', replace('/deploymentId', 'nope'), 'Deployment id does not exist'],
    ['an unknown canary deployment', replace('/canarySettings/deploymentId', 'nope'), 'Deployment id does not exist'],
    [
      'a variable with a hyphen',
      replace('/variables/a-b', 'x'),
      'Invalid stage variable name: a-b.  Please use names with only word characters.',
    ],
    [
      'an empty variable',
      replace('/variables/a', ''),
      "Invalid stage variable value: .  Please use values with alphanumeric characters and the symbols ' ', -', '.', '_', ':', '/', '?', '&', '=', and ','.",
    ],
    [
      '$LATEST',
      replace('/variables/a', '$LATEST'),
      "Invalid stage variable value: $LATEST.  Please use values with alphanumeric characters and the symbols ' ', -', '.', '_', ':', '/', '?', '&', '=', and ','.",
    ],
  ])('%s', (_, operation, text) => {
    expect(refused(orders().world, operation)).toBe(bad(text))
  })

  it.each([
    ['a destination', '/accessLogSettings/destinationArn', 'accessLogSettings/destinationArn'],
    ['a format', '/accessLogSettings/format', 'accessLogSettings/format'],
    ['all overrides', '/canarySettings/stageVariableOverrides', 'canarySettings/stageVariableOverrides'],
    ['a path that there is not', '/canarySettings/badPath', 'canarySettings/badPath'],
    ['what every object has', '/constructor', 'constructor'],
  ])('to remove %s, which it takes for the setting of a method', (_, path, name) => {
    const { world, second } = orders()
    patch(
      world,
      replace('/canarySettings/deploymentId', second),
      replace('/accessLogSettings/destinationArn', LOG_GROUP),
    )
    expect(refused(world, remove(path))).toBe(nothingThere(name))
  })

  it.each([
    '/canarySettings',
    '/canarySettings/badPath',
    '/canary/percentTraffic',
    '/tags/team',
    '/webAclArn',
    '/stageName',
    '/nonsense',
  ])('to replace %s and names the paths that there are', (path) => {
    expect(refused(orders().world, replace(path, 'x'))).toBe(
      bad(
        `Invalid method setting path: ${path}. Must be one of: [/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize, /clientCertificateId, /accessLogSettings, /accessLogSettings/destinationArn, /accessLogSettings/format, /{resourcePath}/{httpMethod}/metrics/enabled, /{resourcePath}/{httpMethod}/logging/dataTrace, /{resourcePath}/{httpMethod}/logging/loglevel, /{resourcePath}/{httpMethod}/throttling/burstLimit/{resourcePath}/{httpMethod}/throttling/rateLimit/{resourcePath}/{httpMethod}/caching/ttlInSeconds, /{resourcePath}/{httpMethod}/caching/enabled, /{resourcePath}/{httpMethod}/caching/dataEncrypted, /{resourcePath}/{httpMethod}/caching/requireAuthorizationForCacheControl, /{resourcePath}/{httpMethod}/caching/unauthorizedCacheControlHeaderStrategy, /*/*/metrics/enabled, /*/*/logging/dataTrace, /*/*/logging/loglevel, /*/*/throttling/burstLimit /*/*/throttling/rateLimit /*/*/caching/ttlInSeconds, /*/*/caching/enabled, /*/*/caching/dataEncrypted, /*/*/caching/requireAuthorizationForCacheControl, /*/*/caching/unauthorizedCacheControlHeaderStrategy, /variables/{variable_name}, /tracingEnabled]`,
      ),
    )
  })

  it.each([
    ['a log group with :*', replace('/accessLogSettings/destinationArn', `${LOG_GROUP}:*`)],
    [
      'a stream of another name',
      replace('/accessLogSettings/destinationArn', STREAM.replace('amazon-apigateway-', '')),
    ],
    ['a format without the request', replace('/accessLogSettings/format', '$context.status')],
    ['a cache of 1 GB', replace('/cacheClusterSize', '1')],
    ['tracing of another kind', replace('/tracingEnabled', 'yes')],
    ['a long variable name', replace(`/variables/${'a'.repeat(65)}`, 'x')],
    ['a long variable value', replace('/variables/a', 'x'.repeat(513))],
    ['to add a variable', add('/variables/a', 'x')],
    ['to test', { op: 'test', path: '/description', value: 'dev stage' }],
    ['all variables as one value', replace('/variables', '{"a":"1"}')],
    ['all overrides as one value', replace('/canarySettings/stageVariableOverrides', '{"a":"1"}')],
    ['all settings of methods as one value', replace('/methodSettings', '{}')],
    ['to move', { op: 'move', path: '/description', from: '/documentationVersion' }],
    ['an override removed where no canary is', remove('/canarySettings/stageVariableOverrides/a')],
  ])('%s', (_, operation) => {
    expect(refused(orders().world, operation)).toContain('400 BadRequestException')
  })

  it('more than a hundred variables', () => {
    const { world } = orders()
    const some = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => replace(`/variables/v${from + index}`, 'x'))
    patch(world, ...some(0, 60))
    patch(world, ...some(60, 99))
    expect(Object.keys(devOf(world).variables ?? {})).toHaveLength(100)
    expect(refused(world, replace('/variables/oneMore', 'x'))).toContain('429 LimitExceededException')
  })

  it('more than 80 operations in one call (the number is unverified)', () => {
    const { world } = orders()
    const many = Array.from({ length: 81 }, () => replace('/description', 'x'))
    expect(refused(world, ...many.slice(1))).toBe('not refused')
    expect(refused(world, ...many)).toBe(
      bad('Update size too large. Try updating stage in multiple UpdateStage operations'),
    )
  })

  it('all operations when one is bad', () => {
    const { world, second } = orders()
    const before = devOf(world)
    refused(world, replace('/deploymentId', second), replace('/variables/a', '1'), replace('/nonsense', 'x'))
    expect(devOf(world)).toEqual(before)
  })

  it('a stage that does not exist', () => {
    const { world } = orders()
    expect(refusal(() => world.gateway.updateStage({ restApiId: API, stageName: 'gone' }))).toBe(
      '404 NotFoundException: Invalid stage identifier specified',
    )
  })
})
