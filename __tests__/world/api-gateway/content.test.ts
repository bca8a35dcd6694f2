import { describe, expect, it } from '@jest/globals'
import { API, orders, refusal } from '../orders'

const api = { restApiId: API }

const withRoot = () => {
  const { world } = orders()
  return { world, resourceId: world.console.getRestApi(api).rootResourceId }
}

describe('the resources of an API', () => {
  it('come with their methods when asked, else with the methods’ names', () => {
    const { world } = orders()
    expect(world.gateway.getResources(api).items[1]).toMatchObject({ path: '/health', resourceMethods: { GET: {} } })
    expect(world.gateway.getResources({ ...api, embed: ['methods'] }).items[1]?.resourceMethods).toMatchObject({
      GET: { httpMethod: 'GET', methodIntegration: { type: 'AWS_PROXY' } },
    })
  })

  it('are read one by one', () => {
    const { world } = orders()
    const id = world.console.getResources(api).items[1]?.id ?? ''
    expect(world.gateway.getResource({ ...api, resourceId: id })).toMatchObject({ resourceMethods: { GET: {} } })
    expect(world.gateway.getIntegration({ ...api, resourceId: id, httpMethod: 'GET' }).type).toBe('AWS_PROXY')
    const bare = { ...api, resourceId: id, httpMethod: 'PUT' }
    world.gateway.putMethod({ ...bare, authorizationType: 'NONE' })
    expect(refusal(() => world.gateway.getIntegration(bare))).toBe(
      '404 NotFoundException: Invalid Integration identifier specified',
    )
  })

  it('come in pages', () => {
    const { world, resourceId } = withRoot()
    for (let n = 1; n <= 30; n++) world.console.createResource({ ...api, parentId: resourceId, pathPart: `r${n}` })
    const page = world.gateway.getResources(api)
    expect(page.items).toHaveLength(25)
    expect(world.gateway.getResources({ ...api, position: page.position }).items).toHaveLength(7)
  })

  it('go with all below them', () => {
    const { world, resourceId } = withRoot()
    const a = world.gateway.createResource({ ...api, parentId: resourceId, pathPart: 'a' })
    world.gateway.createResource({ ...api, parentId: a.id, pathPart: '{id}' })
    world.gateway.createResource({ ...api, parentId: resourceId, pathPart: 'ab' })
    world.gateway.deleteResource({ ...api, resourceId: a.id })
    expect(world.console.getResources(api).items.map(({ path }) => path)).toEqual(['/', '/health', '/ab'])
  })

  it.each([
    ['a name that is taken', 'health', '409 ConflictException'],
    ['a slash', 'a/b', '400 BadRequestException'],
    ['half a parameter', '{id', '400 BadRequestException'],
  ])('refuse %s', (_, pathPart, text) => {
    const { world, resourceId } = withRoot()
    expect(refusal(() => world.gateway.createResource({ ...api, parentId: resourceId, pathPart }))).toContain(text)
  })

  it('have none below {proxy+} (from memory)', () => {
    const { world, resourceId } = withRoot()
    const proxy = world.gateway.createResource({ ...api, parentId: resourceId, pathPart: '{proxy+}' })
    expect(refusal(() => world.gateway.createResource({ ...api, parentId: proxy.id, pathPart: 'a' }))).toBe(
      '400 BadRequestException: Cannot create a child of a resource with a greedy path variable.',
    )
  })

  it('begin at the root, which cannot be deleted (the words are unverified)', () => {
    const { world, resourceId } = withRoot()
    expect(refusal(() => world.gateway.deleteResource({ ...api, resourceId }))).toContain('400 BadRequestException')
    expect(world.console.getResources(api).items.map(({ path }) => path)).toEqual(['/', '/health'])
  })

  it('refuse a parent that there is not', () => {
    const work = () => orders().world.gateway.createResource({ ...api, parentId: 'nope', pathPart: 'a' })
    expect(refusal(work)).toBe('404 NotFoundException: Invalid Resource identifier specified')
  })
})

