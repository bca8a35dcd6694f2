import { describe, expect, it } from '@jest/globals'
import { minutes } from '../../src/domain/units'
import { ending, push, StagePlay } from './stage-play'
import { canaryStages, SECOND, THIRD } from './rollout'
import { killed, schedule } from './reconciled'

const tagged = (tag: string, sha: string) => ({ ...push('main', sha), ref: `refs/tags/${tag}` })

/** A rollout of the second version at `prod`, whose files say this about refs, was started by the event, and died. */
async function orphanOf(refs: string, event: ReturnType<typeof push>) {
  const play = new StagePlay(canaryStages().replace('branches: [main]', refs))
  play.world.alarms.set('orders-5xx', 'OK')
  const first = await play.run({ ...event, sha: '1'.repeat(40) })
  play.edit('2')
  await killed(play, event)
  play.world.clock.advance(minutes(20))
  return { play, base: first.outputs['deployment-id'] ?? '' }
}

describe('a dead rollout', () => {
  it('of a branch that moved on is not wanted, though another branch is at its commit', async () => {
    const { play, base } = await orphanOf('branches: [develop]', push('develop', SECOND))
    play.world.github.commit(SECOND, {}, 'main')
    play.world.github.commit(THIRD, {}, 'develop')
    expect(ending(await play.run(schedule(SECOND)))).toEqual(['rolled-back', 1, 'true'])
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it('of one of the branches of a stage is not asked of another one', async () => {
    const { play, base } = await orphanOf('branches: ["release/**"]', push('release/1', SECOND))
    play.world.github.commit(SECOND, {}, 'release/2')
    play.world.github.commit(THIRD, {}, 'release/1')
    expect(ending(await play.run(schedule('9'.repeat(40))))).toEqual(['rolled-back', 1, 'true'])
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it('of a tag is wanted whatever the branch says that is checked out: a tag never moves', async () => {
    const { play } = await orphanOf('branches: [main]\n    tags: ["v*"]', tagged('v2', SECOND))
    play.edit('3')
    play.world.github.commit(THIRD, {}, 'main')
    expect(ending(await play.run(schedule(THIRD)))).toEqual(['promoted', 0, 'true'])
  })

  it('whose record does not tell its branch is wanted while a branch of the stage is at its commit', async () => {
    const { play } = await orphanOf('branches: [develop]', push('develop', SECOND))
    play.world.console.untagResource({
      resourceArn: `arn:aws:apigateway:eu-west-1::/restapis/${play.api}/stages/prod`,
      tagKeys: ['stages:ref'],
    })
    play.world.github.commit(SECOND, {}, 'develop')
    expect(ending(await play.run(schedule(THIRD)))).toEqual(['promoted', 0, 'true'])
  })
})
