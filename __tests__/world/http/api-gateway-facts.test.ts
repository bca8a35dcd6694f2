import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { API } from '../orders'
import { servedOrders, type ServedWorld } from './served'

let served: ServedWorld
beforeEach(async () => {
  served = await servedOrders()
})
afterEach(() => served.close())

const TAGS = `/tags/${encodeURIComponent(`arn:aws:apigateway:eu-west-1::/restapis/${API}/stages/dev`)}`
const STAGES = `/restapis/${API}/stages`
const DEPLOYMENTS = `/restapis/${API}/deployments`

/** As an SDK sends it. */
async function sent(method: string, path: string, body?: object) {
  const headers = { accept: 'application/json', 'content-type': 'application/json' }
  const answer = await fetch(`${served.url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  const text = await answer.text()
  return { answer, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> }
}

const patch = (...patchOperations: readonly object[]) => sent('PATCH', `${STAGES}/dev`, { patchOperations })

describe("API Gateway's statuses on the wire", () => {
  it.each([
    ['1 CreateDeployment', 201, 'POST', DEPLOYMENTS, {}],
    ['1 CreateStage', 201, 'POST', STAGES, { stageName: 'new', deploymentId: 'FIRST' }],
    ['2 UpdateStage', 200, 'PATCH', `${STAGES}/dev`, { patchOperations: [] }],
    ['3.3 DeleteDeployment', 202, 'DELETE', `${DEPLOYMENTS}/SPARE`, undefined],
    ['3.10 TagResource', 204, 'PUT', TAGS, { tags: { a: 'b' } }],
    ['3.11 DeleteStage', 202, 'DELETE', `${STAGES}/dev`, undefined],
  ])('%s is %d', async (_, status, method, path, body) => {
    const spare = served.world.console.createDeployment({ restApiId: API }).id
    const input = body && { ...body, ...('deploymentId' in body && { deploymentId: served.first }) }
    const { answer } = await sent(method, path.replace('SPARE', spare), input)
    expect(answer.status).toBe(status)
  })

  it.each<readonly [string, number, string, object]>([
    ['BadRequestException', 400, DEPLOYMENTS, { canarySettings: {} }],
    ['NotFoundException', 404, '/restapis/nope/deployments', {}],
    ['ConflictException', 409, STAGES, { stageName: 'dev', deploymentId: 'FIRST' }],
    ['LimitExceededException', 429, DEPLOYMENTS, { stageName: 'eleventh' }],
  ])('1 a refusal as %s is %d', async (code, status, path, body) => {
    const stage = { restApiId: API, deploymentId: served.first }
    for (let n = 2; n <= 10; n++) served.world.console.createStage({ ...stage, stageName: `s${n}` })
    const { answer } = await sent('POST', path, { ...body, ...('deploymentId' in body && stage) })
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([status, code])
  })
})

describe("API Gateway's bodies on the wire", () => {
  it('1 CreateDeployment reads its members from JSON', async () => {
    const canarySettings = { percentTraffic: 10.5, stageVariableOverrides: { a: 'b' }, useStageCache: false }
    const { body } = await sent('POST', DEPLOYMENTS, { stageName: 'dev', canarySettings })
    const { id, createdDate, ...rest } = body
    expect([typeof id, typeof createdDate, rest]).toEqual(['string', 'number', {}])
    const stage = await sent('GET', `${STAGES}/dev`)
    expect(stage.body['canarySettings']).toEqual({ deploymentId: id, ...canarySettings })
  })

  it('1 CreateDeployment has no member for tags, a documentation version or the deployment of a canary', async () => {
    const more = { tags: { a: 'b' }, documentationVersion: '7' }
    await sent('POST', DEPLOYMENTS, { stageName: 'new', ...more })
    const { body } = await sent('GET', `${STAGES}/new`)
    expect([body['tags'], body['documentationVersion']]).toEqual([undefined, undefined])
    const canarySettings = { deploymentId: served.first, percentTraffic: 1 }
    const made = await sent('POST', DEPLOYMENTS, { stageName: 'dev', canarySettings })
    const stage = await sent('GET', `${STAGES}/dev`)
    expect(stage.body['canarySettings']).toMatchObject({ deploymentId: made.body['id'] })
  })

  it('1 CreateStage answers the stage, and has no member for what only UpdateStage or WAF can set', async () => {
    const given = {
      stageName: 'full',
      deploymentId: served.first,
      description: 'a full one',
      variables: { testVar: 'default' },
      canarySettings: { percentTraffic: 50, stageVariableOverrides: { testVar: 'canary' } },
    }
    const elsewhere = {
      accessLogSettings: { format: '$context.requestId' },
      clientCertificateId: 'ab1cd2',
      methodSettings: { '*/*': { metricsEnabled: true } },
      webAclArn: 'arn:of:an-acl',
    }
    const { body } = await sent('POST', STAGES, { ...given, ...elsewhere })
    expect(body).toStrictEqual({
      ...given,
      cacheClusterEnabled: false,
      cacheClusterStatus: 'NOT_AVAILABLE',
      methodSettings: {},
      tracingEnabled: false,
      canarySettings: { deploymentId: served.first, ...given.canarySettings, useStageCache: false },
      createdDate: expect.any(Number),
      lastUpdatedDate: expect.any(Number),
    })
  })

  it('2 UpdateStage reads flags and numbers from texts, and answers the whole stage', async () => {
    const { body } = await patch(
      { op: 'replace', path: '/tracingEnabled', value: 'true' },
      { op: 'replace', path: '/canarySettings/percentTraffic', value: '50.0' },
      { op: 'replace', path: '/*/*/caching/ttlInSeconds', value: '300' },
    )
    expect(body).toMatchObject({
      stageName: 'dev',
      deploymentId: served.first,
      tracingEnabled: true,
      canarySettings: { percentTraffic: 50 },
      methodSettings: { '*/*': { cacheTtlInSeconds: 300 } },
    })
    const stage = await sent('GET', `${STAGES}/dev`)
    expect(stage.body).toStrictEqual(body)
  })

  it('2 a value of a patch that is no text is refused', async () => {
    const { answer } = await patch({ op: 'replace', path: '/tracingEnabled', value: true })
    expect(answer.status).toBe(400)
  })

  it.each(['abc', '0', '-1', '0x10', ''])('a page of %j items is refused', async (limit) => {
    expect((await sent('GET', `${DEPLOYMENTS}?limit=${limit}`)).answer.status).toBe(400)
  })

  it('a number that is too long for one is refused', async () => {
    const body = '{"name":"a","minimumCompressionSize":1e999}'
    expect((await fetch(`${served.url}/restapis`, { method: 'POST', body })).status).toBe(400)
  })

  it('10.11 lists of stages and of deployments are both called item on the wire', async () => {
    const lists = await Promise.all([STAGES, DEPLOYMENTS].map((path) => sent('GET', path)))
    expect(lists.map(({ body }) => Object.keys(body))).toEqual([['item'], ['item']])
  })
})
