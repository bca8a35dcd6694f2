import { describe, expect, it } from '@jest/globals'
import { seconds } from '../../src/domain/units'
import { nextVersion, SECOND } from './rollout'
import { ending, errors, push, StagePlay } from './stage-play'
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
  writesOnProd,
} from './throw-away'

const FORBIDDEN = { status: 403, body: '{"message":"Forbidden"}' }

describe.each(KINDS)('before traffic, %s', (kind) => {
  it('stops a bad version with nothing moved, names test, place and answer, and leaves nothing behind', async () => {
    const { play, base } = await released(kind)
    answering(play, () => 500)
    const before = play.stage()
    const act = await play.run(deploySecond)
    expect(ending(act)).toEqual(['failed', 1, 'true'])
    expect(act.report.reason).toBe('smoke test GET /health failed before traffic')
    expect(errors(act)).toMatch(
      /GET \/health: status: expected 2xx, got 500\. At the same place the current deployment passes GET \/health\. Nothing was moved: the stage serves deployment /,
    )
    expect(results(act)).toEqual(['before traffic: GET /health failed'])
    expect([play.stage(), writesOnProd(act)]).toEqual([before, []])
    expect([play.served(), stagesOf(play)]).toEqual([{ [base]: 1000 }, ['prod']])
    expect(act.outputs).toMatchObject({ 'deployment-id': base, 'canary-traffic': '0' })
  })

  it('tests a good one there first, shows it in the plan, and goes on', async () => {
    const { play } = await released(kind)
    const planned = await play.run(deploySecond, { command: 'plan' })
    expect(planned.report.plan.map(({ text }) => text)).toContain(
      'smoke-test GET /health before traffic, on the throw-away stage prod-smoke',
    )
    const act = await play.run(deploySecond)
    const there = kind === 'a canary' ? 'canary at 100 %' : 'stage'
    expect(results(act)).toEqual(['before traffic: GET /health passed', `${there}: GET /health passed`])
    expect([act.status, stagesOf(play), warnings(act)]).toEqual([0, ['prod'], ''])
  })

  it('a 403 is a warning only, and the test counts afterwards', async () => {
    const { play } = await released(kind)
    answering(play, (stage) => (stage === THROW_AWAY ? FORBIDDEN : { status: 200, body: '{}' }))
    const act = await play.run(deploySecond)
    expect([act.status, results(act)]).toEqual([
      0,
      [`${kind === 'a canary' ? 'canary at 100 %' : 'stage'}: GET /health passed`],
    ])
    expect(warnings(act)).toMatch(
      /GET \/health could not be tested before traffic: stage prod-smoke answers 403 \(.*missing API key.*\)\. It counts afterwards only\. .*`before-traffic: false`/,
    )
  })

  it('a test that the current deployment fails there too is a warning only, and still counts afterwards', async () => {
    const { play } = await released(kind, (stage) => (stage === THROW_AWAY ? 500 : 200))
    const good = await play.run(deploySecond)
    expect([good.status, stagesOf(play)]).toEqual([0, ['prod']])
    expect(warnings(good)).toMatch(/could not be tested before traffic: stage prod-smoke fails it with the current/)
    play.edit('3')
    answering(play, () => 502)
    const bad = await play.run(push('main', '5'.repeat(40)))
    expect(ending(bad)).toEqual(['rolled-back', 1, 'true'])
  })

  it('cancelled in the middle, it has touched nothing, and is quick', async () => {
    const { play, base } = await released(kind)
    answering(play, () => 500)
    const before = play.stage()
    play.world.onCall((moment, { operation }) => {
      if (moment === 'after' && operation === 'CreateStage')
        play.in(4 / 60, () => {
          play.controller.abort()
        })
      return 'ok'
    })
    const began = play.world.clock.now()
    const act = await play.run(deploySecond)
    expect(ending(act)).toEqual(['rolled-back', 1, 'true'])
    expect(errors(act)).toMatch(/the job was cancelled.*The stage was not touched yet: it is as it was/)
    expect([play.stage(), play.served(), stagesOf(play)]).toEqual([before, { [base]: 1000 }, ['prod']])
    expect(play.world.clock.now() - began).toBeLessThanOrEqual(seconds(5))
  })
})

