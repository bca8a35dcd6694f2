import { describe, expect, it } from '@jest/globals'
import { API, orders, refusal } from '../orders'

const api = { restApiId: API }

describe('GetDeployments', () => {
  it('gives pages of 25 unless asked for more, and a position for the next', () => {
    const { world } = orders()
    for (let n = 3; n <= 60; n++) world.console.createDeployment(api)
    const first = world.gateway.getDeployments(api)
    expect(first.items).toHaveLength(25)
    const second = world.gateway.getDeployments({ ...api, position: first.position })
    const third = world.gateway.getDeployments({ ...api, position: second.position })
    expect(third.items).toHaveLength(10)
    expect(third).not.toHaveProperty('position')
    const ids = [...first.items, ...second.items, ...third.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(60)
    expect(world.gateway.getDeployments({ ...api, limit: 500 }).items).toHaveLength(60)
  })

  it('gives no position with a page that ends the list', () => {
    const { world } = orders()
    expect(world.gateway.getDeployments({ ...api, limit: 2 })).not.toHaveProperty('position')
  })

  it('refuses a position that it did not give', () => {
    expect(refusal(() => orders().world.gateway.getDeployments({ ...api, position: 'x' }))).toContain('400')
  })
})

describe('a deployment', () => {
  it('is unknown by another id', () => {
    const { world } = orders()
    const text = '404 NotFoundException: Invalid Deployment identifier specified'
    expect(refusal(() => world.gateway.getDeployment({ ...api, deploymentId: 'nope' }))).toBe(text)
    expect(refusal(() => world.gateway.deleteDeployment({ ...api, deploymentId: 'nope' }))).toBe(text)
  })

  it('tells what it holds only when asked', () => {
    const { world, first } = orders()
    const input = { ...api, deploymentId: first }
    expect(world.gateway.getDeployment(input)).toEqual({ id: first, createdDate: world.start, description: 'first' })
    expect(world.gateway.getDeployment({ ...input, embed: ['apisummary'] }).apiSummary).toEqual({
      '/health': { GET: { authorizationType: 'NONE', apiKeyRequired: false } },
    })
  })

  it('can have its description changed and nothing else', () => {
    const { world, first } = orders()
    const target = { ...api, deploymentId: first }
    const patchOperations = [{ op: 'replace', path: '/description', value: 'commit 2' }]
    expect(world.gateway.updateDeployment({ ...target, patchOperations }).description).toBe('commit 2')
    const other = [{ op: 'replace', path: '/createdDate', value: '1' }]
    expect(refusal(() => world.gateway.updateDeployment({ ...target, patchOperations: other }))).toContain('400')
  })

  it('goes when no stage needs it', () => {
    const { world, second } = orders()
    world.gateway.deleteDeployment({ ...api, deploymentId: second })
    expect(world.console.getDeployments(api).items.map(({ id }) => id)).not.toContain(second)
  })

  it('stays while a stage serves it, whichever it was made with', () => {
    const { world, first, second } = orders()
    const patchOperations = [{ op: 'replace', path: '/deploymentId', value: second }]
    world.console.updateStage({ ...api, stageName: 'dev', patchOperations })
    expect(refusal(() => world.gateway.deleteDeployment({ ...api, deploymentId: second }))).toBe(
      '400 BadRequestException: Active stages pointing to this deployment must be moved or deleted',
    )
    expect(refusal(() => world.gateway.deleteDeployment({ ...api, deploymentId: first }))).toBe('not refused')
  })

  it('stays while a canary serves it', () => {
    const { world, second } = orders()
    const patchOperations = [{ op: 'replace', path: '/canarySettings/deploymentId', value: second }]
    world.console.updateStage({ ...api, stageName: 'dev', patchOperations })
    expect(refusal(() => world.gateway.deleteDeployment({ ...api, deploymentId: second }))).toBe(
      '400 BadRequestException: Active stages with canary settings pointing to this deployment must be moved or deleted',
    )
  })
})
