import { describe, expect, it } from '@jest/globals'
import { API, devOf, health, orders, refusal } from '../orders'

const api = { restApiId: API }
const dev = { ...api, stageName: 'dev' }
const ARN = `arn:aws:apigateway:eu-west-1::/restapis/${API}/stages/dev`
const replace = (path: string, value: string) => ({ op: 'replace', path, value })

describe('3 deployments', () => {
  it('3.1 a stage goes back by a replace of its deployment; variables and settings are its own and stay', () => {
    const { world, first } = orders()
    world.console.createDeployment({ ...dev, variables: { testVar: 'later' } })
    const settings = [replace('/*/*/metrics/enabled', 'true'), replace('/tracingEnabled', 'true')]
    const before = world.console.updateStage({ ...dev, patchOperations: settings })
    const to = (value: string) =>
      world.gateway.updateStage({ ...dev, patchOperations: [replace('/deploymentId', value)] })
    expect(refusal(() => to('nope'))).toBe('400 BadRequestException: Deployment id does not exist')
    expect(to(first)).toStrictEqual({ ...before, deploymentId: first, variables: { testVar: 'later' } })
    expect(health(world).body).toBe('first')
  })

  it('3.1 a deployment keeps templates, models and authorizers as they were when it was made', () => {
    const { world } = orders()
    const put = (text: string, scheme: string) =>
      world.gateway.putRestApi({ ...api, mode: 'overwrite', body: definition(text, scheme) })
    const exported = () =>
      world.gateway.getExport({ ...dev, exportType: 'oas30', extensions: 'integrations,authorizers' }).body
    const version = () =>
      world.dataPlane.invoke({ api: API, stage: 'dev', method: 'GET', path: '/version', headers: {}, body: '' }).body
    put('one', 'FirstModel')
    world.gateway.createDeployment(dev)
    const before = exported()
    expect([before.includes('FirstModel'), before.includes('FirstModelAuthorizer')]).toEqual([true, true])
    put('two', 'SecondModel')
    expect([exported(), version()]).toEqual([before, 'one'])
    world.gateway.createDeployment(dev)
    expect([exported().includes('FirstModel'), version()]).toEqual([false, 'two'])
  })

  it('3.2 of a deployment only the description can change', () => {
    const { world, first } = orders()
    const target = { ...api, deploymentId: first }
    const patch = (op: string, path: string) =>
      refusal(() => world.gateway.updateDeployment({ ...target, patchOperations: [{ op, path, value: 'x' }] }))
    const refused = expect.stringContaining('400 BadRequestException')
    expect([patch('replace', '/id'), patch('replace', '/createdDate'), patch('remove', '/description')]).toEqual([
      refused,
      refused,
      refused,
    ])
    const before = world.gateway.getDeployment(target)
    expect(patch('replace', '/description')).toBe('not refused')
    expect(world.gateway.getDeployment(target)).toStrictEqual({ ...before, description: 'x' })
  })

  it('3.3 a deployment that a stage or a canary serves cannot be deleted', () => {
    const { world, first } = orders()
    const { id } = world.console.createDeployment({ ...dev, canarySettings: { percentTraffic: 1 } })
    const remove = (deploymentId: string) => refusal(() => world.gateway.deleteDeployment({ ...api, deploymentId }))
    expect([remove(first), remove(id)]).toEqual([
      '400 BadRequestException: Active stages pointing to this deployment must be moved or deleted',
      '400 BadRequestException: Active stages with canary settings pointing to this deployment must be moved or deleted',
    ])
    expect(world.gateway.getDeployments(api).items).toHaveLength(3)
  })

  it('3.4 deployments come in pages of 25, or of up to 500, as many as there are', () => {
    const { world } = orders()
    for (let n = 2; n < 600; n++) world.console.createDeployment(api)
    const sizes = [undefined, 500, 1000].map((limit) => world.gateway.getDeployments({ ...api, limit }).items.length)
    expect(sizes).toEqual([25, 500, 500])
    const { items, position } = world.gateway.getDeployments({ ...api, limit: 500 })
    const rest = world.gateway.getDeployments({ ...api, limit: 500, position })
    expect(rest).not.toHaveProperty('position')
    expect(new Set([...items, ...rest.items].map(({ id }) => id)).size).toBe(600)
  })

  it('3.4 the order of a list of deployments is not that of their making', () => {
    const { world, first, second } = orders()
    const made = [first, second, ...Array.from({ length: 10 }, () => world.console.createDeployment(api).id)]
    const listed = world.gateway.getDeployments(api).items.map(({ id }) => id)
    expect(listed).not.toEqual(made)
    expect(listed.toSorted()).toEqual(made.toSorted())
  })
})

