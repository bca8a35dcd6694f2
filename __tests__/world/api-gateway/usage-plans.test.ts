import { describe, expect, it } from '@jest/globals'
import { API, orders, refusal } from '../orders'

function withPlan() {
  const { world } = orders()
  const { id: usagePlanId } = world.gateway.createUsagePlan({ name: 'partners', throttle: { rateLimit: 10 } })
  const patch = (op: string, path: string, value?: string) =>
    world.gateway.updateUsagePlan({ usagePlanId, patchOperations: [{ op, path, value }] })
  return { world, usagePlanId, patch }
}

describe('a usage plan', () => {
  it('takes stages in and out', () => {
    const { patch } = withPlan()
    expect(patch('add', '/apiStages', `${API}:dev`).apiStages).toEqual([{ apiId: API, stage: 'dev' }])
    expect(patch('remove', '/apiStages', `${API}:dev`).apiStages).toEqual([])
  })

  it.each([
    ['a stage that there is not', `${API}:gone`, `{api: ${API}, stage: gone}`],
    ['an API that there is not', 'gone:dev', '{api: gone, stage: dev}'],
  ])('does not know %s, to add or to remove', (_, value, named) => {
    const { patch, usagePlanId } = withPlan()
    const text = `404 NotFoundException: Invalid API Stage ${named} specified for usageplan ${usagePlanId}`
    expect(['add', 'remove'].map((op) => refusal(() => patch(op, '/apiStages', value)))).toEqual([text, text])
  })

  it.each([undefined, '', API, `${API}:`, `${API}:dev:more`])('refuses %j as an API stage', (value) => {
    const { patch } = withPlan()
    expect(refusal(() => patch('add', '/apiStages', value))).toBe(
      '400 BadRequestException: Invalid API Stage specified',
    )
  })

  it('has its name, throttle and quota replaced, and taken away', () => {
    const { patch } = withPlan()
    patch('replace', '/name', 'others')
    patch('replace', '/quota/limit', '1000')
    patch('replace', '/throttle/burstLimit', '5')
    expect(patch('replace', '/quota/period', 'MONTH')).toMatchObject({
      name: 'others',
      quota: { limit: 1000, period: 'MONTH' },
      throttle: { rateLimit: 10, burstLimit: 5 },
    })
    expect(patch('remove', '/quota')).not.toHaveProperty('quota')
    expect(refusal(() => patch('replace', '/id', 'x'))).toContain('400')
  })

  it('comes in pages, and goes', () => {
    const { world, usagePlanId } = withPlan()
    world.gateway.createUsagePlan({ name: 'second' })
    const { items, position } = world.gateway.getUsagePlans({ limit: 1 })
    expect(items.map(({ id }) => id)).toEqual([usagePlanId])
    expect(world.gateway.getUsagePlans({ limit: 1, position }).items.map(({ name }) => name)).toEqual(['second'])
    world.gateway.deleteUsagePlan({ usagePlanId })
    expect(refusal(() => world.gateway.getUsagePlan({ usagePlanId }))).toContain('404')
  })
})

describe('an API key', () => {
  it('tells its value only when asked, and goes from its plans when it is deleted', () => {
    const { world, usagePlanId } = withPlan()
    const { id, value } = world.gateway.createApiKey({ name: 'one', enabled: true })
    world.gateway.createUsagePlanKey({ usagePlanId, keyId: id, keyType: 'API_KEY' })
    expect(world.gateway.getUsagePlanKeys({ usagePlanId }).items).toMatchObject([{ id, name: 'one' }])
    expect(world.gateway.getUsagePlans({ keyId: id }).items).toHaveLength(1)
    expect(world.gateway.getApiKey({ apiKey: id })).not.toHaveProperty('value')
    expect(world.gateway.getApiKeys({ nameQuery: 'on', includeValues: true }).items).toMatchObject([{ value }])
    world.gateway.deleteApiKey({ apiKey: id })
    expect(world.gateway.getUsagePlanKeys({ usagePlanId }).items).toEqual([])
  })

  it('is in one plan only for each stage', () => {
    const { world, usagePlanId, patch } = withPlan()
    patch('add', '/apiStages', `${API}:dev`)
    const apiStages = [{ apiId: API, stage: 'dev' }]
    const second = world.gateway.createUsagePlan({ name: 'second', apiStages }).id
    const { id: keyId } = world.gateway.createApiKey({})
    const put = (plan: string) => world.gateway.createUsagePlanKey({ usagePlanId: plan, keyId, keyType: 'API_KEY' })
    put(usagePlanId)
    expect([refusal(() => put(usagePlanId)), refusal(() => put(second))]).toEqual([
      expect.stringContaining('409 ConflictException'),
      expect.stringContaining('409 ConflictException'),
    ])
    world.gateway.deleteUsagePlanKey({ usagePlanId, keyId })
    expect(refusal(() => put(second))).toBe('not refused')
  })
})
