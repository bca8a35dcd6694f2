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

  it('refuse a second one of the same name', () => {
    const { world, resourceId } = withRoot()
    const method = { ...api, resourceId, httpMethod: 'GET', authorizationType: 'NONE' }
    world.gateway.putMethod(method)
    expect(refusal(() => world.gateway.putMethod(method))).toContain('409 ConflictException')
  })

  it.each([
    ['an integration of no known type', { type: 'MAGIC' }],
    ['an integration that leads nowhere', { type: 'HTTP_PROXY' }],
  ])('refuse %s', (_, integration) => {
    const { world, resourceId } = withRoot()
    const method = { ...api, resourceId, httpMethod: 'GET' }
    world.gateway.putMethod({ ...method, authorizationType: 'NONE' })
    expect(refusal(() => world.gateway.putIntegration({ ...method, ...integration }))).toContain('400')
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