describe('before traffic', () => {
  it.each<[string, string, (play: StagePlay) => void]>([
    ['a stage that does not exist yet is itself what is tested', 'smoke: [GET /health]', () => undefined],
    ['a stage without tests makes none', 'description: new', (play) => play.edit('2')],
    [
      'a stage whose tests are all for afterwards makes none',
      'smoke: [{ request: GET /health, before-traffic: false }]',
      (play) => play.edit('2'),
    ],
  ])('%s: nothing is thrown away', async (_, line, arrange) => {
    const play = new StagePlay(testedStages(line))
    if (!line.startsWith('smoke: [GET')) await play.run(push())
    arrange(play)
    const act = await play.run(deploySecond)
    expect(act.outputs['result']).toBe('deployed')
    expect(JSON.stringify(act.calls)).not.toContain(THROW_AWAY)
  })

  it('only the tests that ask for it run; the others count afterwards', async () => {
    const { play } = await moving('smoke:', '  - GET /health', '  - { request: GET /real, before-traffic: false }')
    play.world.route(play.api, 'GET /real', ({ stage }) => ({ status: stage === 'prod' ? 200 : 500 }))
    await play.run(push('main', '4'.repeat(40)))
    play.edit('3')
    expect(results(await play.run(deploySecond))).toEqual([
      'before traffic: GET /health passed',
      'stage: GET /health passed',
      'stage: GET /real passed',
    ])
  })

  it('`times` passes in a row are asked for there as well', async () => {
    const { play } = await moving('smoke: [{ request: GET /health, times: 3 }]')
    const seen: string[] = []
    answering(play, (stage) => {
      seen.push(stage)
      return 200
    })
    await play.run(deploySecond)
    expect(seen).toEqual([THROW_AWAY, THROW_AWAY, THROW_AWAY, 'prod', 'prod', 'prod'])
  })

  it('the version has all its variables there: new, changed and kept ones, none that it drops', async () => {
    const { play } = await moving('smoke: [GET /health]', 'variables: { alias: v1, old: x }')
    await play.run(push())
    play.world.console.updateStage({
      restApiId: play.api,
      stageName: 'prod',
      patchOperations: [{ op: 'replace', path: '/variables/foreign', value: 'theirs' }],
    })
    play.rewrite('{ alias: v1, old: x }', '{ alias: v2, backend: b }')
    let seen: unknown
    play.edit('3').world.route(play.api, 'GET /health', ({ stage, variables }) => {
      if (stage === THROW_AWAY) seen = variables
      return {}
    })
    await play.run(deploySecond)
    expect(seen).toEqual({ alias: 'v2', backend: 'b', foreign: 'theirs' })
    expect(play.stage().variables).toEqual(seen)
  })

  it('the current deployment is asked with its own variables', async () => {
    const { play } = await moving('smoke: [GET /health]', 'variables: { alias: v1 }')
    play.world.route(play.api, 'GET /health', ({ variables }) => ({ status: variables['alias'] === 'v2' ? 500 : 200 }))
    await play.run(push('main', '4'.repeat(40)))
    play.rewrite('alias: v1', 'alias: v2')
    const act = await play.run(deploySecond)
    expect(act.report.reason).toBe('smoke test GET /health failed before traffic')
    expect(act.log.join('\n')).toContain('the current deployment passes GET /health')
  })

  it('answers of the new version that come late do not stand for the current one', async () => {
    const { play, base } = await released('a canary')
    play.world.dataPlane.changePropagation = seconds(2)
    answering(play, () => 500)
    const act = await play.run(deploySecond)
    expect([act.report.reason, play.stage().deploymentId]).toEqual([
      'smoke test GET /health failed before traffic',
      base,
    ])
  })

  it('a stage that answers 403 at first is asked again until it has come up', async () => {
    const { play } = await moving()
    play.world.dataPlane.propagation = seconds(6)
    const act = await play.run(deploySecond)
    expect([warnings(act), results(act)[0]]).toEqual(['', 'before traffic: GET /health passed'])
  })

  it.each([
    ['fails otherwise there', 404],
    ['is forbidden there', 403],
  ])('a test that the current deployment %s tells nothing, and the version is stopped', async (_, status) => {
    const { play } = await released('a plain move', (stage) => (stage === THROW_AWAY ? status : 200))
    answering(play, () => 500)
    const act = await play.run(deploySecond)
    expect(act.report.reason).toBe('smoke test GET /health failed before traffic')
    expect(errors(act)).toMatch(
      new RegExp(`The current deployment fails it in another manner \\(status: expected 2xx, got ${status}`),
    )
  })

  it('a control that AWS does not allow stops the version, and says that it could not be asked', async () => {
    const { play, base } = await moving()
    answering(play, () => 500)
    play.world.deny('apigateway:UpdateStage')
    const act = await play.run(deploySecond)
    expect([ending(act)[0], play.stage().deploymentId, stagesOf(play)]).toEqual(['failed', base, ['prod']])
    expect(errors(act)).toMatch(/GET \/health: .* The current deployment could not be put there \(.*not authorized/)
  })

  it('goes to `api.url` when that tells stages apart, else to execute-api', async () => {
    for (const [url, reached] of [
      ['http://127.0.0.1:4580/_aws/execute-api/{id}/{stage}', 'http://127.0.0.1:4580/_aws/execute-api/a1b2c3d4e5'],
      ['https://api.example.com', 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com'],
    ] as const) {
      const { play } = await nextVersion()
      play.rewrite('region: eu-west-1', `region: eu-west-1, url: "${url}"`)
      const asked: string[] = []
      play.between = (outside) => ({
        ...outside,
        http: {
          send: (request, signal) => {
            asked.push(request.url)
            return outside.http.send(request, signal)
          },
        },
      })
      await play.run(push('main', SECOND))
      expect(asked[0]).toBe(`${reached}/prod-smoke/health`)
    }
  })
})
