import { describe, expect, it } from '@jest/globals'
import { API, devOf, orders, refusal } from '../orders'

const api = { restApiId: API }
const dev = { ...api, stageName: 'dev' }
const ARN = `arn:aws:apigateway:eu-west-1::/restapis/${API}/stages/dev`

describe('3 deployments', () => {
  it('3.1 roll back is a replace of /deploymentId; variables are no part of the snapshot; an unknown id is refused', () => {
    const { world, first } = orders()
    world.console.createDeployment({ ...dev, variables: { testVar: 'later' } })
    const to = (value: string) =>
      world.gateway.updateStage({ ...dev, patchOperations: [{ op: 'replace', path: '/deploymentId', value }] })
    expect(to(first)).toMatchObject({ deploymentId: first, variables: { testVar: 'later' } })
    expect(refusal(() => to('nope'))).toBe('400 BadRequestException: Deployment id does not exist')
  })

  it('3.2 a deployment is immutable but for its description', () => {
    const { world, first } = orders()
    const patch = (path: string) =>
      world.gateway.updateDeployment({
        ...api,
        deploymentId: first,
        patchOperations: [{ op: 'replace', path, value: 'x' }],
      })
    expect(patch('/description').description).toBe('x')
    expect(refusal(() => patch('/id'))).toContain('400')
  })

  it('3.3 DeleteDeployment is refused while a stage or a canary serves it', () => {
    const { world, first } = orders()
    const { id } = world.console.createDeployment({ ...dev, canarySettings: { percentTraffic: 1 } })
    const remove = (deploymentId: string) => refusal(() => world.gateway.deleteDeployment({ ...api, deploymentId }))
    expect([remove(first), remove(id)]).toEqual([
      '400 BadRequestException: Active stages pointing to this deployment must be moved or deleted',
      '400 BadRequestException: Active stages with canary settings pointing to this deployment must be moved or deleted',
    ])
  })

  it('3.4 GetDeployments: limit 25 by default and 500 at most, token position', () => {
    const { world } = orders()
    for (let n = 0; n < 600; n++) world.console.createDeployment(api)
    const sizes = [undefined, 1000].map((limit) => world.gateway.getDeployments({ ...api, limit }).items.length)
    expect(sizes).toEqual([25, 500])
    const { position } = world.gateway.getDeployments({ ...api, limit: 500 })
    expect(world.gateway.getDeployments({ ...api, limit: 500, position })).not.toHaveProperty('position')
  })
})

describe('3 stages', () => {
  it('3.5 GetStages: item, not paginated, filtered by deployment', () => {
    const { world, first, second } = orders()
    world.console.createStage({ ...api, stageName: 'other', deploymentId: second })
    const names = (deploymentId?: string) =>
      world.gateway.getStages({ ...api, deploymentId }).item.map(({ stageName }) => stageName)
    expect([names(), names(first)]).toEqual([['dev', 'other'], ['dev']])
  })

  it('3.6 ten stages for each API', () => {
    const { world, first } = orders()
    const create = (n: number) => world.gateway.createStage({ ...api, stageName: `s${n}`, deploymentId: first })
    for (let n = 2; n <= 10; n++) create(n)
    expect(refusal(() => create(11))).toContain('Maximum number of Stages')
  })

  it.each([
    ['3.7 a stage name with a hyphen and an underscore', 'pr-4_2', 'not refused'],
    ['3.7 a stage name with a dot', 'pr.42', 'Stage name only allows a-zA-Z0-9_'],
    ['3.7 a stage name of 129 characters', 'x'.repeat(129), 'Stage name only allows a-zA-Z0-9_'],
  ])('%s', (_, stageName, text) => {
    const { world, first } = orders()
    expect(refusal(() => world.gateway.createStage({ ...api, stageName, deploymentId: first }))).toContain(text)
  })

  it('3.8 a stage name is immutable', () => {
    const { world } = orders()
    const patchOperations = [{ op: 'replace', path: '/stageName', value: 'x' }]
    expect(refusal(() => world.gateway.updateStage({ ...dev, patchOperations }))).toContain('400')
  })

  it.each([
    [
      '3.9 a variable name with other than word characters',
      'owner:application-name',
      'x',
      'Invalid stage variable name: owner:application-name.  Please use names with only word characters.',
    ],
    ['3.9 a name of 65 characters', 'x'.repeat(65), 'x', '400'],
    [
      '3.9 an empty value',
      'name',
      '',
      "Invalid stage variable value: .  Please use values with alphanumeric characters and the symbols ' ', -', '.', '_', ':', '/', '?', '&', '=', and ','.",
    ],
    ['3.9 the value $LATEST', 'name', '$LATEST', 'Invalid stage variable value: $LATEST'],
    ['3.9 a value of 513 characters', 'name', 'x'.repeat(513), '400'],
  ])('%s', (_, name, value, text) => {
    const { world } = orders()
    const patchOperations = [{ op: 'replace', path: `/variables/${name}`, value }]
    expect(refusal(() => world.gateway.updateStage({ ...dev, patchOperations }))).toContain(text)
  })

  it.each([
    ['3.10 a tag key with stages:owner', 'stages:owner', 'x', 'not refused'],
    ['3.10 a tag key that begins with aws:', 'aws:x', 'x', '400'],
    ['3.10 a tag key of 129 characters', 'x'.repeat(129), 'x', '400'],
    ['3.10 a tag value of 257 characters', 'x', 'x'.repeat(257), '400'],
  ])('%s', (_, key, value, text) => {
    const { world } = orders()
    expect(refusal(() => world.gateway.tagResource({ resourceArn: ARN, tags: { [key]: value } }))).toContain(text)
  })

  it('3.11 DeleteStage is refused while a domain is mapped to it', () => {
    const { world } = orders()
    const domainName = 'api.example.com'
    world.gateway.createDomainName({ domainName })
    world.gateway.createBasePathMapping({ ...api, domainName, basePath: 'v1', stage: 'dev' })
    expect(refusal(() => world.gateway.deleteStage(dev))).toBe(
      '400 BadRequestException: Deleting stage dev failed. Please remove all base path mappings related to the stage in your domains: api.example.com',
    )
    world.gateway.deleteBasePathMapping({ domainName, basePath: 'v1' })
    world.gateway.deleteStage(dev)
    expect(refusal(() => devOf(world))).toContain('404')
  })
})
