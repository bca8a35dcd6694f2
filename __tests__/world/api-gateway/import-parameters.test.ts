import { describe, expect, it } from '@jest/globals'
import { seconds } from '../../../src/domain/units'
import { API, orders, refusal } from '../orders'

const operation = { 'x-amazon-apigateway-integration': { type: 'mock' } }
const oas = (more: object = {}, paths: object = { '/': { get: operation }, '/orders': { get: operation } }) =>
  JSON.stringify({ openapi: '3.0.1', info: { title: 'imported', version: '1' }, paths, ...more })

describe('the endpoint type of an imported API', () => {
  it.each([undefined, 'REGIONAL', 'PRIVATE', 'EDGE'])('8 is what the parameters say: %s', (type) => {
    const parameters: Record<string, string> = type === undefined ? {} : { endpointConfigurationTypes: type }
    const { endpointConfiguration } = orders().world.gateway.importRestApi({ body: oas(), parameters })
    expect(endpointConfiguration.types).toEqual([type ?? 'EDGE'])
  })

  it('is one of three (the words are unverified)', () => {
    const { world } = orders()
    const parameters = { endpointConfigurationTypes: 'FOO' }
    expect(refusal(() => world.gateway.importRestApi({ body: oas(), parameters }))).toContain('400 BadRequestException')
    expect(world.console.getRestApis({}).items).toHaveLength(1)
  })

  it('lets a regional one come every three seconds', () => {
    const { world } = orders({ pacing: true })
    const make = () =>
      world.gateway.importRestApi({ body: oas(), parameters: { endpointConfigurationTypes: 'REGIONAL' } })
    make()
    expect(refusal(make)).toBe('429 TooManyRequestsException: Too Many Requests')
    world.clock.advance(seconds(3))
    expect(refusal(make)).toBe('not refused')
  })
})

describe('the base path of a definition', () => {
  const paths = (body: string, basepath?: string) => {
    const { world } = orders()
    const parameters: Record<string, string> = basepath === undefined ? {} : { basepath }
    world.gateway.putRestApi({ restApiId: API, mode: 'overwrite', body, parameters })
    const { items } = world.console.getResources({ restApiId: API })
    return items.filter(({ resourceMethods }) => resourceMethods !== undefined).map(({ path }) => path)
  }
  const server = (url: string, variables?: object) => oas({ servers: [{ url, variables }] })

  it.each([
    [undefined, ['/', '/orders']],
    ['ignore', ['/', '/orders']],
    ['prepend', ['/a/b/c', '/a/b/c/orders']],
    ['split', ['/b/c', '/b/c/orders']],
  ])('8 is treated as %s says', (mode, expected) => {
    expect(paths(server('https://example.com/a/b/c/'), mode)).toEqual(expected)
    const swagger = {
      swagger: '2.0',
      info: { title: 'a' },
      basePath: '/a/b/c',
      paths: { '/': { get: operation }, '/orders': { get: operation } },
    }
    expect(paths(JSON.stringify(swagger), mode)).toEqual(expected)
  })

  it.each([
    ['of variables', server('https://example.com/{basePath}', { basePath: { default: 'v1' } }), ['/v1', '/v1/orders']],
    ['of variables that there are not', server('https://example.com/{constructor}'), ['/', '/orders']],
    ['that is not there', oas(), ['/', '/orders']],
    ['without a host', server('/v1'), ['/v1', '/v1/orders']],
  ])('%s is prepended', (_, body, expected) => {
    expect(paths(body, 'prepend')).toEqual(expected)
  })

  it('is refused for anything else (the words are unverified)', () => {
    expect(refusal(() => paths(oas(), 'append'))).toContain('400 BadRequestException')
  })
})

describe('an operation of a definition', () => {
  const methodOf = (body: string, path: string) => {
    const { world } = orders()
    world.gateway.putRestApi({ restApiId: API, mode: 'overwrite', body })
    const { items } = world.console.getResources({ restApiId: API, embed: ['methods'] })
    return items.find((one) => one.path === path)?.resourceMethods?.['GET']
  }

  it.each([
    ['AWS_IAM', 'AWS_IAM'],
    ['aws_iam', 'AWS_IAM'],
    ['NONE', 'NONE'],
  ])('that is authorized by %s is so without a scheme', (type, authorizationType) => {
    const get = { ...operation, 'x-amazon-apigateway-auth': { type } }
    expect(methodOf(oas({}, { '/a': { get } }), '/a')).toMatchObject({ authorizationType })
  })

  it('has the parameters and the body that references lead to', () => {
    const get = {
      ...operation,
      parameters: [{ $ref: '#/components/parameters/a~1b' }],
      requestBody: { $ref: '#/components/requestBodies/B' },
    }
    const schema = { $ref: '#/components/schemas/Order' }
    const components = {
      parameters: { 'a/b': { in: 'query', name: 'q', required: true } },
      requestBodies: { B: { content: { 'application/json': { schema } } } },
      schemas: { Order: {} },
    }
    expect(methodOf(oas({ components }, { '/a': { get } }), '/a')).toMatchObject({
      requestParameters: { 'method.request.querystring.q': true },
      requestModels: { 'application/json': 'Order' },
    })
  })

  it('cannot stand below {proxy+} (from memory)', () => {
    expect(refusal(() => methodOf(oas({}, { '/{proxy+}/a': { get: operation } }), '/'))).toContain(
      '400 BadRequestException',
    )
  })
})

describe('a reference that leads nowhere', () => {
  const put = (more: object, failOnWarnings: boolean) =>
    orders().world.gateway.putRestApi({ restApiId: API, mode: 'overwrite', body: oas(more), failOnWarnings })

  it.each([
    ['#/components/schemas/Gone', 'Unable to resolve the reference to the model Gone'],
    ['#/components/parameters/constructor', 'Unable to resolve the reference #/components/parameters/constructor'],
    ['#/components/responses/Gone', 'Unable to resolve the reference #/components/responses/Gone'],
    ['#/tags/7', 'Unable to resolve the reference #/tags/7'],
    ['#/%', 'Unable to resolve the reference #/%'],
  ])('8 is a warning, or refused when asked to: %s', (reference, warning) => {
    const more = { tags: [], 'x-more': [{ $ref: reference }, { $ref: reference }] }
    expect(put(more, false).warnings).toEqual([warning])
    expect(refusal(() => put(more, true))).toContain('400 BadRequestException')
  })

  it('is none that is only told of', () => {
    const more = { 'x-more': 'see #/components/schemas/Gone', tags: ['a'], 'x-tag': { $ref: '#/tags/0' } }
    expect(refusal(() => put(more, true))).toBe('not refused')
  })

  it('in a circle resolves to nothing', () => {
    const parameters = { a: { $ref: '#/components/parameters/b' }, b: { $ref: '#/components/parameters/a' } }
    const get = { ...operation, parameters: [{ $ref: '#/components/parameters/a' }] }
    const body = oas({ components: { parameters } }, { '/a': { get } })
    expect(refusal(() => orders().world.gateway.putRestApi({ restApiId: API, body }))).toBe('not refused')
  })
})
