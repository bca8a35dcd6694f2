import { describe, expect, it } from '@jest/globals'
import { mappedTarget } from '../../../src/world/api-gateway/domain-names'
import { API, orders, refusal } from '../orders'

const domainName = 'api.example.com'

function mapped() {
  const { world, first } = orders()
  world.gateway.createDomainName({ domainName, tags: { team: 'orders' } })
  const map = (basePath: string | undefined, stage?: string, restApiId = API) =>
    world.gateway.createBasePathMapping({ domainName, basePath, restApiId, stage })
  return { world, first, map }
}

describe('a custom domain', () => {
  it('is made, read, changed and deleted with its mappings', () => {
    const { world, map } = mapped()
    map(undefined, 'dev')
    const patchOperations = [{ op: 'replace', path: '/securityPolicy', value: 'TLS_1_0' }]
    world.gateway.updateDomainName({ domainName, patchOperations })
    expect(world.gateway.getDomainName({ domainName })).toMatchObject({
      domainName,
      securityPolicy: 'TLS_1_0',
      domainNameStatus: 'AVAILABLE',
      tags: { team: 'orders' },
    })
    world.gateway.deleteDomainName({ domainName })
    expect([world.gateway.getDomainNames({}).items, [...world.domains]]).toEqual([[], []])
    expect(refusal(() => world.gateway.getDomainName({ domainName }))).toContain('404 NotFoundException')
  })
})

describe('an API that a custom domain leads to', () => {
  it.each([undefined, 'dev'])('3 is not deleted, whatever the stage: %s', (stage) => {
    const { world, map } = mapped()
    map('v1', stage)
    const remove = () => world.gateway.deleteRestApi({ restApiId: API })
    expect(refusal(remove)).toBe(
      `400 BadRequestException: Deleting API ${API} failed. Please remove all base path mappings related to the API in your domains: ${domainName}`,
    )
    world.gateway.deleteBasePathMapping({ domainName, basePath: 'v1' })
    expect(refusal(remove)).toBe('not refused')
  })
})

describe('the name of a custom domain', () => {
  it.each(['127.0.0.1', '10.0.0.1', 'localhost', '127.0.0.0x1', '0x7f.1', '*.127.0.0.1', '', 'a_b.example.com'])(
    'is not %s',
    (name) => {
      const create = () => orders().world.gateway.createDomainName({ domainName: name })
      expect(refusal(create)).toBe('400 BadRequestException: Invalid domain name specified')
    },
  )

  it.each(['example.com', '*.example.com', '4.example.com', 'x.xn--p1ai'])('can be %s', (name) => {
    const { world } = orders()
    expect(world.gateway.createDomainName({ domainName: name }).domainName).toBe(name)
  })
})

describe('a base path mapping', () => {
  it('3.12 without a base path is called (none)', () => {
    const { world, map } = mapped()
    expect(map('', 'dev')).toEqual({ basePath: '(none)', restApiId: API, stage: 'dev' })
    expect(world.gateway.getBasePathMapping({ domainName, basePath: '(none)' }).stage).toBe('dev')
  })

  it.each([
    ['3.12 a second time', 'v1', 'dev', '409 ConflictException: Base path already exists for this domain name'],
    [
      '3.12 with a slash',
      'v1/orders',
      'dev',
      "400 BadRequestException: API Gateway V1 doesn't support the slash character (/) in base path mappings. To create a multi-level base path mapping, use API Gateway V2.",
    ],
    ['to no stage', 'v2', 'gone', '400 BadRequestException: Invalid stage identifier specified'],
  ])('%s is refused', (_, basePath, stage, text) => {
    const { map } = mapped()
    map('v1', 'dev')
    expect(refusal(() => map(basePath, stage))).toBe(text)
  })

  it.each([
    ['/basePath', 'v2', { basePath: 'v2', restApiId: API, stage: 'dev' }],
    ['/basepath', '', { basePath: '(none)', restApiId: API, stage: 'dev' }],
    ['/stage', 'other', { basePath: 'v1', restApiId: API, stage: 'other' }],
    ['/restapiId', 'SECOND', { basePath: 'v1', restApiId: 'SECOND', stage: 'dev' }],
  ])('3.12 has %s replaced and nothing added to it or removed', (path, value, expected) => {
    const { world, map, first } = mapped()
    world.makeApi({ id: 'SECOND', routes: { 'GET /': {} } })
    world.gateway.createDeployment({ restApiId: 'SECOND', stageName: 'dev' })
    world.gateway.createStage({ restApiId: API, stageName: 'other', deploymentId: first })
    map('v1', 'dev')
    const patch = (op: string) =>
      world.gateway.updateBasePathMapping({ domainName, basePath: 'v1', patchOperations: [{ op, path, value }] })
    for (const op of ['add', 'remove', 'copy']) expect(refusal(() => patch(op))).toContain('400')
    expect(patch('replace')).toEqual(expected)
    expect(world.gateway.getBasePathMappings({ domainName }).items).toEqual([expected])
  })

  it('3.12 does not move to a base path that is taken', () => {
    const { world, map } = mapped()
    map('v1', 'dev')
    map('v2', 'dev')
    const patchOperations = [{ op: 'replace', path: '/basepath', value: 'v2' }]
    expect(refusal(() => world.gateway.updateBasePathMapping({ domainName, basePath: 'v1', patchOperations }))).toBe(
      '409 ConflictException: Base path already exists for this domain name',
    )
  })

  it('leads to its stage with the base path taken off; what no mapping takes goes to (none)', () => {
    const { world, map } = mapped()
    map('v1', 'dev')
    map(undefined)
    const target = (path: string) => mappedTarget(world.domains, domainName, path)
    expect(target('/v1/health?a=1')).toEqual({ api: API, stage: 'dev', path: '/health?a=1' })
    expect(target('/v1')).toEqual({ api: API, stage: 'dev', path: '/' })
    expect(target('/v10/health')).toEqual({ api: API, path: '/v10/health' })
    expect(mappedTarget(world.domains, 'other.example.com', '/v1')).toBeUndefined()
  })
})
