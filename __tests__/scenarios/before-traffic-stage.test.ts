import { describe, expect, it } from '@jest/globals'
import { minutes, seconds } from '../../src/domain/units'
import { WorldFault } from '../../src/world/fault'
import { late } from './late'
import { Process } from '../crash/process'
import { schedule } from './reconciled'
import { dispatched, ending, errors, pull, push, StagePlay } from './stage-play'
import {
  answering,
  deploySecond,
  KINDS,
  moving,
  released,
  results,
  stagesOf,
  testedStages,
  THROW_AWAY,
  warnings,
} from './throw-away'

const AFTERWARDS = ['stage: GET /health passed']
const BOTH = ['before traffic: GET /health passed', ...AFTERWARDS]

/** A run dies while it tests the second version before traffic. */
async function died() {
  const { play, base } = await moving()
  const process = new Process()
  play.between = (outside) => process.within(outside)
  const off = play.world.onCall((moment, { operation }) => {
    if (moment === 'after' && operation === 'CreateStage') process.kill()
    return 'ok'
  })
  await Promise.race([play.run(deploySecond), process.died])
  off()
  play.between = (outside) => outside
  return { play, base }
}

const throwAway = (play: StagePlay) => play.stage(THROW_AWAY)

describe('a throw-away stage that cannot be had', () => {
  it.each(KINDS)('for want of room: %s is tested afterwards only, with a warning', async (kind) => {
    const { play } = await released(kind)
    for (let n = 2; n <= 10; n++)
      play.world.console.createStage({
        restApiId: play.api,
        stageName: `s${n}`,
        deploymentId: play.stage().deploymentId,
      })
    const act = await play.run(deploySecond)
    expect([act.status, results(act).length, stagesOf(play).length]).toEqual([0, 1, 10])
    expect(warnings(act)).toMatch(
      /GET \/health could not be tested before traffic: stage prod-smoke could not be made \(apigateway:CreateStage: the API has no room for another stage: .*\)\. It counts afterwards only\. An API has 10 stages/,
    )
  })

  it('because the name is taken by a stage that is not ours: that is left as it is', async () => {
    const { play, base } = await moving()
    play.world.console.createStage({ restApiId: play.api, stageName: THROW_AWAY, deploymentId: base })
    const before = throwAway(play)
    const act = await play.run(deploySecond)
    expect([ending(act), results(act), throwAway(play)]).toEqual([['deployed', 0, 'true'], AFTERWARDS, before])
    expect(warnings(act)).toMatch(/there is a stage prod-smoke that is not ours to change\. It counts afterwards only/)
  })

  it('because another repository left it there: that is left as it is, too', async () => {
    const { play } = await died()
    play.world.clock.advance(minutes(5))
    const tags = { 'stages:run': 'octo/billing/actions/runs/1/attempts/1' }
    const resourceArn = `arn:aws:apigateway:eu-west-1::/restapis/${play.api}/stages/${THROW_AWAY}`
    play.world.console.tagResource({ resourceArn, tags })
    const act = await play.run(deploySecond)
    expect([act.outputs['result'], results(act)]).toEqual(['deployed', AFTERWARDS])
    expect(throwAway(play).tags).toMatchObject(tags)
  })

  it.each(['"{branch}"', 'orders'])('because the file has another stage of that name: %s', async (key) => {
    const play = new StagePlay(
      `stages:\n  ${key}: { branches: [orders], smoke: [GET /health] }\n  orders-smoke: { branches: [main] }\n`,
    )
    await play.run(push('orders'))
    play.edit('2')
    const act = await play.run(push('orders', '2'.repeat(40)))
    expect([act.outputs['result'], results(act), stagesOf(play)]).toEqual(['deployed', AFTERWARDS, ['orders']])
    expect(warnings(act)).toMatch(/the smoke tests of orders count afterwards only: orders-smoke, where they would run/)
  })

  it('because the role may not make stages', async () => {
    const { play } = await moving()
    play.world.deny('apigateway:CreateStage')
    const act = await play.run(deploySecond)
    expect([act.outputs['result'], results(act)]).toEqual(['deployed', AFTERWARDS])
    expect(warnings(act)).toMatch(
      /could not be made \(apigateway:CreateStage: the role may not do this.*Allow apigateway/,
    )
  })

  it('because AWS is down: nothing is moved', async () => {
    const { play, base } = await moving()
    const DOWN = new WorldFault('ServiceUnavailableException', 503, 'Service Unavailable')
    play.world.onCall((_, { operation }) => (operation === 'CreateStage' ? DOWN : 'ok'))
    const act = await play.run(deploySecond)
    expect([ending(act), play.stage().deploymentId]).toEqual([['failed', 1, 'true'], base])
    expect(errors(act)).toMatch(/apigateway:CreateStage: AWS answered with a fault of its own after all retries/)
  })

  it('because only the real stage is in the usage plan of its key: released', async () => {
    const play = new StagePlay(testedStages('smoke: [{ request: GET /orders, headers: { x-api-key: "${KEY}" } }]'))
    play.rewrite('region: eu-west-1', 'region: eu-west-1, definition: openapi.json')
    play.files['openapi.json'] = guardedByKey('one')
    const { id: keyId, value } = play.world.console.createApiKey({ enabled: true })
    play.env['KEY'] = value
    await play.run(push())
    const apiStages = [{ apiId: play.api, stage: 'prod' }]
    const { id: usagePlanId } = play.world.console.createUsagePlan({ name: 'partners', apiStages })
    play.world.console.createUsagePlanKey({ usagePlanId, keyId, keyType: 'API_KEY' })
    expect((await play.run(push())).outputs['result']).toBe('deployed')
    play.files['openapi.json'] = guardedByKey('two')
    const act = await play.run(deploySecond)
    expect([act.outputs['result'], results(act)]).toEqual(['deployed', ['stage: GET /orders passed']])
    expect(warnings(act)).toMatch(/GET \/orders could not be tested before traffic: stage prod-smoke answers 403/)
  })
})

const guardedByKey = (body: string): string =>
  JSON.stringify({
    openapi: '3.0.1',
    info: { title: 'orders', version: '1' },
    components: { securitySchemes: { key: { type: 'apiKey', name: 'x-api-key', in: 'header' } } },
    paths: {
      '/orders': {
        get: {
          security: [{ key: [] }],
          responses: { 200: { description: 'it is well' } },
          'x-amazon-apigateway-integration': {
            type: 'mock',
            requestTemplates: { 'application/json': '{"statusCode":200}' },
            responses: { default: { statusCode: '200', responseTemplates: { 'application/json': `"${body}"` } } },
          },
        },
      },
    },
  })

describe('a throw-away stage that a dead run left', () => {
  it('is deleted by the next run at the latest when it must be dead, and made anew', async () => {
    const { play } = await died()
    const began = play.world.clock.now()
    const act = await play.run(deploySecond)
    expect([act.outputs['result'], results(act), stagesOf(play)]).toEqual(['deployed', BOTH, ['prod']])
    expect(play.world.clock.now() - began).toBeLessThan(minutes(1))
    expect(act.log.join('\n')).toMatch(/waits: another run tests a version on stage prod-smoke: octo/)
    expect(act.log.join('\n')).toMatch(
      /deleted prod-smoke, which octo\/orders\/actions\/runs\/102\/attempts\/1 had left/,
    )
  })

  it('is deleted at once when the job is run again: two attempts of a run never live at a time', async () => {
    const { play } = await died()
    const began = play.world.clock.now()
    const again = { ...deploySecond, env: { GITHUB_RUN_ID: '102', GITHUB_RUN_ATTEMPT: '2' } }
    const act = await play.run(again)
    expect([act.outputs['result'], results(act), stagesOf(play)]).toEqual(['deployed', BOTH, ['prod']])
    expect(play.world.clock.now() - began).toBeLessThan(seconds(12))
    expect(act.log.join('\n')).not.toMatch(/waits/)
  })

  it('is no preview: `status` says what it is, `reconcile` and `cleanup` delete it when it must be dead', async () => {
    for (const [event, inputs] of [
      [schedule(), {}],
      [dispatched(), { command: 'cleanup' }],
    ] as const) {
      const { play } = await died()
      play.rewrite('stages:', 'stages:\n  "{branch}": { branches: ["feature/**"], ttl: 1d, max: 1 }')
      const status = await play.run(dispatched(), { command: 'status' })
      expect(status.report.stages).toEqual([
        expect.objectContaining({ stage: 'prod', state: 'live' }),
        expect.objectContaining({ stage: THROW_AWAY, state: expect.stringMatching(/tests a version here, before/) }),
      ])
      expect(status.outputs['stage']).toBe('prod')
      expect(ending(await play.run(event, inputs))).toEqual(['unchanged', 0, 'false'])
      play.world.clock.advance(minutes(1))
      expect([ending(await play.run(event, inputs))[0], stagesOf(play)]).toEqual(['cleaned', ['prod']])
    }
  })

  it('takes no place of the previews that `max` allows, and makes room where the API has none', async () => {
    const { play } = await died()
    play.rewrite('stages:', 'stages:\n  "{branch}": { branches: ["feature/**"], ttl: 1d, max: 1 }')
    expect((await play.run(push('feature/a-smoke'))).outputs['result']).toBe('deployed')
    for (let n = 4; n <= 10; n++)
      play.world.console.createStage({
        restApiId: play.api,
        stageName: `s${n}`,
        deploymentId: play.stage().deploymentId,
      })
    play.rewrite('ttl: 1d, max: 1', 'ttl: 1d')
    play.world.clock.advance(minutes(1))
    expect((await play.run(push('feature/b'))).outputs['result']).toBe('deployed')
    expect(stagesOf(play)).not.toContain(THROW_AWAY)
  })

  it("is nobody else's: the stage of a branch of that name is refused while it is there", async () => {
    const { play } = await died()
    play.rewrite('stages:', 'stages:\n  "{branch}": { branches: ["prod-*"] }')
    const act = await play.run({ ...dispatched('prod-smoke'), ref: 'refs/heads/prod-smoke' })
    expect([ending(act)[0], act.report.reason]).toEqual(['failed', expect.stringMatching(/the stage exists already/)])
  })
})

describe('a throw-away stage of a run that lives', () => {
  /** The first run's tests take this long in all. */
  async function together(milliseconds: number, between: StagePlay['between'] = (outside) => outside) {
    const { play } = await moving('smoke: [{ request: GET /health, times: 20 }]')
    play.world.route(play.api, 'GET /health', ({ stage }) => ({
      milliseconds: stage === 'prod' ? 0 : milliseconds / 20,
    }))
    play.between = between
    const first = play.run(deploySecond)
    play.between = (outside) => outside
    await play.world.clock.sleepUntil(
      (play.world.clock.now() + seconds(1)) as ReturnType<typeof play.world.clock.now>,
      new AbortController().signal,
    )
    play.edit('3')
    const second = play.run(push('main', '3'.repeat(40)))
    return { play, first: await first, second: await second }
  }

  it('is waited for', async () => {
    const { play, first, second } = await together(20_000)
    expect([results(first), results(second)]).toEqual([BOTH, BOTH])
    expect(stagesOf(play)).toEqual(['prod'])
  })

  it('is left to it when it takes longer, which signs of life tell: tested afterwards only', async () => {
    const { play, first, second } = await together(150_000)
    expect([results(first), results(second)]).toEqual([BOTH, AFTERWARDS])
    expect(warnings(second)).toMatch(
      /another run tests a version on stage prod-smoke: octo\/orders\/actions\/runs\/102\/attempts\/1\. It counts afterwards/,
    )
    expect(stagesOf(play)).toEqual(['prod'])
  })

  it('is left to it though a sign of life hangs for as long as a call may take', async () => {
    let beats = 0
    const hanging = late((operation, [target]) => {
      const isBeat = operation === 'tag' && (target as { stage?: string }).stage === THROW_AWAY
      return isBeat && ++beats === 1 ? seconds(20) : undefined
    })
    const { first, second } = await together(30_000, hanging)
    expect([results(first), results(second)]).toEqual([BOTH, BOTH])
    expect(beats).toBeGreaterThan(1)
    expect(second.log.join('\n')).not.toMatch(/had left/)
  })
})

describe('a throw-away stage that does not go', () => {
  it('is a warning, and the next run deletes it', async () => {
    const { play } = await moving()
    play.world.deny('apigateway:DeleteStage')
    const act = await play.run(deploySecond)
    expect([act.outputs['result'], results(act)]).toEqual(['deployed', BOTH])
    expect(warnings(act)).toMatch(/the throw-away stage prod-smoke could not be deleted \(.*\); the next run does it/)
    play.world.clock.advance(minutes(1))
    const still = await play.edit('3').run(push('main', '3'.repeat(40)))
    expect([still.outputs['result'], results(still)]).toEqual(['deployed', AFTERWARDS])
    expect(warnings(still)).toMatch(/stage prod-smoke could not be made \(apigateway:DeleteStage/)
    play.world.allow('apigateway:DeleteStage')
    const next = await play.edit('4').run(push('main', '4'.repeat(40)))
    expect([next.outputs['result'], stagesOf(play)]).toEqual(['deployed', ['prod']])
  })

  it.each(['createStage', 'updateStage', 'deleteStage'] as const)(
    'keeps no cancelled job from its end: %s',
    async (slow) => {
      const { play } = await moving()
      answering(play, () => 500)
      play.between = late((operation, [, name]) =>
        operation === slow && (slow !== 'updateStage' || name === THROW_AWAY) ? minutes(1) : undefined,
      )
      play.in(slow === 'updateStage' ? 13 / 60 : 4 / 60, () => {
        play.controller.abort()
      })
      const began = play.world.clock.now()
      const act = await play.run(deploySecond)
      expect(ending(act)).toEqual(['rolled-back', 1, 'true'])
      expect(play.world.clock.now() - began).toBeLessThanOrEqual(seconds(slow === 'updateStage' ? 17 : 7))
      if (slow === 'deleteStage')
        expect(warnings(act)).toMatch(/prod-smoke could not be deleted \(the job was cancelled\)/)
    },
  )

  it("of a pull request's stage has its own name", async () => {
    const play = new StagePlay(
      'stages:\n  "pr-{number}": { pull-requests: true, max: 1, smoke: [GET /health] }\n',
    ).base()
    await play.run(pull())
    const act = await play.edit('2').run(pull())
    expect([results(act), stagesOf(play)]).toEqual([BOTH, ['pr-42']])
  })
})
