import { describe, expect, it } from '@jest/globals'
import { hours } from '../../src/domain/units'
import { dispatched, pull, push, StagePlay } from './stage-play'
import { paused, SECOND, THIRD } from './rollout'
import { meanwhile, orphaned, schedule } from './reconciled'

const PREVIEWS = '  "pr-{number}": { pull-requests: true, ttl: 1d, max: 1 }\n'

/** The preview `pr-41` is past its time, and its next version is ready. */
async function expired() {
  const play = new StagePlay(`stages:\n  prod: { branches: [main] }\n${PREVIEWS}`).base()
  await play.run(push())
  await play.run(pull({ number: 41 }))
  play.world.clock.advance(hours(25))
  play.edit('2')
  return play
}

const others = (play: StagePlay) => play.run(pull({ number: 41, sha: SECOND }))

describe('a canary that a push takes over while reconcile makes up its mind', () => {
  it('is left to it', async () => {
    const { play } = await orphaned()
    play.edit('3')
    let other: ReturnType<StagePlay['run']> | undefined
    meanwhile(play, 'parts', () => {
      other = play.run(push('main', THIRD))
      return new Promise((resolve) => play.in(1, () => resolve(undefined)))
    })
    expect((await play.run(schedule('9'.repeat(40)))).outputs['result']).toBe('unchanged')
    expect((await other)?.outputs['result']).toBe('promoted')
  })

  it('that waited is left, too, although its alarm fired', async () => {
    const { play } = await paused()
    meanwhile(play, 'deployment', async () => {
      await play.run(dispatched(), { command: 'resume' })
      play.world.alarms.set('orders-5xx', 'ALARM')
    })
    const canary = play.stage().canarySettings?.deploymentId
    expect((await play.run(schedule())).outputs['result']).toBe('unchanged')
    expect(play.stage()).toMatchObject({ deploymentId: canary })
  })
})

describe('an expired preview that is deployed again before it is deleted', () => {
  it.each<[string, () => Parameters<StagePlay['run']>]>([
    ['reconcile', () => [schedule()]],
    ['cleanup', () => [dispatched(), { command: 'cleanup' }]],
  ])('stays where `%s` would have deleted it', async (_, run) => {
    const play = await expired()
    let fresh: string | undefined
    meanwhile(play, 'stages', async () => {
      fresh = (await others(play)).outputs['deployment-id']
    })
    const act = await play.run(...run())
    expect([act.outputs['result'], play.stage('pr-41').deploymentId]).toEqual(['unchanged', fresh])
  })

  it('stays where another one needs its room, which then has none', async () => {
    const play = await expired()
    meanwhile(play, 'stages', () => others(play))
    const act = await play.run(pull({ number: 42 }))
    expect(act.outputs['result']).toBe('skipped')
    expect(play.stage('pr-41').deploymentId).toBeDefined()
  })
})