describe('the methods of a resource', () => {
  it('are put, read and deleted', () => {
    const { world, resourceId } = withRoot()
    const method = { ...api, resourceId, httpMethod: 'GET' }
    world.gateway.putMethod({ ...method, authorizationType: 'AWS_IAM', apiKeyRequired: true })
    expect(world.gateway.getMethod(method)).toEqual({
      httpMethod: 'GET',
      authorizationType: 'AWS_IAM',
      apiKeyRequired: true,
    })
    world.gateway.deleteMethod(method)
    expect(refusal(() => world.gateway.getMethod(method))).toBe(
      '404 NotFoundException: Invalid Method identifier specified',
    )
  })

  it.each([
    ['FOO', 'NONE'],
    ['get', 'NONE'],
    ['constructor', 'NONE'],
    ['GET', 'XX'],
  ])('refuse %s with the authorization %s', (httpMethod, authorizationType) => {
    const { world, resourceId } = withRoot()
    const method = { ...api, resourceId, httpMethod, authorizationType }
    expect(refusal(() => world.gateway.putMethod(method))).toContain('400 BadRequestException')
  })

  it.each(['constructor', '__proto__', 'toString'])('are none called %s, which every object has', (name) => {
    const { world, resourceId } = withRoot()
    const method = { ...api, resourceId, httpMethod: name }
    const gone = '404 NotFoundException: Invalid Method identifier specified'
    expect(refusal(() => world.gateway.getMethod(method))).toBe(gone)
    expect(refusal(() => world.gateway.deleteMethod(method))).toBe(gone)
    const known = { ...method, httpMethod: 'GET' }
    world.gateway.putMethod({ ...known, authorizationType: 'NONE' })
    world.gateway.putIntegration({ ...known, type: 'MOCK' })
    const response = { ...known, statusCode: name }
    expect(refusal(() => world.gateway.putIntegrationResponse(response))).toContain('Invalid Response status code')
  })

  it('refuse a second one of the same name', () => {
    const { world, resourceId } = withRoot()
    const method = { ...api, resourceId, httpMethod: 'GET', authorizationType: 'NONE' }
    world.gateway.putMethod(method)
    expect(refusal(() => world.gateway.putMethod(method))).toContain('409 ConflictException')
  })

  it.each([
    ['an integration of no known type', { type: 'MAGIC' }],
    ['an integration that leads nowhere', { type: 'HTTP_PROXY' }],
    ['an integration that may take 49 ms', { type: 'MOCK', timeoutInMillis: 49 }],
    ['an integration that may take more than 29 s', { type: 'MOCK', timeoutInMillis: 29_001 }],
    ['an integration that may take no time', { type: 'MOCK', timeoutInMillis: NaN }],
  ])('refuse %s', (_, integration) => {
    const { world, resourceId } = withRoot()
    const method = { ...api, resourceId, httpMethod: 'GET' }
    world.gateway.putMethod({ ...method, authorizationType: 'NONE' })
    expect(refusal(() => world.gateway.putIntegration({ ...method, ...integration }))).toContain('400')
  })

  it('refuse a second response of the same status (from memory)', () => {
    const { world, resourceId } = withRoot()
    const response = { ...api, resourceId, httpMethod: 'GET', statusCode: '200' }
    world.gateway.putMethod({ ...response, authorizationType: 'NONE' })
    world.gateway.putMethodResponse(response)
    expect(refusal(() => world.gateway.putMethodResponse(response))).toContain('409 ConflictException')
  })

  it('refuse a response of an integration that the method does not have', () => {
    const { world, resourceId } = withRoot()
    const response = { ...api, resourceId, httpMethod: 'GET', statusCode: '200' }
    world.gateway.putMethod({ ...response, authorizationType: 'NONE' })
    expect(refusal(() => world.gateway.putIntegrationResponse(response))).toContain('400')
    world.gateway.putIntegration({ ...response, type: 'MOCK' })
    expect(refusal(() => world.gateway.putIntegrationResponse(response))).toContain('400')
    world.gateway.putMethodResponse(response)
    expect(refusal(() => world.gateway.putIntegrationResponse(response))).toBe('not refused')
  })
})

