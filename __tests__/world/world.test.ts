import { describe, expect, it } from '@jest/globals'
import { instant, minutes } from '../../src/domain/units'
import { tooManyRequests } from '../../src/world/fault'
import { makeLiveWorld, makeWorld } from '../../src/world/world'
import { API, devOf, orders, refusal } from './orders'

const dev = { restApiId: API, stageName: 'dev' }
const rename = { ...dev, patchOperations: [{ op: 'replace', path: '/description', value: 'other' }] }

describe('the log of calls', () => {
  it('has every request in order, with its time and its end', () => {
    const { world } = orders()
    world.gateway.getStage(dev)
    world.clock.advance(minutes(1))
    refusal(() => world.gateway.updateStage({ ...dev, patchOperations: [{ op: 'copy' }] }))
    world.alarms.describeAlarms({})
    world.sts.getCallerIdentity()
    refusal(() => world.github.getPull({ number: 1 }))
    expect(
      world.calls.map(({ service, operation, access, at, outcome }) => [
        service,
        operation,
        access,
        at - world.start,
        outcome,
      ]),
    ).toEqual([
      ['apigateway', 'GetStage', 'read', 0, 'ok'],
      ['apigateway', 'UpdateStage', 'write', 60_000, 'BadRequestException'],
      ['cloudwatch', 'DescribeAlarms', 'read', 60_000, 'ok'],
      ['sts', 'GetCallerIdentity', 'read', 60_000, 'ok'],
      ['github', 'pulls.get', 'read', 60_000, 'NotFound'],
    ])
  })

  it('leaves out what is done by hand', () => {
    const { world } = orders()
    world.console.updateStage(rename)
    world.alarms.set('a', 'OK')
    world.github.comment(1, 'me', 'x')
    expect(world.calls).toEqual([])
  })
})

describe('a hook', () => {
  it('breaks the connection before anything happened', () => {
    const { world } = orders()
    world.onCall((moment) => (moment === 'before' ? 'lose-answer' : 'ok'))
    expect(refusal(() => world.gateway.updateStage(rename))).toBe('no answer ECONNRESET: socket hang up')
    expect([devOf(world).description, world.calls[0]?.outcome]).toEqual(['dev stage', 'lost'])
  })

  it('breaks it after everything happened', () => {
    const { world } = orders()
    world.onCall((moment) => (moment === 'after' ? 'lose-answer' : 'ok'))
    expect(refusal(() => world.gateway.updateStage(rename))).toBe('no answer ECONNRESET: socket hang up')
    expect([devOf(world).description, world.calls[0]?.outcome]).toEqual(['other', 'lost'])
  })

  it('ends a request with a fault', () => {
    const { world } = orders()
    world.onCall((_, { operation }) => (operation === 'UpdateStage' ? tooManyRequests(1) : 'ok'))
    expect(refusal(() => world.gateway.updateStage(rename))).toContain('429')
    expect(refusal(() => world.gateway.getStage(dev))).toBe('not refused')
  })

  it('changes the world under the feet of the caller', () => {
    const { world } = orders()
    const off = world.onCall((moment) => {
      if (moment === 'before') world.console.deleteStage(dev)
      return 'ok'
    })
    expect(refusal(() => world.gateway.updateStage(rename))).toContain('404')
    off()
    expect(refusal(() => world.gateway.getStages(dev))).toBe('not refused')
  })

  it('can be taken off', () => {
    const { world } = orders()
    world.onCall(() => 'lose-answer')()
    expect(refusal(() => world.gateway.updateStage(rename))).toBe('not refused')
  })
})

