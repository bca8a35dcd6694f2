import { describe, expect, it } from '@jest/globals'
import { connectApiGateway } from '../../src/adapters/api-gateway'
import { tagArn } from '../../src/adapters/api-gateway-tags'
import { awsCloud } from '../../src/adapters/aws-cloud'
import { apiId, deploymentId, instant, stageName } from '../../src/domain/units'
import type { CloudErrorKind } from '../../src/ports/cloud-error'
import { cloudAt } from './cloud-at'
import { CREDENTIALS, NO_CREDENTIALS, withEnvironment } from './environment'
import { type Answers, localServer, type Reply } from './server'

const api = apiId('a1b2c3d4e5')
const prod = stageName('prod')
const stage = { stageName: 'prod', deploymentId: 'd1', createdDate: 1_700_000_000 }

describe('endpoints', () => {
  it.each([
    ['API_GATEWAY', '/restapis/a1b2c3d4e5/deployments/d1'],
    ['CLOUDWATCH', '/'],
    ['STS', '/'],
    ['SCHEDULER', '/schedules/dead-man'],
  ])('AWS_ENDPOINT_URL_%s goes before AWS_ENDPOINT_URL', async (service, path) => {
    const answer: Answers = () => ({ status: 403, headers: { 'x-amzn-errortype': 'AccessDeniedException' } })
    await using own = await localServer(answer)
    await using common = await localServer(answer)
    const endpoints = { AWS_ENDPOINT_URL: common.url, [`AWS_ENDPOINT_URL_${service}`]: own.url }
    await withEnvironment({ ...CREDENTIALS, ...endpoints }, async () => {
      const { gateway, alarms, identity, scheduler } = await awsCloud('eu-west-1')
      const deployment = () => gateway.deployment(api, deploymentId('d1'))
      const schedule = () => scheduler.remove('dead-man')
      const calls = [deployment, () => alarms.read(['a']), () => identity.account(), schedule]
      for (const call of calls) await expect(call()).rejects.toMatchObject({ kind: 'denied' })
    })
    expect(own.seen.map((request) => request.path.split('?')[0])).toEqual([path])
    expect(common.seen).toHaveLength(3)
  })
  it('tells AWS who asks', async () => {
    await using at = await cloudAt(() => ({ json: { item: [] } }))
    await at.cloud.gateway.stages(api)
    expect(at.seen[0]?.headers['user-agent']).toContain('api-gateway-stages')
  })
})

describe('faults', () => {
  const fault = (status: number, code: string, message: string): Reply => ({
    status,
    headers: { 'x-amzn-errortype': code },
    json: { message },
  })
  it.each<[CloudErrorKind, Reply]>([
    ['conflict', fault(409, 'ConflictException', 'Stage already exists')],
    ['busy', fault(409, 'ConflictException', 'Another Deployment is in progress. Please try again later.')],
    ['throttled', fault(429, 'TooManyRequestsException', 'Too Many Requests')],
    ['limit', fault(429, 'LimitExceededException', 'too many stages')],
    ['denied', fault(403, 'AccessDeniedException', 'User: x is not authorized')],
    ['bad-credentials', fault(403, 'UnrecognizedClientException', 'The security token is invalid')],
    ['expired-credentials', fault(403, 'ExpiredTokenException', 'expired')],
    ['not-found', fault(404, 'NotFoundException', 'Invalid API identifier specified')],
    ['unavailable', { status: 502, text: '<html>bad gateway</html>' }],
    ['bad-request', { text: '<html>a portal that wants a login</html>' }],
    ['bad-request', { json: { stageName: 'prod' } }],
  ])('%s', async (kind, reply) => {
    await using at = await cloudAt(() => reply)
    await expect(at.cloud.gateway.updateStage(api, prod, [])).rejects.toMatchObject({
      name: 'CloudError',
      kind,
      operation: 'apigateway:UpdateStage',
    })
    expect(at.seen).toHaveLength(1)
  })
  it('keeps what AWS asks to wait', async () => {
    const reply = { ...fault(429, 'TooManyRequestsException', 'slow down'), status: 429 }
    await using at = await cloudAt(() => ({ ...reply, headers: { ...reply.headers, 'retry-after': '7' } }))
    await expect(at.cloud.gateway.stages(api)).rejects.toMatchObject({ retryAfterSeconds: 7, message: 'slow down' })
  })
  it('no-credentials: the chain finds none, and nothing is sent', async () => {
    await using server = await localServer(() => ({}))
    await withEnvironment({ ...NO_CREDENTIALS, AWS_ENDPOINT_URL: server.url }, async () => {
      const { identity } = await awsCloud('eu-west-1')
      await expect(identity.account()).rejects.toMatchObject({
        kind: 'no-credentials',
        operation: 'sts:GetCallerIdentity',
      })
    })
    expect(server.seen).toEqual([])
  })
})

describe('pages', () => {
  it('reads all of a list', async () => {
    const pages: Answers = ({ path }) =>
      path.includes('position=p2')
        ? { json: { item: [{ id: 'd2', createdDate: 2 }] } }
        : { json: { item: [{ id: 'd1', createdDate: 1 }], position: 'p2' } }
    await using at = await cloudAt(pages)
    const found = await at.cloud.gateway.deployments(api)
    expect(found.map(({ id, created }) => [id, created])).toEqual([
      ['d1', 1_000],
      ['d2', 2_000],
    ])
    expect(at.asked()[0]).toContain('limit=500')
  })
})

