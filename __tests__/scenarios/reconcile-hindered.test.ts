import { describe, expect, it } from '@jest/globals'
import { hours } from '../../src/domain/units'
import { WorldFault } from '../../src/world/fault'
import { ending, push, type StagePlay } from './stage-play'
import { nextVersion, paused, SECOND } from './rollout'
import { orphaned, schedule } from './reconciled'

const DOWN = new WorldFault('InternalServiceFault', 500, 'The request has failed')

/** CloudWatch does not answer; undone by what it returns. */
const cloudWatchDown = ({ world }: StagePlay) =>
  world.onCall((_, { service }) => (service === 'cloudwatch' ? DOWN : 'ok'))

const trafficOf = (play: StagePlay) => play.stage().canarySettings?.percentTraffic

/** Its next step is due, in a later run. */
async function due(more: readonly string[] = []) {
  const { play, base } = await nextVersion(more)
  play.rewrite('hold: 5m', 'hold: 2d')
  await play.run(push('main', SECOND))
  play.world.clock.advance(hours(49))
  return { play, base }
}

/** The smoke test has a secret that only this job's environment lacks. */
function keepSecret(play: StagePlay): void {
  play.rewrite('[GET /health]', '[{ request: GET /health, headers: { x-api-key: "${SMOKE_KEY}" } }]')
  delete play.env['SMOKE_KEY']
}

describe('reconcile, where CloudWatch does not answer,', () => {
  it('leaves a canary whose next step is due as it is, and goes on when it answers again', async () => {
    const { play } = await due()
    const recover = cloudWatchDown(play)
    const act = await play.run(schedule())
    expect([ending(act), trafficOf(play)]).toEqual([['paused', 0, 'false'], 5])
    expect(act.report.warnings?.join()).toContain('the canary stays at 5 %')
    recover()
    expect(ending(await play.run(schedule()))).toEqual(['promoted', 0, 'true'])
  })

  it('leaves the canary of a dead run, fails, for nobody watches it, and goes on with it later', async () => {
    const { play } = await orphaned()
    const recover = cloudWatchDown(play)
    const act = await play.run(schedule())
    expect([ending(act), trafficOf(play)]).toEqual([['failed', 1, 'false'], 5])
    expect(act.report.warnings?.join()).toContain('the canary stays at 5 %')
    recover()
    expect(ending(await play.run(schedule()))).toEqual(['promoted', 0, 'true'])
  })

  it.each([
    ['a dead run', orphaned],
    ['a pause', due],
  ])('rolls the canary of %s back after max-pause', async (_, arrange) => {
    const { play, base } = await arrange(['max-pause: 1d'])
    play.world.clock.advance(hours(24))
    cloudWatchDown(play)
    expect(ending(await play.run(schedule()))).toEqual(['rolled-back', 1, 'true'])
    expect(play.served()).toEqual({ [base]: 1000 })
  })
})

describe('reconcile that is cancelled before it takes a step', () => {
  it('leaves the canary that waits for it', async () => {
    const { play } = await due(['on-cancel: hold'])
    const recover = play.world.onCall((_, { service }) => {
      if (service !== 'cloudwatch') return 'ok'
      play.controller.abort()
      return DOWN
    })
    const act = await play.run(schedule())
    expect([ending(act), trafficOf(play)]).toEqual([['paused', 1, 'false'], 5])
    recover()
    expect(ending(await play.run(schedule()))).toEqual(['promoted', 0, 'true'])
  })
})

describe('reconcile, in a job that lacks a secret of the smoke tests,', () => {
  it.each([
    ['waits', due],
    ['lost its run', orphaned],
  ])('fails, names it, and leaves the canary that %s for a job that has it', async (_, arrange) => {
    const { play } = await arrange()
    keepSecret(play)
    const act = await play.run(schedule())
    expect([ending(act), trafficOf(play)]).toEqual([['failed', 1, 'false'], 5])
    expect(act.report.reason).toContain('SMOKE_KEY')
    play.env['SMOKE_KEY'] = 'key'
    expect(ending(await play.run(schedule()))).toEqual(['promoted', 0, 'true'])
  })

  it('takes off what is not wanted any more all the same', async () => {
    const { play, base } = await orphaned()
    keepSecret(play)
    play.edit('3')
    const act = await play.run(schedule('3'.repeat(40)))
    expect([ending(act), play.served()]).toEqual([['rolled-back', 1, 'true'], { [base]: 1000 }])
  })

  it('rolls the canary of a dead run back after max-pause', async () => {
    const { play, base } = await orphaned(['max-pause: 1d'])
    keepSecret(play)
    play.world.clock.advance(hours(24))
    expect(ending(await play.run(schedule()))).toEqual(['rolled-back', 1, 'true'])
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it('only looks at the alarms of one that waits for a person', async () => {
    const { play } = await paused()
    keepSecret(play)
    expect(ending(await play.run(schedule()))).toEqual(['paused', 0, 'false'])
  })
})
