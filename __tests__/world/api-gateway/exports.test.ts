import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { API, orders, refusal } from '../orders'

const api = { restApiId: API }
const dev = { ...api, stageName: 'dev' }

const definition = (template: string) => ({
  openapi: '3.0.1',
  info: { title: 'orders', version: '7' },
  paths: {
    '/orders/{id}': {
      get: {
        operationId: 'getOrder',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'full', in: 'query', required: false, schema: { type: 'string' } },
        ],
        security: [{ api_key: [] }],
        responses: { '200': { description: '200 response', headers: { etag: { schema: { type: 'string' } } } } },
        'x-amazon-apigateway-integration': {
          type: 'mock',
          requestTemplates: { 'application/json': '{"statusCode": 200}' },
          responses: {
            default: { statusCode: '200', responseTemplates: { 'application/json': template } },
            '5\\d\\d': { statusCode: '500' },
          },
          passthroughBehavior: 'when_no_match',
        },
      },
    },
  },
  components: { schemas: {}, securitySchemes: { api_key: { type: 'apiKey', name: 'x-api-key', in: 'header' } } },
})

function deployed() {
  const { world } = orders()
  const put = (template: string) =>
    world.gateway.putRestApi({ ...api, mode: 'overwrite', body: JSON.stringify(definition(template)) })
  put('one')
  world.gateway.createDeployment(dev)
  return { world, put }
}

describe('GetExport', () => {
  it('8 gives the deployed snapshot, not what was changed since', () => {
    const { world, put } = deployed()
    put('two')
    const { body } = world.gateway.getExport({ ...dev, exportType: 'oas30', extensions: 'integrations' })
    expect([body.includes('"one"'), body.includes('"two"')]).toEqual([true, false])
  })

  it("8 gives the stage's deployment while a canary runs", () => {
    const { world, put } = deployed()
    put('two')
    world.gateway.createDeployment({ ...dev, canarySettings: { percentTraffic: 50 } })
    const { body } = world.gateway.getExport({ ...dev, exportType: 'oas30', extensions: 'integrations' })
    expect(body).toContain('"one"')
  })

  it('gives what was imported, when it was asked for with its integrations', () => {
    const { world } = deployed()
    const { body, contentType } = world.gateway.getExport({ ...dev, exportType: 'oas30', extensions: 'integrations' })
    expect(contentType).toBe('application/json')
    expect((JSON.parse(body) as { paths: unknown }).paths).toEqual(definition('one').paths)
  })

  it('gives Swagger 2.0 in YAML too, with host and base path', () => {
    const { world } = deployed()
    const asked = { ...dev, exportType: 'swagger', accepts: 'application/yaml' }
    const { body, contentType } = world.gateway.getExport(asked)
    expect(contentType).toBe('application/yaml')
    expect(parse(body)).toMatchObject({
      swagger: '2.0',
      host: `${API}.execute-api.eu-west-1.amazonaws.com`,
      basePath: '/dev',
      info: { title: 'orders', version: '7' },
    })
  })

  it.each([
    ['application/json', 'application/json'],
    ['*/*', 'application/json'],
    ['text/plain, application/yaml;q=0.5', 'application/yaml'],
  ])('for who accepts %s is %s', (accepts, contentType) => {
    const { world } = deployed()
    expect(world.gateway.getExport({ ...dev, exportType: 'oas30', accepts }).contentType).toBe(contentType)
  })

  it('is neither for who accepts neither (the words are unverified)', () => {
    const { world } = deployed()
    const get = () => world.gateway.getExport({ ...dev, exportType: 'oas30', accepts: 'text/plain' })
    expect(refusal(get)).toContain('400 BadRequestException')
  })

  it.each(['oas30', 'swagger'])('%s names the models of bodies, and takes them in again', (exportType) => {
    const { world } = deployed()
    const schema = { $ref: '#/components/schemas/Order' }
    const operation = {
      requestBody: { content: { 'application/json': { schema } } },
      'x-amazon-apigateway-integration': { type: 'mock' },
    }
    const document = {
      openapi: '3.0.1',
      info: { title: 'orders', version: '7' },
      paths: { '/orders': { post: operation } },
      components: { schemas: { Order: { type: 'object' } } },
    }
    const models = () => {
      const { items } = world.gateway.getResources({ ...api, embed: ['methods'] })
      return items.find(({ path }) => path === '/orders')?.resourceMethods?.['POST']
    }
    world.gateway.putRestApi({ ...api, mode: 'overwrite', body: JSON.stringify(document) })
    expect(models()).toMatchObject({ requestModels: { 'application/json': 'Order' } })
    world.gateway.createDeployment(dev)
    const { body } = world.gateway.getExport({ ...dev, exportType, extensions: 'apigateway' })
    world.gateway.putRestApi({ ...api, mode: 'overwrite', body })
    expect(models()).toMatchObject({ requestModels: { 'application/json': 'Order' } })
  })

  it.each([
    ['nothing', undefined, false],
    ['authorizers', 'authorizers', false],
    ['integrations', 'integrations', true],
    ['integrations among others', 'authorizers,integrations', true],
    ['everything of API Gateway', 'apigateway', true],
  ])('leaves integrations out unless asked: %s', (_, extensions, expected) => {
    const { world } = deployed()
    const { body } = world.gateway.getExport({ ...dev, exportType: 'oas30', extensions })
    expect(body.includes('x-amazon-apigateway-integration')).toBe(expected)
  })

  it('can be imported again without a change', () => {
    const { world } = deployed()
    const exported = () => world.gateway.getExport({ ...dev, exportType: 'oas30', extensions: 'apigateway' }).body
    const before = exported()
    world.gateway.putRestApi({ ...api, mode: 'overwrite', body: before })
    world.gateway.createDeployment(dev)
    expect(exported()).toBe(before)
  })

  it('refuses another type, and a stage that there is not', () => {
    const { world } = deployed()
    expect(refusal(() => world.gateway.getExport({ ...dev, exportType: 'wsdl' }))).toContain('400')
    expect(refusal(() => world.gateway.getExport({ ...api, stageName: 'x', exportType: 'oas30' }))).toContain('404')
  })
})
