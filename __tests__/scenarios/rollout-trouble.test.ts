import { describe, expect, it } from '@jest/globals'
import { dispatched, ending, errors, push, trafficStory } from './stage-play'
import { nextVersion, paused, SECOND, THIRD, wroteNothing } from './rollout'
import { WorldFault } from '../../src/world/fault'

const deploySecond = push('main', SECOND)

describe('before a rollout starts', () => {
  it.each<[string, (world: Awaited<ReturnType<typeof nextVersion>>['play']['world']) => void, RegExp]>([
    [
      'missing',
      ({ alarms }) => {
        alarms.remove('orders-5xx')
      },
      /there is no alarm orders-5xx in eu-west-1\. Check its spelling/,
    ],
    [
      'firing',
      ({ alarms }) => {
        alarms.set('orders-5xx', 'ALARM')
      },
      /alarm orders-5xx is already in ALARM\. Wait until it is OK/,
    ],
    [
      'unreadable',
      (world) => {
        world.deny('cloudwatch:DescribeAlarms')
      },
      /Allow cloudwatch:DescribeAlarms on \*/,
    ],
  ])('an alarm that is %s refuses, and nothing is written', async (_, arrange, message) => {
    const { play, base } = await nextVersion()
    arrange(play.world)
    const act = await play.run(deploySecond)
    expect(ending(act)).toEqual(['failed', 1, 'false'])
    expect(wroteNothing(act)).toBe(true)
    expect(errors(act)).toMatch(message)
    expect(act.log.at(-1)).toMatch(/Nothing was written/)
    expect(act.outputs).toMatchObject({ stage: 'prod', 'deployment-id': base, 'canary-traffic': '0' })
    expect(act.outputs['invoke-url']).toBe('https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod')
  })

  it('a composite alarm counts like any other', async () => {
    const { play } = await nextVersion()
    play.world.alarms.remove('orders-5xx')
    play.world.alarms.set('orders-5xx', 'ALARM', 'children fire', { composite: true })
    expect(ending(await play.run(deploySecond))).toEqual(['failed', 1, 'false'])
  })

  it('`force` goes past a firing alarm, until that has been OK once', async () => {
    const { play, base } = await nextVersion()
    play.world.alarms.set('orders-5xx', 'ALARM')
    play.in(3, () => {
      play.world.alarms.set('orders-5xx', 'OK')
    })
    play.in(6, () => {
      play.world.alarms.set('orders-5xx', 'ALARM')
    })
    const act = await play.run(deploySecond, { force: 'the alarm is about the old version' })
    expect(trafficStory(act.report)).toEqual(['0m 5', '5m 50', '6m 0'])
    expect(act.summary).toContain('the alarm is about the old version')
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it('`on-firing: ignore` lets an alarm fire that fired before', async () => {
    const { play } = await nextVersion(['on-firing: ignore'])
    play.world.alarms.set('orders-5xx', 'ALARM')
    expect(ending(await play.run(deploySecond))).toEqual(['promoted', 0, 'true'])
  })
})

describe('while a canary climbs', () => {
  it('unreadable alarms never raise traffic, and after five minutes it goes home', async () => {
    const { play, base } = await nextVersion()
    play.in(4, () => {
      play.world.deny('cloudwatch:DescribeAlarms')
    })
    const act = await play.run(deploySecond)
    expect(trafficStory(act.report)).toEqual(['0m 5', '9m 0'])
    expect(ending(act)).toEqual(['rolled-back', 1, 'true'])
    expect(act.report.reason).toMatch(/nothing is known of the canary's health: CloudWatch could not be read/)
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it.each<[string, string[], string[], string]>([
    ['wait', [], ['0m 5', '5m 50', '15m 100'], 'promoted'],
    ['wait, for max-wait', ['max-wait: 2m'], ['0m 5', '7m 0'], 'rolled-back'],
    ['rollback', ['on-no-data: rollback'], ['0m 5', '1m 0'], 'rolled-back'],
    ['continue', ['on-no-data: continue'], ['0m 5', '5m 50', '15m 100'], 'promoted'],
  ])('without data: %s', async (name, more, story, result) => {
    const { play } = await nextVersion(more)
    play.in(1, () => {
      play.world.alarms.set('orders-5xx', 'INSUFFICIENT_DATA')
    })
    if (name === 'wait')
      play.in(4, () => {
        play.world.alarms.set('orders-5xx', 'OK')
      })
    const act = await play.run(deploySecond)
    expect(trafficStory(act.report)).toEqual(story)
    expect(act.outputs['result']).toBe(result)
  })

  it('the canary has its own values of changed variables, the stage keeps foreign ones, and promotion removes those no longer listed', async () => {
    const { play } = await nextVersion()
    play.rewrite('    smoke:', '    variables: { alias: v1, old: x }\n    smoke:')
    await play.run(push('main', THIRD))
    play.world.console.updateStage({
      restApiId: play.api,
      stageName: 'prod',
      patchOperations: [{ op: 'replace', path: '/variables/foreign', value: 'theirs' }],
    })
    play.rewrite('{ alias: v1, old: x }', '{ alias: v2, backend: b }')
    let seen: unknown
    play.in(2, () => {
      seen = play.stage()
    })
    const act = await play.run(deploySecond)
    expect(seen).toMatchObject({
      variables: { alias: 'v1', old: 'x', foreign: 'theirs' },
      canarySettings: { percentTraffic: 5, stageVariableOverrides: { alias: 'v2', backend: 'b' } },
    })
    expect(act.outputs['result']).toBe('promoted')
    expect(play.stage().variables).toEqual({ alias: 'v2', backend: 'b', foreign: 'theirs' })
    const back = await play.run(dispatched(), { command: 'rollback' })
    expect(back.outputs['result']).toBe('rolled-back')
    expect(play.stage().variables).toEqual({ alias: 'v1', old: 'x', foreign: 'theirs' })
  })

  it('a smoke test that fails at 100 % takes it home', async () => {
    const { play, base } = await nextVersion()
    play.rewrite('[GET /health]', '[{ request: GET /health, before-traffic: false }]')
    play.world.route(play.api, 'GET /health', { status: 500, body: 'no' })
    const act = await play.run(deploySecond)
    expect(trafficStory(act.report)).toEqual(['0m 5', '5m 50', '15m 100', '15m 0'])
    expect(act.report.reason).toBe('smoke test GET /health failed at 100 %')
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it('cancelled with `on-cancel: hold` it stays as it is, exit 1, and is resumed with the next step', async () => {
    const { play } = await nextVersion(['on-cancel: hold'])
    const act = await play.cancelAfter(3).run(deploySecond)
    expect(ending(act)).toEqual(['paused', 1, 'true'])
    expect(act.outputs['canary-traffic']).toBe('5')
    const resumed = await play.run(dispatched(), { command: 'resume' })
    expect(trafficStory(resumed.report)).toEqual(['0m 50', '10m 100'])
  })

  type Play = Awaited<ReturnType<typeof nextVersion>>['play']
  const patch = (play: Play, ...patchOperations: object[]) =>
    play.world.console.updateStage({ restApiId: play.api, stageName: 'prod', patchOperations })

  it.each<[string, (play: Play, base: string) => void, RegExp]>([
    [
      'removes the canary',
      (play) => patch(play, { op: 'remove', path: '/canarySettings' }),
      /removed by somebody else/,
    ],
    [
      'replaces the canary',
      (play) => {
        const { id } = play.world.console.createDeployment({ restApiId: play.api })
        patch(play, { op: 'replace', path: '/canarySettings/deploymentId', value: id })
      },
      /replaced by deployment/,
    ],
  ])('somebody who %s is left alone, and the run fails', async (_, act, reason) => {
    const { play, base } = await nextVersion()
    let left: unknown
    play.in(2, () => {
      act(play, base)
      left = { ...play.stage(), tags: undefined, lastUpdatedDate: undefined }
    })
    const run = await play.run(deploySecond)
    expect(ending(run)).toEqual(['failed', 1, 'true'])
    expect(run.report.reason).toMatch(reason)
    expect({ ...play.stage(), tags: undefined, lastUpdatedDate: undefined }).toEqual(left)
    expect(play.stage().tags).toMatchObject({ 'stages:state': 'done' })
  })

  it('a stage that somebody moved keeps the new place, without our canary', async () => {
    const { play } = await nextVersion()
    let theirs = ''
    play.in(2, () => {
      theirs = play.world.console.createDeployment({ restApiId: play.api }).id
      patch(play, { op: 'replace', path: '/deploymentId', value: theirs })
    })
    const act = await play.run(deploySecond)
    expect(ending(act)).toEqual(['rolled-back', 1, 'true'])
    expect(act.report.reason).toBe(`somebody moved the stage to ${theirs}`)
    expect(play.served()).toEqual({ [theirs]: 1000 })
  })

  it('another run that took the lease over is written over by nobody', async () => {
    const { play } = await nextVersion()
    let calls = 0
    play.in(2, () => {
      const rollout = String(play.stage().tags?.['stages:rollout'])
      play.world.console.tagResource({
        resourceArn: `arn:aws:apigateway:eu-west-1::/restapis/${play.api}/stages/prod`,
        tags: {
          'stages:rollout': rollout.replace(/owner=.*$/, 'owner=999.1.abc'),
          'stages:run': 'octo/orders/actions/runs/999/attempts/1',
        },
      })
      calls = play.world.calls.length
    })
    const act = await play.run(deploySecond)
    expect(ending(act)).toEqual(['failed', 1, 'true'])
    expect(act.report.reason).toMatch(/another run took over the rollout: octo\/orders\/actions\/runs\/999/)
    expect(
      play.world.calls.slice(calls).filter(({ access, service }) => access === 'write' && service !== 'github'),
    ).toEqual([])
    expect(play.stage().canarySettings).toMatchObject({ percentTraffic: 5 })
  })

  it('a lease that ran out in a long call is not renewed: the canary goes home', async () => {
    const { play, base } = await nextVersion()
    let isLate = false
    play.in(2, () => {
      isLate = true
    })
    play.world.onCall((moment, { operation }) => {
      if (isLate && moment === 'before' && operation === 'DescribeAlarms') {
        isLate = false
        play.world.clock.advance((20 * 60_000) as never)
      }
      return 'ok'
    })
    const act = await play.run(deploySecond)
    expect(act.report.reason).toBe('the lease ran out')
    expect(trafficStory(act.report)).toEqual(['0m 5', '22m 0'])
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it.each<[string, (patch: string) => boolean]>([
    ['the start', (text) => text.includes('useStageCache')],
    ['a shift', (text) => text.includes('"50"')],
    ['the promotion', (text) => text.includes('"copy"')],
    ['the tidying', (text) => text.includes('"remove"')],
  ])('a lost answer of %s changes nothing about the end', async (_, isMeant) => {
    const { play } = await nextVersion()
    let isLost = false
    play.world.onCall((moment, { operation, input }) => {
      if (isLost || moment !== 'after' || operation !== 'UpdateStage' || !isMeant(JSON.stringify(input))) return 'ok'
      isLost = true
      return 'lose-answer'
    })
    const act = await play.run(deploySecond)
    expect(isLost).toBe(true)
    expect(trafficStory(act.report)).toEqual(['0m 5', '5m 50', '15m 100'])
    expect(ending(act)).toEqual(['promoted', 0, 'true'])
    expect(play.stage().canarySettings).toBeUndefined()
  })

  it('a roll back that AWS refuses is the loudest message, names the command, and the post step tries again', async () => {
    const { play, base } = await nextVersion()
    play.in(3, () => {
      play.world.deny('apigateway:UpdateStage')
      play.world.alarms.set('orders-5xx', 'ALARM')
    })
    const act = await play.run(deploySecond)
    expect(ending(act)).toEqual(['failed', 1, 'true'])
    expect(errors(act)).toMatch(
      /THE ROLL BACK FAILED .* after alarm orders-5xx is in ALARM\..*'\[\{"op":"remove","path":"\/canarySettings"\}\]'/,
    )
    expect(act.outputs['canary-traffic']).toBe('5')
    play.world.allow('apigateway:UpdateStage')
    await play.post(act.states)
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it('a crash leaves the canary to the post step, which takes it off only while it is still ours', async () => {
    const { play, base } = await nextVersion()
    let isBroken = false
    play.in(3, () => {
      isBroken = true
    })
    play.world.onCall((_, { operation }) => {
      if (isBroken && operation === 'DescribeAlarms') throw new TypeError('a bug')
      return 'ok'
    })
    const act = await play.run(deploySecond)
    expect(ending(act)).toEqual(['failed', 1, 'true'])
    expect(errors(act)).toMatch(/this is a bug of the action/)
    await play.post(act.states)
    expect(play.stage().canarySettings).toBeUndefined()
    expect(play.served()).toEqual({ [base]: 1000 })
    const { length } = play.world.calls
    await play.post(act.states)
    expect(play.world.calls.slice(length).filter(({ access }) => access === 'write')).toEqual([])
  })

  it('a living owner refuses others by its name; a dead one is gone on from', async () => {
    const { play } = await nextVersion()
    let isBroken = true
    play.world.onCall((_, { operation }) => {
      if (isBroken && operation === 'DescribeAlarms' && play.stage().canarySettings !== undefined)
        throw new TypeError('killed')
      return 'ok'
    })
    const killed = await play.run(deploySecond)
    isBroken = false
    const refused = await play.run(deploySecond)
    expect(ending(refused)).toEqual(['failed', 1, 'false'])
    expect(errors(refused)).toMatch(
      /another run is rolling out on this stage: octo\/orders\/actions\/runs\/102\/attempts\/1/,
    )
    play.world.clock.advance((16 * 60_000) as never)
    const resumed = await play.run(deploySecond)
    expect(trafficStory(resumed.report)).toEqual(['0m 50', '10m 100'])
    expect(resumed.outputs['result']).toBe('promoted')
    expect(killed.outputs['result']).toBe('failed')
  })

  it.each(['apigateway:TagResource', 'apigateway:UpdateStage'])(
    'without %s it never begins, and says what to allow',
    async (operation) => {
      const { play, base } = await nextVersion()
      play.world.deny(operation)
      const act = await play.run(deploySecond)
      expect(ending(act)).toEqual(['failed', 1, 'true'])
      expect(errors(act)).toMatch(/may not do this.*Allow apigateway:(PUT|PATCH) on arn:aws:apigateway:eu-west-1::\//)
      expect(trafficStory(act.report)).toEqual([])
      expect(play.served()).toEqual({ [base]: 1000 })
      play.world.allow(operation)
      expect((await play.run(deploySecond)).outputs['result']).toBe('promoted')
    },
  )
})

describe('a canary that waits', () => {
  it.each([
    ['resume', ['0m 50', '10m 100'], 'promoted', 0],
    ['promote', ['0m 100'], 'promoted', 0],
    ['rollback', ['0m 0'], 'rolled-back', 0],
  ])('%s', async (command, story, result, status) => {
    const { play, base, canary } = await paused()
    const dry = await play.run(dispatched(), { command, 'dry-run': 'true' })
    expect([...ending(dry), wroteNothing(dry)]).toEqual(['planned', 0, 'false', true])
    const act = await play.run(dispatched(), { command })
    expect(trafficStory(act.report)).toEqual(story)
    expect(ending(act)).toEqual([result, status, 'true'])
    expect(play.served()).toEqual({ [command === 'rollback' ? base : canary]: 1000 })
    const again = await play.run(dispatched(), { command: 'resume' })
    expect(ending(again)).toEqual(['unchanged', 0, 'false'])
  })

  it.each(['resume', 'promote'])('%s with a firing alarm takes it home, exit 1', async (command) => {
    const { play, base } = await paused()
    play.world.alarms.set('orders-5xx', 'ALARM')
    const act = await play.run(dispatched(), { command })
    expect(ending(act)).toEqual(['rolled-back', 1, 'true'])
    expect(trafficStory(act.report)).toEqual(['0m 0'])
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it('says until when, and what to do', async () => {
    const { play } = await paused()
    const again = await play.run(push('main', SECOND))
    expect([...ending(again), wroteNothing(again)]).toEqual(['paused', 0, 'false', true])
    expect(again.log.at(-1)).toMatch(
      /canary at 5 %.*Go on with `command: resume` or `command: promote` before 2026-11-27T/,
    )
  })

  it('makes room for another version', async () => {
    const { play, canary } = await paused()
    const act = await play.edit('3').rewrite(', approve: true', '').run(push('main', THIRD))
    expect(act.report.timeline.map(({ traffic }) => traffic).filter((traffic) => traffic !== undefined)).toEqual([
      0, 5, 50, 100,
    ])
    expect(act.outputs['result']).toBe('promoted')
    expect(Object.keys(play.served())).not.toContain(canary)
  })

  it('rolls back to another version with `to`: the canary goes, then the stage moves', async () => {
    const { play, base } = await paused()
    const to = play.world.console.createDeployment({ restApiId: play.api, description: 'by hand' }).id
    const act = await play.run(dispatched(), { command: 'rollback', to })
    expect(ending(act)).toEqual(['rolled-back', 0, 'true'])
    expect(act.outputs).toMatchObject({ 'deployment-id': to, 'previous-deployment-id': base, 'canary-traffic': '0' })
    expect(act.report.notices).toEqual([`no variables are recorded for deployment ${to}: the stage keeps its own`])
    expect(play.served()).toEqual({ [to]: 1000 })
  })
})

describe('a canary without our record', () => {
  async function foreign(traffic: number, onStage: boolean) {
    const { play, base } = await nextVersion()
    const id = onStage ? base : play.world.console.createDeployment({ restApiId: play.api }).id
    play.world.console.updateStage({
      restApiId: play.api,
      stageName: 'prod',
      patchOperations: [
        { op: 'replace', path: '/canarySettings/deploymentId', value: id },
        { op: 'replace', path: '/canarySettings/percentTraffic', value: String(traffic) },
      ],
    })
    return { play, base, id }
  }

  it.each(['deploy', 'resume', 'promote'])('%s is refused and touches nothing', async (command) => {
    const { play } = await foreign(10, false)
    const before = play.stage()
    const act = await play.run(deploySecond, { command })
    expect([...ending(act), wroteNothing(act)]).toEqual(['failed', 1, 'false', true])
    expect(errors(act)).toMatch(/command: rollback/)
    expect(play.stage()).toEqual(before)
  })

  it('`rollback` removes it', async () => {
    const { play, base } = await foreign(10, false)
    const act = await play.run(dispatched(), { command: 'rollback' })
    expect(ending(act)).toEqual(['rolled-back', 0, 'true'])
    expect(act.outputs).toMatchObject({ 'deployment-id': base, 'canary-traffic': '0' })
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it("an empty one on the stage's own deployment is tidied", async () => {
    const { play } = await foreign(0, true)
    const act = await play.run(deploySecond)
    expect(act.outputs['result']).toBe('promoted')
    expect(trafficStory(act.report)).toEqual(['0m 5', '5m 50', '15m 100'])
  })
})

it('a deployment that AWS throttles and finds busy still arrives', async () => {
  const { play } = await nextVersion([], { pacing: true })
  let times = 0
  play.world.onCall((moment, { operation }) => {
    if (moment !== 'before' || operation !== 'CreateDeployment' || ++times > 3) return 'ok'
    return times % 2 === 0
      ? new WorldFault('TooManyRequestsException', 429, 'Too Many Requests', 5)
      : new WorldFault(
          'ConflictException',
          409,
          'Another Deployment is in progress for rest api with id a1b2c3d4e5 . Please try again later.',
        )
  })
  const act = await play.run(deploySecond)
  expect(act.outputs['result']).toBe('promoted')
  expect(act.report.timeline.filter(({ event }) => event === 'retry')).toHaveLength(3)
})
