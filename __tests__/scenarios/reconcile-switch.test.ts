import { describe, expect, it } from '@jest/globals'
import { hours } from '../../src/domain/units'
import { dispatched, ending, pull, StagePlay } from './stage-play'
import { canaryStages, paused, SECOND } from './rollout'
import { schedule } from './reconciled'

const SWITCH = 'dead-man-switch: { role: "arn:aws:iam::111122223333:role/stages-dead-man" }'

function hasSwitch({ world, api }: StagePlay, stage = 'prod'): boolean {
  try {
    world.scheduler.getSchedule({ Name: `stages-${api}-${stage}` })
    return true
  } catch {
    return false
  }
}

const change = ({ world, api }: StagePlay, operation: object) =>
  world.console.updateStage({ restApiId: api, stageName: 'prod', patchOperations: [operation] })

/** The preview `pr-42` has a canary that waits for a person, and is past its time. */
async function preview() {
  const approved = canaryStages([SWITCH]).replace('hold: 5m }', 'hold: 5m, approve: true }')
  const stages = approved
    .replace('prod:', '"pr-{number}":')
    .replace('branches: [main]', 'pull-requests: true\n    ttl: 1d')
  const play = new StagePlay(stages).base()
  play.world.alarms.set('orders-5xx', 'OK')
  await play.run(pull())
  play.edit('2')
  await play.run(pull({ sha: SECOND }))
  play.world.clock.advance(hours(25))
  return play
}

describe("the dead man's switch that a record speaks of", () => {
  it.each<[string, (play: StagePlay, canary: string) => unknown, string]>([
    [
      'is rolled back, though the file has no switch any more',
      (play) => (play.rewrite(SWITCH, ''), play.world.alarms.set('orders-5xx', 'ALARM')),
      'rolled-back',
    ],
    ['was removed by hand', (play) => change(play, { op: 'remove', path: '/canarySettings' }), 'cleaned'],
    [
      'was promoted by hand',
      (play, canary) => change(play, { op: 'replace', path: '/deploymentId', value: canary }),
      'cleaned',
    ],
  ])('ends with a canary that %s', async (_, happening, result) => {
    const { play, canary } = await paused([SWITCH])
    expect(hasSwitch(play)).toBe(true)
    happening(play, canary)
    expect((await play.run(schedule())).outputs['result']).toBe(result)
    expect([play.stage().canarySettings, hasSwitch(play)]).toEqual([undefined, false])
  })

  it.each<[string, () => Parameters<StagePlay['run']>]>([
    ['is closed', () => [pull({ action: 'closed' })]],
    ['has expired', () => [dispatched(), { command: 'cleanup' }]],
  ])('ends with a preview that %s', async (_, run) => {
    const play = await preview()
    expect(hasSwitch(play, 'pr-42')).toBe(true)
    expect(ending(await play.run(...run()))).toEqual(['cleaned', 0, 'true'])
    expect(hasSwitch(play, 'pr-42')).toBe(false)
  })
})