describe('tags', () => {
  const shown = { ...stage, tags: { team: 'orders' } }
  const settings = { region: 'eu-west-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, maxAttempts: 1 }

  it.each([
    ['shown', shown, { team: 'orders' }],
    ['left out when there are none', stage, {}],
  ])('AWS: one call, tags %s', async (_, answer, tags) => {
    await using server = await localServer(() => ({ json: answer }))
    const gateway = connectApiGateway({ ...settings, endpoint: server.url })
    expect(await gateway.stage(api, prod)).toMatchObject({ tags })
    expect(server.seen).toHaveLength(1)
  })
  const marked = { 'x-localstack': 'true' }
  it('LocalStack: GetTags is asked, and goes before what was shown', async () => {
    await using at = await cloudAt(({ path }) => ({
      headers: marked,
      json: path.startsWith('/tags/') ? { tags: { team: 'new' } } : shown,
    }))
    expect(await at.cloud.gateway.stage(api, prod)).toMatchObject({ tags: { team: 'new' } })
    expect(at.asked()).toEqual([
      'GET /restapis/a1b2c3d4e5/stages/prod',
      'GET /tags/arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/prod',
    ])
  })
  it('LocalStack: a new stage gets rid of the tags of an earlier one of its name', async () => {
    await using at = await cloudAt(({ method, path }) => ({
      headers: marked,
      json: path.startsWith('/tags/') && method === 'GET' ? { tags: { stale: '1' } } : stage,
    }))
    const wanted = {
      name: prod,
      deployment: deploymentId('d1'),
      description: undefined,
      variables: {},
      tags: { ours: '1' },
    }
    expect(await at.cloud.gateway.createStage(api, wanted)).toMatchObject({ tags: { ours: '1' } })
    const arn = 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/prod'
    expect(at.asked().slice(1)).toEqual([`GET /tags/${arn}`, `DELETE /tags/${arn}?tagKeys=stale`, `PUT /tags/${arn}`])
  })
  it.each([
    ['eu-west-1', 'aws'],
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['us-iso-east-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['us-isof-south-1', 'aws-iso-f'],
    ['eu-isoe-west-1', 'aws-iso-e'],
    ['eusc-de-east-1', 'aws-eusc'],
  ])('region %s is in partition %s', (region, partition) => {
    expect(tagArn(region, { api })).toBe(`arn:${partition}:apigateway:${region}::/restapis/a1b2c3d4e5`)
  })
})

describe('a schedule', () => {
  const schedule = {
    name: 'dead-man',
    at: instant(Date.UTC(2026, 10, 20, 12, 15)),
    role: 'arn:aws:iam::111122223333:role/stages-dead-man',
    removesCanaryOf: { api, stage: prod },
  }
  const refuse = (status: number, code: string): Reply => ({
    status,
    headers: { 'x-amzn-errortype': code },
    json: { Message: 'refused' },
  })
  const unless = (asked: string, methods: Readonly<Record<string, Reply>>) => methods[asked] ?? { json: {} }

  it('is moved by one call', async () => {
    await using at = await cloudAt(() => ({ json: { ScheduleArn: 'arn' } }))
    await at.cloud.scheduler.put(schedule)
    expect(at.asked()).toEqual(['PUT /schedules/dead-man'])
    expect(JSON.parse(at.seen[0]?.body ?? '')).toMatchObject({
      ScheduleExpression: 'at(2026-11-20T12:15:00)',
      ActionAfterCompletion: 'DELETE',
      Target: { RoleArn: schedule.role },
    })
  })

  it.each([
    ['is made when it is not there', { PUT: refuse(404, 'ResourceNotFoundException') }, ['PUT', 'POST']],
    ['that is gone is gone', { DELETE: refuse(404, 'ResourceNotFoundException') }, ['DELETE']],
  ])('%s', async (_, methods, expected) => {
    await using at = await cloudAt(({ method }) => unless(method, methods))
    if (expected.includes('PUT')) await at.cloud.scheduler.put(schedule)
    else await at.cloud.scheduler.remove('dead-man')
    expect(at.seen.map(({ method }) => method)).toEqual(expected)
  })

  it('that somebody else made in between is moved', async () => {
    let moves = 0
    await using at = await cloudAt(({ method }) => {
      if (method === 'POST') return refuse(409, 'ConflictException')
      return moves++ === 0 ? refuse(404, 'ResourceNotFoundException') : { json: {} }
    })
    await at.cloud.scheduler.put(schedule)
    expect(at.seen.map(({ method }) => method)).toEqual(['PUT', 'POST', 'PUT'])
  })

  it.each([
    ['PUT', 'scheduler:UpdateSchedule'],
    ['POST', 'scheduler:CreateSchedule'],
    ['DELETE', 'scheduler:DeleteSchedule'],
  ])('that may not be touched is refused (%s)', async (refused, operation) => {
    await using at = await cloudAt(({ method }) =>
      unless(method, {
        ...(refused === 'POST' && { PUT: refuse(404, 'ResourceNotFoundException') }),
        [refused]: refuse(403, 'AccessDeniedException'),
      }),
    )
    const { scheduler } = at.cloud
    const call = refused === 'DELETE' ? scheduler.remove('dead-man') : scheduler.put(schedule)
    await expect(call).rejects.toMatchObject({ name: 'CloudError', kind: 'denied', operation })
  })
})

describe('import', () => {
  it('sends the definition as it is and answers the warnings', async () => {
    await using at = await cloudAt(() => ({ json: { id: 'a1b2c3d4e5', warnings: ['skipped a model'] } }))
    expect(await at.cloud.gateway.importDefinition(api, 'overwrite', 'openapi: 3.0.1 # ü')).toEqual(['skipped a model'])
    expect(at.asked()).toEqual(['PUT /restapis/a1b2c3d4e5?failonwarnings=false&mode=overwrite'])
    expect(at.seen[0]?.body).toBe('openapi: 3.0.1 # ü')
  })
})