describe('3 stages', () => {
  it('3.5 all stages come at once, or those on one deployment', () => {
    const { world, first, second } = orders()
    world.console.createStage({ ...api, stageName: 'other', deploymentId: second })
    const names = (deploymentId?: string) =>
      world.gateway.getStages({ ...api, deploymentId }).item.map(({ stageName }) => stageName)
    expect([names(), names(first), names('nope')]).toEqual([['dev', 'other'], ['dev'], []])
    expect(Object.keys(world.gateway.getStages(api))).toEqual(['item'])
  })

  it('3.6 an API has ten stages at most (the words are unverified)', () => {
    const { world, first } = orders()
    const create = (n: number) => world.gateway.createStage({ ...api, stageName: `s${n}`, deploymentId: first })
    for (let n = 2; n <= 10; n++) create(n)
    expect(refusal(() => create(11))).toContain('429 LimitExceededException: Maximum number of Stages')
    expect(world.gateway.getStages(api).item).toHaveLength(10)
  })

  it.each([
    ['with a hyphen and an underscore', 'pr-4_2', 'not refused'],
    ['of 128 characters', 'x'.repeat(128), 'not refused'],
    ['of 129 characters', 'x'.repeat(129), '400 BadRequestException: Stage name only allows a-zA-Z0-9_-'],
    ['with a dot', 'pr.42', '400 BadRequestException: Stage name only allows a-zA-Z0-9_-'],
    ['of an HTTP API', '$default', '400 BadRequestException: Stage name only allows a-zA-Z0-9_-'],
    ['without a character', '', '400 BadRequestException: Stage name only allows a-zA-Z0-9_-'],
  ])('3.7 a stage name %s', (_, stageName, text) => {
    const { world, first } = orders()
    expect(refusal(() => world.gateway.createStage({ ...api, stageName, deploymentId: first }))).toBe(text)
  })

  it('3.8 a stage keeps its name', () => {
    const { world } = orders()
    expect(
      refusal(() => world.gateway.updateStage({ ...dev, patchOperations: [replace('/stageName', 'x')] })),
    ).toContain('400 BadRequestException: Invalid method setting path: /stageName. Must be one of: [')
    expect(world.gateway.getStages(api).item.map(({ stageName }) => stageName)).toEqual(['dev'])
  })

  it.each([
    ['name of 64 characters', 'x'.repeat(64), 'x'],
    ['value of 512 characters', 'name', 'x'.repeat(512)],
    ['value of all characters that there are', 'name', 'aZ09-._~:/?#&=,'],
  ])('3.9 a variable can have a %s', (_, name, value) => {
    const { world } = orders()
    const stage = world.gateway.updateStage({ ...dev, patchOperations: [replace(`/variables/${name}`, value)] })
    expect(stage.variables).toEqual({ testVar: 'default', [name]: value })
  })

  const SYMBOLS =
    "Please use values with alphanumeric characters and the symbols ' ', -', '.', '_', ':', '/', '?', '&', '=', and ','."

  it.each([
    [
      'a name with other than word characters',
      'owner:application-name',
      'x',
      'Invalid stage variable name: owner:application-name.  Please use names with only word characters.',
    ],
    ['no value', 'name', '', `Invalid stage variable value: .  ${SYMBOLS}`],
    ['the value $LATEST', 'name', '$LATEST', `Invalid stage variable value: $LATEST.  ${SYMBOLS}`],
    // These three texts are unverified.
    ['a name of 65 characters', 'x'.repeat(65), 'x', `Stage variable ${'x'.repeat(65)} is too long`],
    ['a value of 513 characters', 'name', 'x'.repeat(513), 'Stage variable name is too long'],
    ['a value with a space', 'name', 'a b', `Invalid stage variable value: a b.  ${SYMBOLS}`],
  ])('3.9 a variable cannot have %s', (_, name, value, text) => {
    const { world } = orders()
    const patchOperations = [replace(`/variables/${name}`, value)]
    expect(refusal(() => world.gateway.updateStage({ ...dev, patchOperations }))).toBe(
      `400 BadRequestException: ${text}`,
    )
    expect(devOf(world).variables).toEqual({ testVar: 'default' })
  })

  it('3.9 a stage has a hundred variables at most (code and words are unverified)', () => {
    const { world, first } = orders()
    const create = (count: number) => {
      const variables = Object.fromEntries(Array.from({ length: count }, (_, n) => [`v${n}`, 'x']))
      return refusal(() =>
        world.gateway.createStage({ ...api, stageName: `s${count}`, deploymentId: first, variables }),
      )
    }
    expect([create(100), create(101)]).toEqual([
      'not refused',
      '429 LimitExceededException: Maximum number of stage variables for this stage has been reached: 100',
    ])
  })

  it.each([
    ['key of ours', 'stages:owner', 'x', 'not refused'],
    ['key of 128 characters', 'x'.repeat(128), 'x', 'not refused'],
    ['value of 256 characters', 'x', 'x'.repeat(256), 'not refused'],
    ["key of AWS's own", 'aws:x', 'x', '400 BadRequestException: Invalid tag key: aws:x'],
    ['key of 129 characters', 'x'.repeat(129), 'x', `400 BadRequestException: Invalid tag key: ${'x'.repeat(129)}`],
    ['key with a bracket', 'a(b', 'x', '400 BadRequestException: Invalid tag key: a(b'],
    [
      'value of 257 characters',
      'x',
      'x'.repeat(257),
      `400 BadRequestException: Invalid tag value for key x: ${'x'.repeat(257)}`,
    ],
  ])('3.10 a tag with a %s (the words of refusals are unverified)', (_, key, value, text) => {
    const { world } = orders()
    expect(refusal(() => world.gateway.tagResource({ resourceArn: ARN, tags: { [key]: value } }))).toBe(text)
    expect(devOf(world).tags).toEqual(text === 'not refused' ? { [key]: value } : undefined)
  })

  it('3.10 a stage has fifty tags at most (code and words are unverified)', () => {
    const { world } = orders()
    const tags = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`k${n}`, 'x']))
    world.gateway.tagResource({ resourceArn: ARN, tags })
    expect(refusal(() => world.gateway.tagResource({ resourceArn: ARN, tags: { more: 'x' } }))).toContain(
      '429 LimitExceededException',
    )
    expect(devOf(world).tags).toEqual(tags)
  })

  it('3.10 the ARN of a stage names no account', () => {
    const { world } = orders()
    const resourceArn = ARN.replace('::', ':111122223333:')
    expect(refusal(() => world.gateway.tagResource({ resourceArn, tags: { a: 'b' } }))).toContain('400')
    expect(devOf(world)).not.toHaveProperty('tags')
  })

  it('3.11 a stage that a custom domain leads to cannot be deleted', () => {
    const { world } = orders()
    const domainName = 'api.example.com'
    world.gateway.createDomainName({ domainName })
    world.gateway.createBasePathMapping({ ...api, domainName, basePath: 'v1', stage: 'dev' })
    expect(refusal(() => world.gateway.deleteStage(dev))).toBe(
      '400 BadRequestException: Deleting stage dev failed. Please remove all base path mappings related to the stage in your domains: api.example.com',
    )
    world.gateway.deleteBasePathMapping({ domainName, basePath: 'v1' })
    world.gateway.deleteStage(dev)
    expect(refusal(() => devOf(world))).toBe('404 NotFoundException: Invalid stage identifier specified')
  })
})

