import { describe, expect, it } from '@jest/globals'
import { hours, minutes } from '../../src/domain/units'
import { dispatched, ending, push, type StagePlay } from './stage-play'
import { nextVersion, SECOND } from './rollout'
import { killed, schedule } from './reconciled'

/** The alarm fires before the start. */
async function firing(more: readonly string[]) {
  const { play, base } = await nextVersion(more)
  play.world.alarms.set('orders-5xx', 'ALARM')
  play.world.clock.advance(minutes(1))
  return { play, base }
}

async function waiting(more = ['on-firing: ignore']) {
  const { play, base } = await firing(more)
  play.rewrite('hold: 5m }', 'hold: 5m, approve: true }')
  await play.run(push('main', SECOND), more.length === 0 ? { force: 'the alarm is wrong' } : {})
  return { play, base }
}

const refire = ({ world }: StagePlay): void => {
  world.alarms.set('orders-5xx', 'OK')
  world.clock.advance(minutes(1))
  world.alarms.set('orders-5xx', 'ALARM')
}

describe('an alarm that fired before a rollout with `on-firing: ignore` began', () => {
  it('is ignored by a run that looks at the canary while it waits', async () => {
    const { play } = await waiting()
    expect(ending(await play.run(schedule()))).toEqual(['paused', 0, 'false'])
    expect(ending(await play.run(dispatched(), { command: 'resume' }))).toEqual(['promoted', 0, 'true'])
  })

  it('is ignored by the run that takes the next step', async () => {
    const { play } = await firing(['on-firing: ignore'])
    play.rewrite('hold: 5m', 'hold: 2d')
    await play.run(push('main', SECOND))
    play.world.clock.advance(hours(49))
    expect(ending(await play.run(schedule()))).toEqual(['promoted', 0, 'true'])
  })

  it('is ignored by the run that goes on after a dead one', async () => {
    const { play } = await firing(['on-firing: ignore'])
    await killed(play)
    play.world.clock.advance(minutes(20))
    expect(ending(await play.run(schedule()))).toEqual(['promoted', 0, 'true'])
  })

  it.each<[string, () => Parameters<StagePlay['run']>]>([
    ['reconcile', () => [schedule()]],
    ['resume', () => [dispatched(), { command: 'resume' }]],
  ])('counts for `%s` once it has been OK', async (_, run) => {
    const { play, base } = await waiting()
    refire(play)
    const act = await play.run(...run())
    expect([ending(act), act.report.reason]).toEqual([['rolled-back', 1, 'true'], 'alarm orders-5xx is in ALARM'])
    expect(play.served()).toEqual({ [base]: 1000 })
  })
})
