import { describe, expect, it } from '@jest/globals'
import { WorldFault } from '../../src/world/fault'
import { nextVersion, paused, SECOND, THIRD } from './rollout'
import { type Act, dispatched, ending, errors, push, StagePlay } from './stage-play'

const rollback = { command: 'rollback' }

/** Does what the message of a failed roll back tells the reader to do, word by word. */
function mendByHand(play: StagePlay, act: Act): void {
  const [, operations = ''] = /--patch-operations '([^']*)'/.exec(errors(act)) ?? []
  const patchOperations = JSON.parse(operations) as object[]
  play.world.console.updateStage({ restApiId: play.api, stageName: 'prod', patchOperations })
}

describe('`command: rollback` with a live canary', () => {
  it('needs nothing but to change the stage: what it cannot read of deployments keeps no traffic on the canary', async () => {
    const { play, base } = await paused()
    play.world.deny('apigateway:GetDeployment')
    const act = await play.run(dispatched(), rollback)
    expect(ending(act)).toEqual(['rolled-back', 0, 'true'])
    expect(act.outputs).toMatchObject({ 'deployment-id': base, 'canary-traffic': '0' })
    expect(play.served()).toEqual({ [base]: 1000 })
    expect(play.stage().tags).toMatchObject({ 'stages:state': 'returned', 'stages:deployment': base })
  })

  it('still knows afterwards what the stage stands on: the same version is deployed by nobody again', async () => {
    const { play } = await paused()
    const first = play.world.calls.length
    await play.run(dispatched(), rollback)
    const reads = play.world.calls.slice(first).map(({ operation }) => operation)
    expect(reads.indexOf('UpdateStage')).toBeLessThan(reads.indexOf('GetDeployment'))
    expect(play.stage().tags?.['stages:content']).toMatch(/^sha256:/)
  })

  it('that AWS refuses is the loudest message: what serves, and the command that mends it', async () => {
    const { play, base, canary } = await paused()
    play.world.deny('apigateway:UpdateStage')
    const act = await play.run(dispatched(), rollback)
    expect(ending(act)).toEqual(['failed', 1, 'false'])
    expect(errors(act)).toMatch(/THE ROLL BACK FAILED .* after asked to remove the canary/)
    expect(errors(act)).toContain(
      `Stage prod serves deployment ${canary} with 5 % of the traffic, deployment ${base} with the rest.`,
    )
    mendByHand(play, act)
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it.each(['TagResource', 'UpdateStage'])(
    'cancelled at its %s, it still takes the canary off, and says so',
    async (at) => {
      const { play, base } = await paused()
      play.world.onCall((moment, { operation }) => {
        if (moment === 'after' && operation === at) play.controller.abort()
        return 'ok'
      })
      const act = await play.run(dispatched(), rollback)
      expect([act.outputs['result'], act.status]).toEqual(['rolled-back', 1])
      expect(play.served()).toEqual({ [base]: 1000 })
      expect(play.stage().tags).toMatchObject({ 'stages:state': 'returned', 'stages:deployment': base })
    },
  )

  it('with `to`, cancelled between the two, it says that the canary is off and the stage was not moved', async () => {
    const { play, base } = await paused()
    const to = play.world.console.createDeployment({ restApiId: play.api, description: 'by hand' }).id
    play.world.onCall((moment, { operation }) => {
      if (moment === 'after' && operation === 'TagResource') play.controller.abort()
      return 'ok'
    })
    const act = await play.run(dispatched(), { ...rollback, to })
    expect(act.outputs['result']).toBe('rolled-back')
    expect(act.summary).toMatch(/The canary is off, and the stage was not moved/)
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it("takes a living owner's canary off: whoever asks is a person", async () => {
    const { play, base } = await nextVersion()
    let asked: Promise<Act> | undefined
    play.in(3, () => {
      asked = play.run(dispatched(), rollback)
    })
    const owner = await play.run(push('main', SECOND))
    expect(ending(await (asked ?? Promise.reject(new Error('nobody asked'))))).toEqual(['rolled-back', 0, 'true'])
    expect(owner.outputs['result']).toBe('failed')
    expect(play.served()).toEqual({ [base]: 1000 })
  })
})

describe('the command in the message', () => {
  it('brings a stage that moved back as a whole: variables and description too, whatever characters they have', async () => {
    const stages = (version: string) =>
      `stages:\n  prod:\n    branches: [main]\n    smoke: [{ request: GET /health, before-traffic: false }]\n    description: "it's \`${version}\`"\n    variables: { alias: ${version}, only_${version}: x }\n`
    const play = new StagePlay(stages('v1'))
    await play.run(push())
    const { deploymentId, variables, description } = play.stage()
    play.edit('2').files['stages.yml'] = play.files['stages.yml']?.replace(stages('v1'), stages('v2')) ?? ''
    play.world.route(play.api, 'GET /health', { status: 500 })
    let updates = 0
    play.world.onCall((moment, { operation }) =>
      moment === 'before' && operation === 'UpdateStage' && ++updates > 1
        ? new WorldFault('AccessDeniedException', 403, 'no')
        : 'ok',
    )
    const act = await play.run(push('main', SECOND))
    expect(errors(act)).toMatch(/THE ROLL BACK FAILED .*Stage prod serves deployment \w+ with all traffic/)
    expect(play.stage().deploymentId).not.toBe(deploymentId)
    mendByHand(play, act)
    expect(play.stage()).toMatchObject({ deploymentId, description })
    expect(play.stage().variables).toEqual(variables)
  })

  it('leaves a promoted version alone, and says that it serves as a whole', async () => {
    const { play } = await nextVersion()
    const refused = new WorldFault('AccessDeniedException', 403, 'no')
    let [isPromoted, isBlind] = [false, false]
    play.world.onCall((moment, { operation, input }) => {
      if (isPromoted && operation === 'UpdateStage') return refused
      if (isBlind && operation === 'GetStage') {
        isBlind = false
        return refused
      }
      if (moment === 'before' || operation !== 'UpdateStage' || !JSON.stringify(input).includes('"copy"')) return 'ok'
      isPromoted = isBlind = true
      return 'lose-answer'
    })
    const act = await play.run(push('main', SECOND))
    const { deploymentId } = play.stage()
    expect(act.outputs['result']).toBe('failed')
    expect(errors(act)).toContain(`Stage prod serves the new version, deployment ${deploymentId}, as a whole.`)
    mendByHand(play, act)
    expect(Object.keys(play.served())).toEqual([deploymentId])
  })
})

describe('a deploy that has taken the canary of another version off', () => {
  const cancelledAt = async (operation: string, moment: 'before' | 'after') => {
    const { play, base } = await paused()
    play.edit('3')
    let isCancelled = false
    play.world.onCall((when, call) => {
      if (!isCancelled && when === moment && call.operation === operation) {
        isCancelled = true
        play.controller.abort()
      }
      return 'ok'
    })
    return { play, base, act: await play.run(push('main', THIRD)) }
  }

  it.each<[string, 'before' | 'after']>([
    ['UpdateStage', 'after'],
    ['TagResource', 'before'],
    ['TagResource', 'after'],
    ['CreateDeployment', 'before'],
  ])('and is cancelled (%s, %s it) has recorded that, and does not say that nothing was touched', async (...at) => {
    const { play, base, act } = await cancelledAt(...at)
    expect([act.outputs['result'], act.status]).toEqual(['rolled-back', 1])
    expect(act.summary).not.toMatch(/not touched/)
    expect(play.stage().tags).toMatchObject({ 'stages:state': 'done', 'stages:deployment': base })
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it('and is cancelled before that has touched nothing, and says so', async () => {
    const { play, act } = await cancelledAt('GetResources', 'after')
    expect(act.outputs['changed']).toBe('false')
    expect(play.stage().canarySettings?.percentTraffic).toBe(5)
  })
})

describe('a promotion that a roll back finds', () => {
  it('is recorded as done', async () => {
    const { play, base } = await nextVersion()
    const refused = new WorldFault('AccessDeniedException', 403, 'no')
    const refusals = new Set<string>()
    let isLost = false
    play.world.onCall((moment, { operation, input }) => {
      if (refusals.delete(operation)) return refused
      if (isLost || moment === 'before' || !JSON.stringify(input).includes('"copy"')) return 'ok'
      isLost = true
      for (const one of ['UpdateStage', 'GetStage']) refusals.add(one)
      return 'lose-answer'
    })
    const act = await play.run(push('main', SECOND))
    expect(act.outputs['result']).toBe('promoted')
    expect(play.stage().canarySettings).toBeUndefined()
    expect(play.stage().tags).toMatchObject({
      'stages:state': 'done',
      'stages:deployment': play.stage().deploymentId,
      'stages:previous': base,
    })
  })
})