describe('3 APIs', () => {
  it.each([
    ['EDGE', 120],
    ['REGIONAL', 600],
    ['PRIVATE', 600],
  ])(
    '3.13 of type %s there are %d at most; of another there can be more (code and words are unverified)',
    (type, most) => {
      const { world } = orders()
      const create = (one: string) =>
        refusal(() => world.console.createRestApi({ name: 'one', endpointConfiguration: { types: [one] } }))
      // The API `orders` is a regional one.
      for (let n = type === 'REGIONAL' ? 1 : 0; n < most; n++) create(type)
      expect(create(type)).toBe(
        `429 LimitExceededException: Maximum number of ${type} APIs for this account has been reached: ${most}`,
      )
      expect(create(type === 'EDGE' ? 'REGIONAL' : 'EDGE')).toBe('not refused')
      const body = definition('one', 'Model')
      expect(refusal(() => world.console.importRestApi({ body }))).toContain(type === 'EDGE' ? '429' : 'not refused')
    },
  )

  it('3.14 a resource policy has 8192 characters at most, however it comes (the words are unverified)', () => {
    const { world } = orders()
    const update = (policy: string) =>
      world.gateway.updateRestApi({ ...api, patchOperations: [replace('/policy', policy)] })
    const text = '400 BadRequestException: Invalid policy document: it has more than 8192 characters'
    expect(update('x'.repeat(8192)).policy).toHaveLength(8192)
    const tooLong = 'x'.repeat(8193)
    const body = JSON.stringify({ ...JSON.parse(definition('one', 'Model')), 'x-amazon-apigateway-policy': tooLong })
    expect([
      refusal(() => update(tooLong)),
      refusal(() => world.gateway.createRestApi({ name: 'one', policy: tooLong })),
      refusal(() => world.gateway.putRestApi({ ...api, body })),
    ]).toEqual([text, text, text])
    expect(world.gateway.getRestApi(api).policy).toHaveLength(8192)
  })
})

/** `GET /version` answers `text`; one model and one authorizer are named after `model`. */
function definition(text: string, model: string): string {
  const name = `${model}Authorizer`
  const requestTemplates = { 'application/json': '{"statusCode": 200}' }
  const responses = { default: { statusCode: '200', responseTemplates: { 'application/json': text } } }
  const integration = { type: 'mock', requestTemplates, responses }
  const ok = {
    description: 'ok',
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${model}` } } },
  }
  const authorizer = { type: 'token', authorizerUri: 'arn:of:a-function' }
  return JSON.stringify({
    openapi: '3.0.1',
    info: { title: 'orders', version: '1' },
    paths: {
      '/version': { get: { responses: { '200': ok }, 'x-amazon-apigateway-integration': integration } },
      '/mine': { get: { security: [{ [name]: [] }], 'x-amazon-apigateway-integration': integration } },
    },
    components: {
      schemas: { [model]: { type: 'object' } },
      securitySchemes: {
        [name]: {
          type: 'apiKey',
          name: 'Authorization',
          in: 'header',
          'x-amazon-apigateway-authtype': 'custom',
          'x-amazon-apigateway-authorizer': authorizer,
        },
      },
    },
  })
}
