import { describe, expect, it } from '@jest/globals'
import { hours, minutes } from '../../src/domain/units'
import { dispatched, ending, push, type StagePlay, trafficStory } from './stage-play'
import { nextVersion, SECOND } from './rollout'

const ROLE = 'arn:aws:iam::111122223333:role/stages-dead-man'
const SWITCH = ['lease: 10m', `dead-man-switch: { role: "${ROLE}" }`]

/** When the switch of `prod` comes; `undefined`: there is none. */
function switchOf({ world, api }: StagePlay): string | undefined {
  try {
    return world.scheduler.getSchedule({ Name: `stages-${api}-prod` }).ScheduleExpression
  } catch {
    return undefined
  }
}

/** The run dies at its first look at the alarms with a canary live. */
async function killed(more: readonly string[] = SWITCH) {
  const { play, base } = await nextVersion(more)
  const revive = play.world.onCall((_, { operation }) => {
    if (operation === 'DescribeAlarms' && play.stage().canarySettings !== undefined) throw new TypeError('killed')
    return 'ok'
  })
  await play.run(push('main', SECOND))
  revive()
  return { play, base }
}

/** Time passes with nobody but AWS awake. */
const pass = ({ world }: StagePlay, time: ReturnType<typeof minutes>): void => {
  world.clock.advance(time)
}

describe("the dead man's switch", () => {
  it('takes the canary off by itself when runner and GitHub are gone', async () => {
    const { play, base } = await killed()
    expect(play.stage().canarySettings?.percentTraffic).toBe(5)
    pass(play, minutes(9))
    expect(play.stage().canarySettings?.percentTraffic).toBe(5)
    pass(play, minutes(2))
    expect(play.stage().canarySettings).toBeUndefined()
    expect(play.served()).toEqual({ [base]: 1000 })
    expect(switchOf(play)).toBeUndefined()
  })

  it('is put off at each renewal of the lease, so a rollout longer than the lease is promoted, and then it is gone', async () => {
    const { play } = await nextVersion(SWITCH)
    const act = await play.run(push('main', SECOND))
    expect(ending(act)).toEqual(['promoted', 0, 'true'])
    expect(trafficStory(act.report)).toEqual(['0m 5', '5m 50', '15m 100'])
    expect(switchOf(play)).toBeUndefined()
    pass(play, hours(1))
    expect(play.world.scheduler.invocations).toEqual([])
  })

  it('that cannot be set keeps traffic from rising at all', async () => {
    const { play, base } = await nextVersion(SWITCH)
    play.world.deny('scheduler:CreateSchedule')
    const act = await play.run(push('main', SECOND))
    expect(act.outputs['result']).toBe('failed')
    expect(play.served()).toEqual({ [base]: 1000 })
    expect(play.stage().canarySettings).toBeUndefined()
  })

  it('that cannot be put off any more ends the rollout before it strikes', async () => {
    const { play, base } = await nextVersion(SWITCH)
    play.in(3, () => play.world.deny('scheduler:UpdateSchedule'))
    const act = await play.run(push('main', SECOND))
    expect([ending(act), act.report.reason]).toEqual([['rolled-back', 1, 'true'], 'the lease ran out'])
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it.each<[string, (play: StagePlay) => unknown]>([
    ['an alarm', (play) => play.in(3, () => play.world.alarms.set('orders-5xx', 'ALARM'))],
    ['a cancellation', (play) => play.cancelAfter(3)],
  ])('is gone after a roll back by %s', async (_, happening) => {
    const { play } = await nextVersion(SWITCH)
    happening(play)
    expect((await play.run(push('main', SECOND))).outputs['result']).toBe('rolled-back')
    expect(switchOf(play)).toBeUndefined()
  })

  it('waits as long as a pause may, and is gone after `rollback`', async () => {
    const { play } = await nextVersion([...SWITCH, 'max-pause: 1d'])
    play.rewrite('hold: 5m }', 'hold: 5m, approve: true }')
    expect((await play.run(push('main', SECOND))).outputs['result']).toBe('paused')
    pass(play, hours(23))
    expect(play.stage().canarySettings?.percentTraffic).toBe(5)
    await play.run(dispatched(), { command: 'rollback' })
    expect(switchOf(play)).toBeUndefined()
  })

  it('leaves a stage that the next run and `reconcile` find as it should be', async () => {
    const { play } = await killed()
    pass(play, minutes(11))
    const schedule = { name: 'schedule', ref: 'refs/heads/main', sha: SECOND, payload: {} }
    expect(ending(await play.run(schedule))).toEqual(['cleaned', 0, 'true'])
    expect(ending(await play.run(push('main', SECOND)))).toEqual(['promoted', 0, 'true'])
  })
})
