import { describe, expect, it } from '@jest/globals'
import { hours, minutes } from '../../src/domain/units'
import { WorldFault } from '../../src/world/fault'
import { awsWrites, dispatched, ending, pull, push, StagePlay, trafficStory } from './stage-play'
import { canaryStages, nextVersion, paused, SECOND } from './rollout'
import { found, orphaned, schedule } from './reconciled'

describe('reconcile', () => {
  it('has nothing to do on a stage that is fine, and writes nothing', async () => {
    const { play } = await nextVersion()
    const act = await play.run(schedule())
    expect([ending(act), awsWrites(act), found(act)]).toEqual([['unchanged', 0, 'false'], [], ['nothing to do']])
    expect(act.outputs).toMatchObject({ stage: 'prod', 'canary-traffic': '0' })
  })

  it('goes on with a rollout whose run died while its version is wanted', async () => {
    const { play, base } = await orphaned()
    const canary = play.stage().canarySettings?.deploymentId
    const act = await play.run(schedule())
    expect(ending(act)).toEqual(['promoted', 0, 'true'])
    expect(play.stage()).toMatchObject({ deploymentId: canary })
    expect(play.stage().canarySettings).toBeUndefined()
    expect(act.outputs['previous-deployment-id']).toBe(base)
  })

  it('rolls back one whose files ask for another version now, and exits 1: nobody asked for that', async () => {
    const { play, base } = await orphaned()
    play.edit('3')
    const act = await play.run(schedule('3'.repeat(40)))
    expect(ending(act)).toEqual(['rolled-back', 1, 'true'])
    expect(act.report.reason).toBe('its run died, and stages.yml and the API ask for another version now')
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it('tells the wanted version of another branch by its newest commit', async () => {
    const { play } = await orphaned()
    play.world.github.commit(SECOND, {}, 'main')
    const onDevelop = { ...schedule('9'.repeat(40)), ref: 'refs/heads/develop' }
    expect(ending(await play.run(onDevelop))).toEqual(['promoted', 0, 'true'])
  })

  it.each<[string, (play: StagePlay) => unknown, string]>([
    [
      'its branch moved on',
      ({ world }) => (world.github.commit(SECOND, {}, 'old'), world.github.commit('4'.repeat(40), {}, 'main')),
      'its run died, and 2222222 is no longer the newest commit of its branch',
    ],
    [
      'GitHub is down',
      ({ world }) => (world.github.permissions.contents = 'none'),
      'its run died, and GitHub does not tell whether its version is still wanted',
    ],
    [
      'stages.yml has no canary any more',
      (play) => (play.files['stages.yml'] = (play.files['stages.yml'] ?? '').replace(/ {4}canary:[^]*$/, '')),
      'stages.yml says nothing of a canary any more',
    ],
    [
      'its alarm is gone',
      ({ world }) => world.alarms.deleteAlarms({ AlarmNames: ['orders-5xx'] }),
      'there is no alarm orders-5xx in eu-west-1',
    ],
  ])('rolls back where %s: what is unknown is not healthy', async (_, happening, reason) => {
    const { play, base } = await orphaned()
    play.world.github.commit(SECOND, {}, 'main')
    happening(play)
    const event = reason.includes('its run died')
      ? { ...schedule('9'.repeat(40)), ref: 'refs/heads/other' }
      : schedule()
    const act = await play.run(event)
    expect(ending(act)).toEqual(['rolled-back', 1, 'true'])
    expect(act.report.reason).toContain(reason)
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it.each([
    [
      'a protected stage',
      (play: StagePlay) => play.rewrite('branches: [main]', 'branches: [main]\n    protected: true'),
    ],
    ['a stage that the file has no more', (play: StagePlay) => play.rewrite('  prod:', '  other:')],
  ])('never touches %s on a pull request', async (_, change) => {
    const { play } = await orphaned()
    change(play)
    play.base()
    const act = await play.run(pull(), { command: 'reconcile' })
    expect([ending(act), awsWrites(act)]).toEqual([['unchanged', 0, 'false'], []])
    expect(found(act)[0]).toMatch(/ a pull request never touches a protected stage$/)
  })

  it('leaves a rollout whose owner lives alone', async () => {
    const { play } = await nextVersion()
    let other: ReturnType<StagePlay['run']> | undefined
    play.in(7, () => {
      other = play.run(schedule())
    })
    const act = await play.run(push('main', SECOND))
    expect(act.outputs['result']).toBe('promoted')
    const seen = await other
    expect(seen && [ending(seen), found(seen)[0]]).toEqual([
      ['unchanged', 0, 'false'],
      expect.stringMatching(/^a canary at 50 % that octo\/orders\/actions\/runs\/102\/attempts\/1 drives$/),
    ])
  })

  it('ends a pause that outlived max-pause, and no other', async () => {
    const { play, base } = await paused(['max-pause: 2d'])
    play.world.clock.advance(hours(47))
    expect(ending(await play.run(schedule()))).toEqual(['paused', 0, 'false'])
    play.world.clock.advance(hours(2))
    const act = await play.run(schedule())
    expect(ending(act)).toEqual(['rolled-back', 1, 'true'])
    expect(act.report.reason).toBe('it waited longer than `max-pause`')
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it('looks at the alarms of a canary that waits, and rolls it back when one fires', async () => {
    const { play, base } = await paused()
    play.world.alarms.set('orders-5xx', 'ALARM')
    const act = await play.run(schedule())
    expect([ending(act), act.report.reason]).toEqual([['rolled-back', 1, 'true'], 'alarm orders-5xx is in ALARM'])
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it('removes the canary that a promotion left, and never one of somebody else', async () => {
    const { play } = await nextVersion()
    const { restApiId, stageName } = { restApiId: play.api, stageName: 'prod' }
    const patch = (path: string, value: string) =>
      play.world.console.updateStage({ restApiId, stageName, patchOperations: [{ op: 'replace', path, value }] })
    patch('/canarySettings/percentTraffic', '0')
    expect(ending(await play.run(schedule()))).toEqual(['cleaned', 0, 'true'])
    expect(play.stage().canarySettings).toBeUndefined()
    patch('/canarySettings/percentTraffic', '7')
    const act = await play.run(schedule())
    expect([ending(act), found(act)]).toEqual([['unchanged', 0, 'false'], ['a canary at 7 % that is not ours']])
    expect(play.stage().canarySettings?.percentTraffic).toBe(7)
  })

  it('never touches a stage that neither the file nor a record of this repository names', async () => {
    const { play } = await nextVersion()
    const deploymentId = play.stage().deploymentId
    play.world.console.createStage({
      restApiId: play.api,
      stageName: 'theirs',
      deploymentId,
      canarySettings: { percentTraffic: 0 },
    })
    const act = await play.run(schedule())
    expect([ending(act), found(act)]).toEqual([['unchanged', 0, 'false'], ['nothing to do']])
    expect(play.stage('theirs').canarySettings?.percentTraffic).toBe(0)
  })

  it('writes down again what the stage stands on when a rollout left its record only', async () => {
    const { play } = await orphaned()
    play.world.console.updateStage({
      restApiId: play.api,
      stageName: 'prod',
      patchOperations: [{ op: 'remove', path: '/canarySettings' }],
    })
    expect(ending(await play.run(schedule()))).toEqual(['cleaned', 0, 'true'])
    expect(play.stage().tags).toMatchObject({ 'stages:state': 'done', 'stages:deployment': play.stage().deploymentId })
    expect(ending(await play.run(schedule()))).toEqual(['unchanged', 0, 'false'])
  })

  it('removes expired previews of this repository, and tells every stage in the report', async () => {
    const play = new StagePlay(`${canaryStages()}  'pr-{number}': { pull-requests: true, ttl: 1d }\n`)
    play.world.alarms.set('orders-5xx', 'OK')
    play.base()
    await play.run(push())
    await play.run(pull())
    expect(ending(await play.run(schedule()))).toEqual(['unchanged', 0, 'false'])
    play.world.clock.advance(hours(25))
    const act = await play.run(schedule())
    expect(ending(act)).toEqual(['cleaned', 0, 'true'])
    expect(act.report.stages?.map(({ stage, result }) => [stage, result])).toEqual([
      ['pr-42', 'cleaned'],
      ['prod', 'unchanged'],
    ])
    expect(() => play.stage('pr-42')).toThrow('Invalid stage identifier')
    expect(act.outputs).toMatchObject({ stage: '', 'deployment-id': '', 'canary-traffic': '' })
  })

  it('finishes what it can and fails for the rest: one stage keeps nothing from the others', async () => {
    const { play } = await orphaned()
    play.rewrite('stages:', 'stages:\n  dev: { branches: [develop] }')
    play.world.console.createStage({
      restApiId: play.api,
      stageName: 'dev',
      deploymentId: play.stage().deploymentId,
      canarySettings: { percentTraffic: 0 },
    })
    play.world.onCall((moment, { operation, input }) =>
      moment === 'before' && operation === 'UpdateStage' && 'stageName' in input && input.stageName === 'dev'
        ? new WorldFault('AccessDeniedException', 403, 'no')
        : 'ok',
    )
    const act = await play.run(schedule())
    expect(ending(act)).toEqual(['failed', 1, 'true'])
    expect(act.report.stages?.map(({ stage, result }) => [stage, result])).toEqual([
      ['dev', 'failed'],
      ['prod', 'promoted'],
    ])
  })

  it('drives rollouts of several stages side by side', async () => {
    const play = new StagePlay(
      `${canaryStages()}${canaryStages().replace('stages:\n', '').replace('prod', 'live').replace('main', 'live')}`,
    )
    play.world.alarms.set('orders-5xx', 'OK')
    await play.run(push())
    await play.run(push('live'))
    play.edit('2')
    const revive = play.world.onCall((_, { operation }) => {
      if (operation === 'DescribeAlarms' && play.world.calls.at(-1)?.operation === 'UpdateStage')
        throw new TypeError('killed')
      return 'ok'
    })
    await play.run(push('main', SECOND))
    await play.run(push('live', SECOND))
    revive()
    play.world.clock.advance(minutes(20))
    play.world.github.commit(SECOND, {}, 'live')
    const start = play.world.clock.now()
    const act = await play.run(schedule())
    expect(act.report.stages?.map(({ stage, result }) => [stage, result])).toEqual([
      ['live', 'promoted'],
      ['prod', 'promoted'],
    ])
    expect(Number(play.world.clock.now()) - start).toBeLessThan(minutes(30))
  })

  it('writes nothing in a dry run, and says what it would do', async () => {
    const { play } = await orphaned()
    const act = await play.run(schedule(), { 'dry-run': 'true' })
    expect([ending(act), awsWrites(act)]).toEqual([['planned', 0, 'false'], []])
    expect(act.report.plan).toEqual([
      expect.objectContaining({
        kind: 'canary',
        text: expect.stringMatching(/^prod: a canary at 5 % whose run has died: go on with it /),
      }),
    ])
  })
})

describe('a rollout that is longer than its run', () => {
  const long = async (hold: string, env: Readonly<Record<string, string>> = {}) => {
    const { play, base } = await nextVersion()
    Object.assign(play.env, env)
    play.rewrite('hold: 5m', `hold: ${hold}`)
    return { play, base, act: await play.run(push('main', SECOND)) }
  }

  it('ends paused with the time of its next step, which the schedule takes when it has come', async () => {
    const { play, act, base } = await long('2d')
    expect(ending(act)).toEqual(['paused', 0, 'true'])
    expect(act.outputs['canary-traffic']).toBe('5')
    expect(act.report.reason).toBe('this run cannot outlive the hold; a later one goes on')
    play.world.clock.advance(hours(47))
    expect(ending(await play.run(schedule()))).toEqual(['paused', 0, 'false'])
    expect(ending(await play.run(push('main', SECOND)))).toEqual(['paused', 0, 'false'])
    play.world.clock.advance(hours(2))
    const next = await play.run(schedule())
    expect(ending(next)).toEqual(['promoted', 0, 'true'])
    expect(trafficStory(next.report)).toEqual(['0m 50', '10m 100'])
    expect(next.outputs['previous-deployment-id']).toBe(base)
  })

  it('is gone on with by the next push of the same version, too, once the time has come', async () => {
    const { play } = await long('2d')
    play.world.clock.advance(hours(49))
    expect(ending(await play.run(push('main', SECOND)))).toEqual(['promoted', 0, 'true'])
  })

  it('goes on at once when a person says so', async () => {
    const { play } = await long('2d')
    expect(ending(await play.run(dispatched(), { command: 'resume' }))).toEqual(['promoted', 0, 'true'])
  })

  it('makes room for another version, as any canary of ours does', async () => {
    const { play } = await long('2d')
    play.edit('3')
    play.rewrite('hold: 2d', 'hold: 5m')
    expect(ending(await play.run(push('main', '3'.repeat(40))))).toEqual(['promoted', 0, 'true'])
  })

  it('ends in time for credentials that end, and the next run goes on', async () => {
    const { play } = await nextVersion()
    const expiry = new Date(Number(play.world.clock.now()) + 12 * 60_000).toISOString()
    const act = await play.run(push('main', SECOND), { 'credentials-expire-at': expiry })
    expect(ending(act)).toEqual(['paused', 0, 'true'])
    expect(act.outputs['canary-traffic']).toBe('50')
    expect(Number(play.world.clock.now())).toBeLessThan(Date.parse(expiry))
    play.world.clock.advance(minutes(15))
    expect(ending(await play.run(schedule()))).toEqual(['promoted', 0, 'true'])
  })

  it('lasts at most as long as a job on the runner may', async () => {
    const { act } = await long('6h')
    expect(act.outputs['result']).toBe('paused')
    const own = await long('6h', { RUNNER_ENVIRONMENT: 'self-hosted' })
    expect(own.act.outputs['result']).toBe('promoted')
  })

  it('is rolled back when no run came by for max-pause after its time', async () => {
    const { play, base } = await long('2d')
    play.world.clock.advance(hours(24 * 10))
    expect(ending(await play.run(schedule()))).toEqual(['rolled-back', 1, 'true'])
    expect(play.served()).toEqual({ [base]: 1000 })
  })
})