describe('APIs', () => {
  it('are listed in pages, named, tagged and deleted', () => {
    const { world } = orders()
    const made = world.gateway.createRestApi({ name: 'second', tags: { team: 'orders' } })
    expect(world.gateway.getRestApi({ restApiId: made.id })).toMatchObject({ name: 'second', tags: { team: 'orders' } })
    const page = world.gateway.getRestApis({ limit: 1 })
    expect(world.gateway.getRestApis({ limit: 1, position: page.position }).items[0]?.id).toBe(made.id)
    world.gateway.deleteRestApi({ restApiId: made.id })
    expect(refusal(() => world.gateway.getRestApi({ restApiId: made.id }))).toBe(
      `404 NotFoundException: Invalid API identifier specified 111122223333:${made.id}`,
    )
  })

  it('need a name', () => {
    expect(refusal(() => orders().world.gateway.createRestApi({ name: '' }))).toContain('400')
  })
})

describe('the endpoint type of an API', () => {
  it.each([[['FOO']], [['REGIONAL', 'EDGE']], [[]], [['constructor']]])(
    'is not %j (the words are unverified)',
    (types) => {
      const create = () => orders().world.gateway.createRestApi({ name: 'a', endpointConfiguration: { types } })
      expect(refusal(create)).toContain('400 BadRequestException: Invalid endpoint types')
    },
  )
})

describe('UpdateRestApi', () => {
  const patch = (path: string, value: string, op = 'replace') => {
    const { world } = orders()
    return world.gateway.updateRestApi({ ...api, patchOperations: [{ op, path, value }] })
  }

  it.each([
    ['/name', 'others', { name: 'others' }],
    ['/description', 'all of them', { description: 'all of them' }],
    ['/policy', '{}', { policy: '{}' }],
    ['/apiKeySource', 'AUTHORIZER', { apiKeySource: 'AUTHORIZER' }],
    ['/minimumCompressionSize', '1024', { minimumCompressionSize: 1024 }],
    ['/disableExecuteApiEndpoint', 'true', { disableExecuteApiEndpoint: true }],
  ])('replaces %s', (path, value, expected) => {
    expect(patch(path, value)).toMatchObject(expected)
  })

  it('takes description and policy away with an empty value', () => {
    expect(Object.keys(patch('/policy', ''))).not.toContain('policy')
    expect(Object.keys(patch('/description', ''))).not.toContain('description')
  })

  it.each([
    ['add', '/name'],
    ['replace', '/id'],
    ['replace', 'constructor'],
  ])('refuses %s of %s', (op, path) => {
    expect(refusal(() => patch(path, 'x', op))).toContain('400 BadRequestException')
  })

  it('switches the endpoint off with the next deployment only', () => {
    const { world } = orders()
    const status = () =>
      world.dataPlane.invoke({ api: API, stage: 'dev', method: 'GET', path: '/health', headers: {}, body: '' }).status
    const patchOperations = [{ op: 'replace', path: '/disableExecuteApiEndpoint', value: 'true' }]
    world.gateway.updateRestApi({ ...api, patchOperations })
    expect(status()).toBe(200)
    world.gateway.createDeployment({ ...api, stageName: 'dev' })
    expect(status()).toBe(403)
  })
})

describe('what is not an API itself', () => {
  it('is the account, with its throttles', () => {
    expect(orders().world.gateway.getAccount({})).toMatchObject({ throttleSettings: { burstLimit: 5000 } })
  })

  it('is the cache of a stage, which is flushed where there is the stage', () => {
    const { world } = orders()
    const flush = (stageName: string) => refusal(() => world.gateway.flushStageCache({ ...api, stageName }))
    expect([flush('dev'), flush('gone')]).toEqual([
      'not refused',
      '404 NotFoundException: Invalid stage identifier specified',
    ])
  })
})
