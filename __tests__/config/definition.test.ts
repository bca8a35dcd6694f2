import { describe, expect, it } from '@jest/globals'
import { type Definition, parseDefinition } from '../../src/config/definition'

const spec = { path: 'openapi.yaml', mode: 'overwrite', at: { file: 'stages.yml', line: 2, column: 22 } } as const

const document = {
  openapi: '3.0.1',
  info: { title: 'orders', version: '1' },
  paths: {
    '/orders': { get: { responses: {} }, post: { requestBody: { $ref: '#/components/requestBodies/Order' } } },
    '/orders/{id}': { parameters: [{ name: 'id', in: 'path' }], 'x-amazon-apigateway-any-method': {}, summary: 'x' },
  },
  components: {
    requestBodies: { Order: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } } } },
    schemas: { Order: { properties: { next: { $ref: '#/components/schemas/Order' } } }, Other: {} },
    securitySchemes: { key: { type: 'apiKey' } },
  },
}
type Document = typeof document

const parse = (value: object): Definition => parseDefinition(JSON.stringify(value), spec)

/** The routes whose digest changes with the document. */
function changedBy(change: (draft: Document) => void): readonly string[] {
  const draft = structuredClone(document)
  change(draft)
  const [before, after] = [parse(document).routes, parse(draft).routes]
  return Object.keys(before).filter((route) => before[route] !== after[route])
}

const ALL = ['GET /orders', 'POST /orders', 'ANY /orders/{id}']

describe('the routes of a definition', () => {
  it('are its methods, whatever else a path has', () => {
    expect(Object.keys(parse(document).routes)).toEqual(ALL)
  })

  it.each<[string, readonly string[], (draft: Document) => void]>([
    ['an operation', ['GET /orders'], (draft) => Object.assign(draft.paths['/orders'].get, { operationId: 'list' })],
    ['the parameters of a path', ['ANY /orders/{id}'], (draft) => draft.paths['/orders/{id}'].parameters.pop()],
    ['what is referred to', ['POST /orders'], (draft) => Object.assign(draft.components.schemas.Order, { type: 'x' })],
    ['what nobody refers to', [], (draft) => Object.assign(draft.components.schemas.Other, { type: 'x' })],
    ['a security scheme', ALL, (draft) => (draft.components.securitySchemes.key.type = 'http')],
    ['something for the whole API', ALL, (draft) => Object.assign(draft, { 'x-amazon-apigateway-policy': {} })],
    ['the title', [], (draft) => (draft.info.title = 'other')],
  ])('change with %s', (_, routes, change) => {
    expect(changedBy(change)).toEqual(routes)
  })
})

describe('a definition', () => {
  it('is the same in every spelling, and another in another mode', () => {
    const spelled = parseDefinition(`# orders\n${JSON.stringify(document, undefined, 2)}`, spec)
    expect(spelled.digest).toBe(parse(document).digest)
    expect(parseDefinition(JSON.stringify(document), { ...spec, mode: 'merge' }).digest).not.toBe(spelled.digest)
  })

  it.each([
    ['{"openapi":"3.1.0"}', 'stages.yml:2:22: openapi.yaml is not OpenAPI 3.0 or Swagger 2.0 (found "3.1.0")'],
    ['a: [', 'openapi.yaml:1:5: '],
    ['openapi: 3.0.1\na: 1\na: 2', 'openapi.yaml:3:1: a key stands twice: a'],
    ['openapi: 3.0.1\n---\na: 1', 'openapi.yaml: it holds more than one document'],
    [`{"a":${'['.repeat(20_000)}`, 'openapi.yaml: it is nested too deep'],
    [`a: &a [${'1,'.repeat(50)}]\nb: [${'*a,'.repeat(2000)}]`, 'openapi.yaml: its aliases expand to too much'],
    ['[]', 'stages.yml:2:22: openapi.yaml is not OpenAPI 3.0 or Swagger 2.0 (found null)'],
  ])('%s is refused', (body, told) => {
    expect(() => parseDefinition(body, spec)).toThrow(told)
  })
})
