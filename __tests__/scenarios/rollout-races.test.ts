import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { toIso } from '../../src/domain/iso-time'
import { after, hours, type Millis, minutes, seconds } from '../../src/domain/units'
import { tooManyRequests, WorldFault } from '../../src/world/fault'
import { type Delay, late } from './late'
import { orphaned, schedule } from './reconciled'
import { nextVersion, SECOND } from './rollout'
import { awsWrites, ending, push, type StagePlay } from './stage-play'

type IsMeant = (...call: Parameters<Delay>) => boolean

/** The first call that is meant reaches AWS late; `then` happens as it is sent. */
function firstLate(isMeant: IsMeant, by: Millis, then: () => void = () => undefined) {
  let isOver = false
  return late((...call) => {
    if (isOver || !isMeant(...call)) return undefined
    isOver = true
    then()
    return by
  })
}

const isTag: IsMeant = (name) => name === 'tag'

const cancelSoon = (play: StagePlay) => () => {
  play.world.clock.at(after(play.world.clock.now(), seconds(0.1)), () => play.controller.abort())
}
const isStart: IsMeant = (name, given) =>
  name === 'updateStage' && JSON.stringify(given).includes('/canarySettings/deploymentId')

describe('a job that is cancelled while a write is on its way', () => {
  it.each([
    ['that makes the canary', seconds(1), nextVersion, push('main', SECOND), isStart],
    ['that makes the canary, and comes when the run is gone', seconds(4), nextVersion, push('main', SECOND), isStart],
    ['that claims a dead canary', seconds(1), orphaned, schedule(), isTag],
  ])('leaves no canary: one %s', async (_, delay, arranged, event, isMeant) => {
    const { play, base } = await arranged()
    play.between = firstLate(isMeant, delay, cancelSoon(play))
    const act = await play.run(event)
    expect(ending(act).slice(0, 2)).toEqual(['rolled-back', 1])
    play.between = (outside) => outside
    play.world.clock.advance(seconds(3))
    await setImmediate()
    await play.post(act.states)
    expect(play.stage().canarySettings).toBeUndefined()
    expect(play.served()).toEqual({ [base]: 1000 })
    expect((await play.run(push('main', SECOND))).outputs['result']).toBe('promoted')
  })
})

it('a job that is cancelled before it goes on with a canary does not say that it took it off', async () => {
  const { play } = await orphaned()
  play.between = (outside) => ({
    ...outside,
    openCloud: async (region) => {
      const cloud = await outside.openCloud(region)
      const read = async (names: readonly string[]) => {
        const seen = await cloud.alarms.read(names)
        play.controller.abort()
        return seen
      }
      return { ...cloud, alarms: { read } }
    },
  })
  const act = await play.run(schedule())
  expect([ending(act), act.report.reason]).toEqual([
    ['failed', 1, 'false'],
    'the job was cancelled before it went on with the canary',
  ])
  play.between = (outside) => outside
  expect(ending(await play.run(schedule()))).toEqual(['promoted', 0, 'true'])
})

describe('a promotion', () => {
  it('of a canary that somebody has just replaced is not called one', async () => {
    const { play, base } = await nextVersion()
    play.between = firstLate(
      (name, given) => name === 'updateStage' && JSON.stringify(given).includes('"copy"'),
      seconds(1),
      () => {
        const patch = [{ op: 'replace', path: '/canarySettings/deploymentId', value: base }] as const
        play.world.console.updateStage({ restApiId: play.api, stageName: 'prod', patchOperations: patch })
      },
    )
    const act = await play.run(push('main', SECOND))
    expect(ending(act)).toEqual(['failed', 1, 'true'])
    expect(act.report.reason).toBe(`somebody replaced the canary: the stage serves deployment ${base} now`)
    expect(play.stage()).toMatchObject({ deploymentId: base })
  })
})

