import { describe, expect, it } from '@jest/globals'
import { minutes } from '../../src/domain/units'
import { nextVersion, SECOND, THIRD } from './rollout'
import { dispatched, push, type StagePlay } from './stage-play'
import { hasSwitch } from './switch'

const SWITCH = 'dead-man-switch: { role: "arn:aws:iam::111122223333:role/stages-dead-man" }'

/** A canary with a switch waits for a person; `stages.yml` says nothing of a switch any more. */
async function waiting() {
  const { play } = await nextVersion([SWITCH])
  play.rewrite('hold: 5m }', 'hold: 5m, approve: true }')
  await play.run(push('main', SECOND))
  expect(hasSwitch(play)).toBe(true)
  return play.rewrite(SWITCH, '').edit('3')
}

describe("the dead man's switch of a rollout is taken off by whoever ends it, whatever stages.yml says by then", () => {
  it.each<[string, (play: StagePlay) => Promise<unknown>]>([
    ['`rollback`', (play) => play.run(dispatched(), { command: 'rollback' })],
    [
      'a cancelled `rollback`',
      (play) => {
        play.world.onCall((moment, { operation }) => {
          if (moment === 'after' && operation === 'UpdateStage') play.controller.abort()
          return 'ok'
        })
        return play.run(dispatched(), { command: 'rollback' })
      },
    ],
    ['a deploy of another version', (play) => play.run(push('main', THIRD))],
    [
      'a deploy of another version that is cancelled right after',
      (play) => {
        play.world.onCall((moment, { operation }) => {
          if (moment === 'after' && operation === 'UpdateStage') play.controller.abort()
          return 'ok'
        })
        return play.run(push('main', THIRD))
      },
    ],
    [
      'a deploy of another version that an alarm refuses',
      (play) => {
        play.world.alarms.set('orders-5xx', 'ALARM')
        return play.run(push('main', THIRD))
      },
    ],
  ])('%s', async (_, end) => {
    const play = await waiting()
    await end(play)
    expect(play.stage().tags?.['stages:state']).not.toBe('rolling')
    expect(hasSwitch(play)).toBe(false)
  })

  it('`rollback`, when somebody has removed the canary by hand', async () => {
    const play = await waiting()
    const remove = [{ op: 'remove', path: '/canarySettings' }]
    play.world.console.updateStage({ restApiId: play.api, stageName: 'prod', patchOperations: remove })
    play.world.clock.advance(minutes(20))
    await play.run(dispatched(), { command: 'rollback' })
    expect(hasSwitch(play)).toBe(false)
  })
})

it('that cannot be taken off is a warning that names it', async () => {
  const play = await waiting()
  play.world.deny('scheduler:DeleteSchedule')
  const { report } = await play.run(push('main', THIRD))
  expect(report.warnings?.join()).toMatch(/dead man's switch could not be taken off.*aws scheduler delete-schedule/)
})