describe('a permission', () => {
  const USER = 'User: arn:aws:sts::111122223333:assumed-role/deploy/ci is not authorized to perform:'
  const MOVE = `apigateway:PATCH on resource: arn:aws:apigateway:eu-west-1::/restapis/${API}/stages/dev`

  it.each(['apigateway:UpdateStage', 'apigateway:PATCH'])(
    'that is taken away as %s is missed in the words of IAM',
    (action) => {
      const { world } = orders()
      world.deny(action)
      expect(refusal(() => world.gateway.updateStage(rename))).toBe(
        `403 AccessDeniedException: ${USER} ${MOVE} because no identity-based policy allows the apigateway:PATCH action`,
      )
      expect(refusal(() => world.gateway.getStage(dev))).toBe('not refused')
      world.allow(action)
      expect(refusal(() => world.gateway.updateStage(rename))).toBe('not refused')
    },
  )

  it.each([
    ['CreateDeployment', 'POST', `/restapis/${API}/deployments`],
    ['TagResource', 'PUT', `/tags/arn%3Aaws%3Aapigateway%3Aeu-west-1%3A%3A%2Frestapis%2F${API}`],
  ])('for %s is %s on %s', (operation, verb, path) => {
    const { world } = orders()
    const resourceArn = `arn:aws:apigateway:eu-west-1::/restapis/${API}`
    if (operation === 'TagResource') world.gateway.tagResource({ resourceArn, tags: {} })
    else world.gateway.createDeployment(dev)
    expect(world.calls[0]?.permission).toEqual({
      action: `apigateway:${verb}`,
      resource: `arn:aws:apigateway:eu-west-1::${path}`,
    })
  })

  it('to read alarms can be taken away, to ask who one is cannot', () => {
    const { world } = orders()
    world.deny('cloudwatch:DescribeAlarms')
    world.deny('sts:GetCallerIdentity')
    expect(refusal(() => world.alarms.describeAlarms({}))).toBe(
      `403 AccessDenied: ${USER} cloudwatch:DescribeAlarms on resource: arn:aws:cloudwatch:eu-west-1:111122223333:alarm:* because no identity-based policy allows the cloudwatch:DescribeAlarms action`,
    )
    expect(world.sts.getCallerIdentity().Account).toBe('111122223333')
  })
})

describe('credentials', () => {
  it.each([
    ['none', 'no answer CredentialsProviderError', 'no answer CredentialsProviderError'],
    ['expired', '403 ExpiredTokenException', '403 ExpiredToken'],
    ['unknown', '403 UnrecognizedClientException', '403 InvalidClientTokenId'],
  ] as const)('that are %s open nothing', (state, atGateway, atSts) => {
    const { world } = orders()
    world.law.credentials = state
    expect(refusal(() => world.gateway.getStage(dev))).toContain(atGateway)
    expect(refusal(() => world.sts.getCallerIdentity())).toContain(atSts)
    expect(refusal(() => world.github.viewer())).toBe('not refused')
  })
})

describe('a world', () => {
  it('is the same for the same seed', () => {
    const ids = (seed: number) => {
      const { first, second } = orders({ seed })
      return [first, second]
    }
    expect(ids(1)).toEqual(ids(1))
    expect(ids(1)).not.toEqual(ids(2))
  })

  it('starts when it is told, in the account and region it is told', () => {
    const world = makeWorld({ start: instant(5000), account: '999988887777', region: 'us-east-1' })
    expect([world.clock.now(), world.sts.getCallerIdentity().Account]).toEqual([5000, '999988887777'])
    expect(refusal(() => world.gateway.getRestApi({ restApiId: 'x' }))).toContain('999988887777:x')
  })

  it('runs its script minute by minute', async () => {
    const world = makeWorld()
    const states: string[] = []
    world.alarms.set('5xx', 'OK')
    world.at(7, () => world.alarms.set('5xx', 'ALARM', 'crossed'))
    for (const minute of [6, 7, 8]) {
      await world.clock.sleepUntil(instant(world.start + minutes(minute)), new AbortController().signal)
      states.push(world.alarms.describeAlarms({}).MetricAlarms[0]?.StateValue ?? '')
    }
    expect(states).toEqual(['OK', 'ALARM', 'ALARM'])
  })

  it("can go by somebody else's clock", () => {
    const clock = { now: () => instant(42), sleepUntil: () => Promise.resolve(), at: () => undefined }
    const world = makeLiveWorld(clock)
    expect(world.gateway.createRestApi({ name: 'x' }).createdDate).toBe(42)
  })
})
