import { describe, expect, it } from '@jest/globals'
import { toIso } from '../../src/domain/iso-time'
import { after, minutes, seconds } from '../../src/domain/units'
import { makeWorldTags } from './tags'
import { nextVersion, paused, SECOND } from './rollout'
import { dispatched, ending, push, StagePlay, trafficStory } from './stage-play'

const deploySecond = push('main', SECOND)

describe('the lease of a rollout', () => {
  it('is proven before the first traffic: of two runs that wrote their names, the one whose name was written over stops', async () => {
    const { play, base } = await nextVersion()
    const { clock } = play.world
    let isTaken = false
    play.world.onCall((moment, { operation }) => {
      if (operation === 'TagResource' && moment === 'after' && !isTaken) {
        isTaken = true
        const until = toIso(after(clock.now(), minutes(15)))
        const began = toIso(clock.now())
        makeWorldTags(play, {
          'stages:state': 'rolling',
          'stages:rollout': `step=0+since=${began}+began=${began}+until=${until}+owner=999.1.other`,
          'stages:run': 'octo/orders/actions/runs/999/attempts/1',
        })
      }
      return 'ok'
    })
    const act = await play.run(deploySecond)
    expect(ending(act)[0]).toBe('failed')
    expect(act.report.reason).toMatch(/another run took over the rollout: octo\/orders\/actions\/runs\/999/)
    expect(play.stage().canarySettings).toBeUndefined()
    expect(play.stage().tags?.['stages:rollout']).toContain('999.1.other')
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it.each(['1s', '3s', '9s'])('of %s is renewed while its run lives', async (lease) => {
    const { play } = await nextVersion([`lease: ${lease}`])
    expect(ending(await play.run(deploySecond))[0]).toBe('promoted')
  })

  it('survives a renewal that AWS refuses once', async () => {
    const { play } = await nextVersion()
    play.in(8, () => {
      play.world.deny('apigateway:TagResource')
    })
    play.in(9, () => {
      play.world.allow('apigateway:TagResource')
    })
    expect(ending(await play.run(deploySecond))[0]).toBe('promoted')
  })
})

describe('traffic rises on nothing but a healthy verdict', () => {
  it.each(['resume', 'promote'])('%s waits for an alarm without data, where the canary is', async (command) => {
    const { play, base } = await paused(['max-wait: 20m'])
    play.world.alarms.set('orders-5xx', 'INSUFFICIENT_DATA')
    const act = await play.run(dispatched(), { command })
    expect(trafficStory(act.report)).toEqual(['0m 0'])
    expect([act.outputs['result'], act.report.reason]).toEqual([
      'rolled-back',
      'waited 20 min for data: alarm orders-5xx has INSUFFICIENT_DATA',
    ])
    expect(play.served()).toEqual({ [base]: 1000 })
  })
})

describe('a change that reaches the traffic late', () => {
  it('is not passed by an answer of the version before it', async () => {
    const play = new StagePlay(
      'stages:\n  prod:\n    branches: [main]\n    smoke: [{ request: GET /health, before-traffic: false }]\n',
    )
    const first = await play.run(push())
    play.world.dataPlane.changePropagation = seconds(2)
    play.edit('2')
    play.world.route(play.api, 'GET /health', { status: 500 })
    const act = await play.run(deploySecond)
    expect(ending(act)[0]).toBe('rolled-back')
    expect(play.stage().deploymentId).toBe(first.outputs['deployment-id'])
  })
})

describe('a promotion whose answer is lost', () => {
  it('is a promotion, however long AWS is away afterwards', async () => {
    const { play, base } = await nextVersion()
    let isAway = false
    play.world.onCall((moment, { operation, input }) => {
      const isPromotion = operation === 'UpdateStage' && JSON.stringify(input).includes('"copy"')
      if (isPromotion && moment === 'after' && !isAway) {
        isAway = true
        const back = after(play.world.clock.now(), seconds(16))
        play.world.clock.at(back, () => {
          isAway = false
        })
        return 'lose-answer'
      }
      return isAway && moment === 'before' ? 'lose-answer' : 'ok'
    })
    const act = await play.run(deploySecond)
    expect(act.outputs).toMatchObject({ result: 'promoted', 'previous-deployment-id': base, 'canary-traffic': '0' })
    expect(play.stage().canarySettings).toBeUndefined()
    expect(play.stage().deploymentId).toBe(act.outputs['deployment-id'])
  })
})

describe('a stage that is named by hand', () => {
  it('is not made under a name that no branch makes', async () => {
    const play = new StagePlay("stages:\n  prod: { branches: [main] }\n  '{branch}': { branches: ['feature/**'] }\n")
    const act = await play.run(dispatched(), { stage: 'prdo' })
    expect(ending(act)).toEqual(['failed', 1, 'false'])
    expect(act.report.reason).toMatch(/there is no stage prdo/)
  })
})
