import { describe, expect, it } from '@jest/globals'
import { toIso } from '../../src/domain/iso-time'
import { after, minutes, seconds } from '../../src/domain/units'
import { CloudError } from '../../src/ports/cloud-error'
import type { Outside } from '../../src/ports/outside'
import { nextVersion, paused, SECOND, THIRD, wroteNothing } from './rollout'
import { ending, errors, push, type StagePlay, trafficStory } from './stage-play'
import { makeWorldTags } from './tags'

const never = new AbortController().signal
const reconcile = { name: 'schedule', ref: 'refs/heads/main', sha: SECOND, payload: {} }

/** A canary at 5 % whose run is dead, and its lease over; a third version is ready. */
async function orphaned() {
  const { play } = await nextVersion()
  const revive = play.world.onCall((_, { operation }) => {
    if (operation === 'DescribeAlarms' && play.stage().canarySettings !== undefined) throw new TypeError('killed')
    return 'ok'
  })
  await play.run(push('main', SECOND))
  revive()
  play.world.clock.advance(minutes(20))
  return play
}

/** The next run reads the API's content, with its look at the stage behind it, and something happens meanwhile. */
function whileItReads(play: StagePlay, happening: () => void): void {
  let hasHappened = false
  play.between = (outside) => ({
    ...outside,
    openCloud: async (region) => {
      const cloud = await outside.openCloud(region)
      const parts: typeof cloud.gateway.parts = async (api, kind) => {
        if (!hasHappened) {
          hasHappened = true
          play.between = (same) => same
          happening()
          await outside.clock.sleepUntil(after(outside.clock.now(), seconds(20)), never)
        }
        return cloud.gateway.parts(api, kind)
      }
      return { ...cloud, gateway: { ...cloud.gateway, parts } }
    },
  })
}

function adoptedBySomebody(play: StagePlay): void {
  const now = play.world.clock.now()
  makeWorldTags(play, {
    'stages:rollout': `step=1+since=${toIso(now)}+began=${toIso(now)}+until=${toIso(after(now, minutes(15)))}+owner=999.1.x`,
    'stages:run': 'octo/orders/actions/runs/999/attempts/1',
  })
}

describe('a deploy that finds a dead canary of another version', () => {
  it('leaves it to the run that adopted it before the deploy came to remove it', async () => {
    const play = await orphaned()
    const canary = play.stage().canarySettings?.deploymentId
    let adopting: ReturnType<StagePlay['run']> | undefined
    whileItReads(play, () => {
      adopting = play.run(reconcile)
    })
    const act = await play.edit('3').run(push('main', THIRD))
    expect(errors(act)).toMatch(/another run is rolling out on this stage: octo\/orders\/actions\/runs\/104/)
    expect(ending(act)).toEqual(['failed', 1, 'false'])
    expect((await adopting)?.outputs['result']).toBe('promoted')
    expect(Object.keys(play.served())).toEqual([canary])
  })

  it('leaves the canary that somebody put in its place', async () => {
    const play = await orphaned()
    const { id } = play.world.console.createDeployment({ restApiId: play.api })
    whileItReads(play, () => {
      play.world.console.updateStage({
        restApiId: play.api,
        stageName: 'prod',
        patchOperations: [{ op: 'replace', path: '/canarySettings/deploymentId', value: id }],
      })
    })
    const act = await play.edit('3').run(push('main', THIRD))
    expect(errors(act)).toContain(`the canary was replaced by deployment ${id}`)
    expect(play.stage().canarySettings?.deploymentId).toBe(id)
  })

  it('leaves it to its new owner also when an alarm refuses the deploy', async () => {
    const play = await orphaned()
    whileItReads(play, () => {
      adoptedBySomebody(play)
      play.world.alarms.set('orders-5xx', 'ALARM')
    })
    const act = await play.edit('3').run(push('main', THIRD))
    expect(errors(act)).toMatch(/orders-5xx.*ALARM/)
    expect([act.outputs['result'], wroteNothing(act)]).toEqual(['failed', true])
    expect(play.stage().canarySettings?.percentTraffic).toBe(5)
  })

  it('goes on when the canary went by itself meanwhile', async () => {
    const play = await orphaned()
    whileItReads(play, () => {
      const remove = [{ op: 'remove', path: '/canarySettings' }]
      play.world.console.updateStage({ restApiId: play.api, stageName: 'prod', patchOperations: remove })
    })
    const act = await play.edit('3').run(push('main', THIRD))
    expect(act.outputs['result']).toBe('promoted')
    expect(trafficStory(act.report)).toEqual(['0m 5', '5m 50', '15m 100'])
  })
})

/** Only this run's changes of the stage find no way to AWS, from one minute of its life to another. */
const cutOff =
  (from: number, to: number) =>
  (outside: Outside): Outside => {
    const began = outside.clock.now()
    const isOff = () =>
      outside.clock.now() >= after(began, minutes(from)) && outside.clock.now() < after(began, minutes(to))
    return {
      ...outside,
      openCloud: async (region) => {
        const cloud = await outside.openCloud(region)
        const updateStage: typeof cloud.gateway.updateStage = (...given) =>
          isOff()
            ? Promise.reject(new CloudError('network', 'apigateway:UpdateStage', 'connection reset'))
            : cloud.gateway.updateStage(...given)
        return { ...cloud, gateway: { ...cloud.gateway, updateStage } }
      },
    }
  }

describe('a roll back that AWS does not take for minutes', () => {
  it('goes on until it does', async () => {
    const { play, base } = await nextVersion()
    play.between = cutOff(3, 9)
    play.in(3, () => play.world.alarms.set('orders-5xx', 'ALARM'))
    const act = await play.run(push('main', SECOND))
    expect([act.outputs['result'], act.report.reason]).toEqual(['rolled-back', 'alarm orders-5xx is in ALARM'])
    expect(trafficStory(act.report)).toEqual(['0m 5', '9m 0'])
    expect(play.served()).toEqual({ [base]: 1000 })
    expect(play.stage().tags?.['stages:state']).toBe('done')
  })

  it('stops, and writes nothing more, as soon as another run has taken the stage over', async () => {
    const { play } = await nextVersion(['lease: 1m'])
    const { clock, alarms } = play.world
    play.between = cutOff(3, 7)
    play.in(3, () => alarms.set('orders-5xx', 'ALARM'))
    const old = play.run(push('main', SECOND))
    await clock.sleepUntil(after(clock.now(), minutes(5)), never)
    play.between = (same) => same
    alarms.set('orders-5xx', 'OK')
    const third = await play.edit('3').run(push('main', THIRD))
    const { report, status, outputs } = await old
    expect([third.outputs['result'], outputs['result'], status]).toEqual(['promoted', 'failed', 1])
    expect(report.reason).toMatch(/^another run took over the rollout: octo\/orders\/actions\/runs\/103/)
    expect(trafficStory(third.report)).toEqual(['0m 0', '0m 5', '5m 50', '15m 100'])
    expect(Object.keys(play.served())).toEqual([third.outputs['deployment-id']])
    expect(play.stage().tags).toMatchObject({
      'stages:state': 'done',
      'stages:deployment': third.outputs['deployment-id'],
    })
  })

  it('is as patient for `command: rollback`', async () => {
    const { play, base } = await paused()
    play.between = cutOff(0, 6)
    const act = await play.run({ name: 'workflow_dispatch' }, { command: 'rollback' })
    expect([act.outputs['result'], act.status]).toEqual(['rolled-back', 0])
    expect(play.served()).toEqual({ [base]: 1000 })
  })
})
