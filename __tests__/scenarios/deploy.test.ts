import { describe, expect, it } from '@jest/globals'
import { push, StagePlay, trafficStory } from './stage-play'

const PLAIN = 'stages:\n  prod:\n    branches: [main]\n'
const reads = (calls: readonly { access: string }[]) => calls.filter((call) => call.access === 'read').length
const aws = (calls: readonly { service: string; operation: string }[]) =>
  calls.filter(({ service }) => service !== 'github').map(({ operation }) => operation)
const writes = (calls: readonly { access: string }[]) => calls.filter((call) => call.access === 'write').length

describe('deploy without a canary', () => {
  it('creates the stage, is unchanged with zero writes, then moves it to new content', async () => {
    const play = new StagePlay(PLAIN)
    const first = await play.run(push())
    expect([first.status, first.outputs['result'], first.outputs['changed']]).toEqual([0, 'deployed', 'true'])
    const again = await play.run(push())
    expect([again.status, again.outputs['result'], again.outputs['changed']]).toEqual([0, 'unchanged', 'false'])
    expect([writes(again.calls), reads(again.calls)]).toEqual([0, 3])
    const second = await play.edit('2').run(push('main', '2'.repeat(40)))
    expect(second.outputs).toMatchObject({
      result: 'deployed',
      'previous-deployment-id': first.outputs['deployment-id'],
    })
    expect(aws(second.calls)).toEqual([
      'GetRestApi',
      'GetStage',
      'GetResources',
      'CreateDeployment',
      'TagResource',
      'UpdateStage',
    ])
    expect(play.served()).toEqual({ [second.outputs['deployment-id'] ?? '']: 1000 })
  })

  it('moves the stage back when its smoke test fails, with the variables it had', async () => {
    const play = new StagePlay(
      `${PLAIN}    variables: { alias: v1 }\n    smoke: [{ request: GET /health, before-traffic: false }]\n`,
    )
    const good = await play.run(push())
    expect(good.outputs['result']).toBe('deployed')
    play.files['stages.yml'] = play.files['stages.yml']?.replace('alias: v1', 'alias: v2, backend: b') ?? ''
    play.world.route(play.api, 'GET /health', { status: 500, body: 'no' })
    const bad = await play.run(push('main', '2'.repeat(40)))
    expect([bad.status, bad.outputs['result']]).toEqual([1, 'rolled-back'])
    expect(bad.report.reason).toBe('smoke test GET /health failed')
    expect(play.stage()).toMatchObject({ deploymentId: good.outputs['deployment-id'], variables: { alias: 'v1' } })
    expect(play.stage().variables).toEqual({ alias: 'v1' })
  })
})

const CANARY = `stages:
  prod:
    branches: [main]
    smoke: [GET /health]
    canary:
      steps: [{ traffic: 5, hold: 5m }, { traffic: 50, hold: 10m }]
      bake: 10m
      alarms: [orders-5xx]
`

describe('canary', () => {
  async function live() {
    const play = new StagePlay(CANARY)
    play.world.alarms.set('orders-5xx', 'OK')
    const first = await play.run(push())
    return { play, base: first.outputs['deployment-id'] ?? '' }
  }

  it('climbs, bakes and is promoted', async () => {
    const { play, base } = await live()
    const act = await play.edit('2').run(push('main', '2'.repeat(40)))
    expect(trafficStory(act.report)).toEqual(['0m 5', '5m 50', '15m 100'])
    expect(act.outputs).toMatchObject({ result: 'promoted', 'canary-traffic': '0', 'previous-deployment-id': base })
    expect(play.stage()).toMatchObject({ deploymentId: act.outputs['deployment-id'] })
    expect(play.stage().canarySettings).toBeUndefined()
    expect(act.status).toBe(0)
    expect((await play.run(push('main', '2'.repeat(40)))).outputs['result']).toBe('unchanged')
  })

  it('goes home on an alarm, exit 1', async () => {
    const { play, base } = await live()
    play.world.at((play.world.clock.now() - play.world.start) / 60_000 + 7, () =>
      play.world.alarms.set('orders-5xx', 'ALARM'),
    )
    const act = await play.edit('2').run(push('main', '2'.repeat(40)))
    expect(trafficStory(act.report)).toEqual(['0m 5', '5m 50', '7m 0'])
    expect([act.status, act.outputs['result'], act.report.reason]).toEqual([
      1,
      'rolled-back',
      'alarm orders-5xx is in ALARM',
    ])
    expect(play.served()).toEqual({ [base]: 1000 })
    expect(act.outputs).toMatchObject({ 'deployment-id': base, 'previous-deployment-id': '' })
  })

  it('goes home when the job is cancelled, exit 1', async () => {
    const { play, base } = await live()
    const act = await play
      .edit('2')
      .cancelAfter(6)
      .run(push('main', '2'.repeat(40)))
    expect([act.status, act.outputs['result'], act.report.reason]).toEqual([1, 'rolled-back', 'the job was cancelled'])
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it('waits for a person, and goes on with the next step', async () => {
    const { play, base } = await live()
    play.files['stages.yml'] = play.files['stages.yml']?.replace('hold: 5m }', 'hold: 5m, approve: true }') ?? ''
    const paused = await play.edit('2').run(push('main', '2'.repeat(40)))
    expect([paused.status, paused.outputs['result'], paused.outputs['canary-traffic']]).toEqual([0, 'paused', '5'])
    expect(paused.outputs['previous-deployment-id']).toBe(base)
    const again = await play.run(push('main', '2'.repeat(40)))
    expect([again.outputs['result'], writes(again.calls)]).toEqual(['paused', 0])
    const resumed = await play.run(push('main', '2'.repeat(40)), { command: 'resume' })
    expect(trafficStory(resumed.report)).toEqual(['0m 50', '10m 100'])
    expect(resumed.outputs).toMatchObject({ result: 'promoted', 'deployment-id': paused.outputs['deployment-id'] })
  })

  it('rolls back to the recorded version, and forth again', async () => {
    const { play, base } = await live()
    const second = await play.edit('2').run(push('main', '2'.repeat(40)))
    const back = await play.run(push(), { command: 'rollback' })
    expect([back.status, back.outputs['result'], back.outputs['deployment-id']]).toEqual([0, 'rolled-back', base])
    expect(back.outputs['previous-deployment-id']).toBe(second.outputs['deployment-id'])
    expect(play.served()).toEqual({ [base]: 1000 })
  })
})