describe('a run that has to be gone', () => {
  it('begins no rollout that nobody could take back', async () => {
    const { play, base } = await nextVersion()
    const act = await play.run(push('main', SECOND), {
      'credentials-expire-at': toIso(after(play.world.clock.now(), seconds(50))),
    })
    expect(ending(act).slice(0, 2)).toEqual(['failed', 1])
    expect(act.report.reason).toContain('hand its canary over')
    expect([play.served(), play.stage().canarySettings]).toEqual([{ [base]: 1000 }, undefined])
  })

  it.each<[string, Readonly<Record<string, string>>, RegExp | undefined]>([
    ['a plan', { command: 'plan' }, /longer than a run can last that starts now .*it will end `paused`/],
    ['a dry run', { 'dry-run': 'true' }, /longer than a run can last that starts now .*it will end `paused`/],
    ['a plan in time', { command: 'plan', 'credentials-expire-at': '2026-11-21T12:00:00Z' }, undefined],
  ])('is told of beforehand: %s', async (_, inputs, warning) => {
    const { play } = await nextVersion()
    const soon = { 'credentials-expire-at': toIso(after(play.world.clock.now(), minutes(10))) }
    const { report } = await play.run(push('main', SECOND), { ...soon, ...inputs })
    const said = (report.warnings ?? []).filter((text) => text.includes('the rollout takes at least 25 min'))
    expect(said).toEqual(warning === undefined ? [] : [expect.stringMatching(warning)])
  })

  it('leaves a canary that it took over before the first step to the next one', async () => {
    const { play } = await orphaned()
    play.world.alarms.set('orders-5xx', 'INSUFFICIENT_DATA')
    const left = await play.run(schedule(), {
      'credentials-expire-at': toIso(after(play.world.clock.now(), minutes(10))),
    })
    expect(ending(left)).toEqual(['paused', 0, 'true'])
    play.world.alarms.set('orders-5xx', 'OK')
    expect(ending(await play.run(schedule()))).toEqual(['promoted', 0, 'true'])
  })

  it.each([
    ['max-wait', ['max-wait: 3h'], 'waited 3 h for data: alarm orders-5xx has INSUFFICIENT_DATA'],
    ['max-pause', ['max-wait: 30d', 'max-pause: 5h'], 'it waited longer than `max-pause`'],
  ])('does not begin %s anew', async (_, more, reason) => {
    const { play, base } = await nextVersion(more)
    const reasons: unknown[] = []
    let event = push('main', SECOND)
    play.in(2, () => play.world.alarms.set('orders-5xx', 'INSUFFICIENT_DATA'))
    for (let hour = 0; hour < 12 && (hour === 0 || play.stage().canarySettings !== undefined); hour += 1) {
      const act = await play.run(event, { 'credentials-expire-at': toIso(after(play.world.clock.now(), hours(1))) })
      reasons.push(act.report.reason)
      event = schedule()
      play.world.clock.advance(minutes(15))
    }
    expect(reasons.at(-1)).toBe(reason)
    expect(play.served()).toEqual({ [base]: 1000 })
  })
})

describe('an owner', () => {
  it('that lost its canary while AWS throttled it touches nothing more, however slow the last look is', async () => {
    const { play } = await nextVersion()
    const isRise: IsMeant = (name, given) => name === 'updateStage' && JSON.stringify(given).includes('"50"')
    play.between = firstLate(isRise, seconds(1), () => {
      const tags = { 'stages:rollout': 'step=0+since=2026-11-20T12.00.00Z', 'stages:state': 'done' }
      const resourceArn = `arn:aws:apigateway:${play.world.region}::/restapis/${play.api}/stages/prod`
      play.world.console.tagResource({ resourceArn, tags })
      play.world.onCall((_, { operation }) => (operation === 'UpdateStage' ? tooManyRequests(1) : 'ok'))
    })
    const act = await play.run(push('main', SECOND))
    expect(act.outputs['result']).toBe('failed')
    expect(play.stage().canarySettings?.percentTraffic).toBe(5)
    expect(awsWrites(act).at(-1)).toBe('UpdateStage')
  })
})

describe('a canary that somebody changes by hand', () => {
  it.each([
    ['to 0 %', '/canarySettings/percentTraffic', '0', 'somebody set the canary to 0 % by hand, from 5 %'],
    ['to 90 %', '/canarySettings/percentTraffic', '90', 'somebody set the canary to 90 % by hand, from 5 %'],
    [
      'in a variable',
      '/canarySettings/stageVariableOverrides/alias',
      'hand',
      "somebody changed the canary's variables by hand",
    ],
  ])('%s is taken off: what was judged is not what would be promoted', async (_, path, value, reason) => {
    const { play, base } = await nextVersion()
    play.in(2, () =>
      play.world.console.updateStage({
        restApiId: play.api,
        stageName: 'prod',
        patchOperations: [{ op: 'replace', path, value }],
      }),
    )
    const act = await play.run(push('main', SECOND))
    expect([ending(act).slice(0, 2), act.report.reason]).toEqual([['rolled-back', 1], reason])
    expect([play.served(), play.stage().canarySettings]).toEqual([{ [base]: 1000 }, undefined])
  })
})

describe('a lease that runs out while the stage cannot be read', () => {
  it('ends the rollout then, and not when the patience with AWS does', async () => {
    const { play } = await nextVersion(['lease: 1m'])
    play.in(2, () => {
      play.world.onCall((_, { operation }) =>
        operation === 'DeleteStage' ? 'ok' : new WorldFault('ExpiredTokenException', 403, 'expired'),
      )
    })
    const began = play.world.clock.now()
    const act = await play.run(push('main', SECOND))
    expect(act.report.reason).toMatch(/THE ROLL BACK FAILED .* after the lease ran out/)
    expect(play.world.clock.now() - began).toBeLessThan(minutes(4))
  })
})
