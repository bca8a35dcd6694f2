import { describe, expect, it } from '@jest/globals'
import { retrying } from '../../src/cloud/retry'
import { after, apiId, instant, minutes, seconds, stageName } from '../../src/domain/units'
import { armDeadMan, disarmDeadMan } from '../../src/execute/dead-man'
import { Journal } from '../../src/execute/journal'
import { cloudOf } from '../../src/world/ports/cloud'
import type { VirtualWorld } from '../../src/world/world'
import { API, devOf, orders } from '../world/orders'

const ROLE = 'arn:aws:iam::111122223333:role/stages-dead-man'
const NAME = { Name: 'stages-a1b2c3d4e5-dev' }
const never = new AbortController().signal

const served = (world: VirtualWorld) => {
  const { deploymentId, canarySettings } = devOf(world)
  return [deploymentId, canarySettings]
}

/** The stage `dev` with a canary at 50 %. */
function underWay() {
  const { world, first, second } = orders()
  const start = (deployment: string) =>
    world.console.updateStage({
      restApiId: API,
      stageName: 'dev',
      patchOperations: [
        { op: 'replace', path: '/canarySettings/deploymentId', value: deployment },
        { op: 'replace', path: '/canarySettings/percentTraffic', value: '50' },
      ],
    })
  start(second)
  const cloud = retrying(
    cloudOf(world),
    world.clock,
    () => 0,
    never,
    () => undefined,
  )
  const journal = new Journal(world.clock, () => undefined)
  const ground = { cloud, lastWord: cloud, api: apiId(API), stage: stageName('dev'), journal }
  const minute = (n: number) => after(world.start, minutes(n))
  return {
    world,
    first,
    second,
    start,
    journal,
    ground,
    minute,
    arm: (n: number) => armDeadMan(ground, ROLE, minute(n)),
    until: (n: number) => world.clock.sleepUntil(minute(n), never),
  }
}

describe("the dead man's switch", () => {
  it('takes the canary off when its time comes, and goes', async () => {
    const { world, arm, until, first } = underWay()
    await arm(15)
    await until(14.99)
    expect(devOf(world).canarySettings).toBeDefined()
    await until(15)
    expect(served(world)).toEqual([first, undefined])
    expect(() => world.scheduler.getSchedule(NAME)).toThrow('does not exist')
    expect(world.scheduler.invocations).toMatchObject([{ role: ROLE, outcome: 'ok' }])
  })

  it('waits as long as somebody puts it off', async () => {
    const { world, arm, until } = underWay()
    for (const n of [0, 7, 14]) {
      await until(n)
      await arm(n + 15)
    }
    await until(28)
    expect(devOf(world).canarySettings).toBeDefined()
    await until(29)
    expect(devOf(world).canarySettings).toBeUndefined()
  })

  it('is put off by one call', async () => {
    const { world, arm } = underWay()
    await arm(15)
    const before = world.calls.length
    await arm(16)
    expect(world.calls.slice(before).map(({ operation }) => operation)).toEqual(['UpdateSchedule'])
  })

  it('does nothing once it is taken off, and can be taken off twice', async () => {
    const { world, arm, until, ground, journal } = underWay()
    await arm(15)
    await disarmDeadMan(ground)
    await disarmDeadMan(ground)
    await until(20)
    expect(devOf(world).canarySettings).toBeDefined()
    expect(journal.warnings).toEqual([])
  })

  it('changes nothing on a stage that was promoted', async () => {
    const { world, arm, until, second } = underWay()
    await arm(15)
    world.console.updateStage({
      restApiId: API,
      stageName: 'dev',
      patchOperations: [
        { op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' },
        { op: 'remove', path: '/canarySettings' },
      ],
    })
    await until(15)
    expect(served(world)).toEqual([second, undefined])
  })

  it("is one for each stage: a new rollout's takes a forgotten one over", async () => {
    const { world, arm, until, start, first } = underWay()
    await arm(15)
    await until(10)
    start(first)
    await arm(25)
    await until(24)
    expect(devOf(world).canarySettings?.deploymentId).toBe(first)
  })

  it('that cannot be set is a fault of AWS, and leaves none', async () => {
    const { world, arm } = underWay()
    world.deny('scheduler:CreateSchedule')
    await expect(arm(15)).rejects.toMatchObject({ name: 'CloudError', kind: 'denied' })
    expect(() => world.scheduler.getSchedule(NAME)).toThrow('does not exist')
  })

  it('is set though the answer got lost', async () => {
    const { world, arm } = underWay()
    let isLost = false
    world.onCall((moment, { operation }) => {
      if (moment === 'before' || operation !== 'CreateSchedule' || isLost) return 'ok'
      isLost = true
      return 'lose-answer'
    })
    await arm(15)
    expect(world.scheduler.getSchedule(NAME).ScheduleExpression).toBe('at(2026-11-20T12:15:00)')
  })

  it.each([
    [undefined, 'at the end of the last lease or pause AWS removes the canary that stage dev has then'],
    [instant(Date.UTC(2026, 10, 20, 12, 15)), 'at 2026-11-20T12:15:00.000Z AWS removes the canary'],
  ])('that cannot be taken off is a warning: what it does, when, and how to delete it (%s)', async (at, words) => {
    const { world, ground, journal, arm } = underWay()
    await arm(15)
    world.deny('scheduler:DeleteSchedule')
    await disarmDeadMan(ground, at)
    expect(journal.warnings).toHaveLength(1)
    expect(journal.warnings[0]).toContain(words)
    expect(journal.warnings[0]).toContain(
      '`aws scheduler delete-schedule --region eu-west-1 --name stages-a1b2c3d4e5-dev`',
    )
  })

  it('is set to the next whole second', async () => {
    const { world, ground } = underWay()
    await armDeadMan(ground, ROLE, instant(world.start + seconds(90) + 1))
    expect(world.scheduler.getSchedule(NAME).ScheduleExpression).toBe('at(2026-11-20T12:01:31)')
  })
})
