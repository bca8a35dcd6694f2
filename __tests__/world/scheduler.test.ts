import { describe, expect, it } from '@jest/globals'
import { scheduleInput } from '../../src/aws/one-time-schedule'
import { after, apiId, minutes, stageName } from '../../src/domain/units'
import type { ScheduleInput } from '../../src/world/scheduler'
import { API, devOf, orders, refusal } from './orders'

const canary = [{ op: 'replace', path: '/canarySettings/percentTraffic', value: '10' }]

/** A canary on `dev`, and a schedule that removes it after 15 minutes. */
function scheduled(change: Partial<ScheduleInput> = {}, target: Partial<ScheduleInput['Target']> = {}) {
  const { world } = orders()
  world.console.updateStage({ restApiId: API, stageName: 'dev', patchOperations: canary })
  const input = scheduleInput(
    {
      name: 'dead-man',
      at: after(world.start, minutes(15)),
      role: 'arn:aws:iam::111122223333:role/stages-dead-man',
      removesCanaryOf: { api: apiId(API), stage: stageName('dev') },
    },
    world.region,
  )
  const schedule: ScheduleInput = { ...input, ...change, Target: { ...input.Target, ...target } }
  const create = () => world.scheduler.createSchedule(schedule)
  return { world, schedule, create, hasCanary: () => devOf(world).canarySettings !== undefined }
}

const isKept = ({ world }: ReturnType<typeof scheduled>) =>
  refusal(() => world.scheduler.getSchedule({ Name: 'dead-man' })) === 'not refused'

describe('a one-time schedule', () => {
  it('fires when its time passes, whoever is awake then', () => {
    const { world, create, hasCanary } = scheduled()
    create()
    world.clock.advance(minutes(14))
    expect(hasCanary()).toBe(true)
    world.clock.advance(minutes(10))
    expect(hasCanary()).toBe(false)
    expect(world.scheduler.invocations).toEqual([
      {
        at: world.start + 15 * 60_000,
        schedule: 'arn:aws:scheduler:eu-west-1:111122223333:schedule/default/dead-man',
        role: 'arn:aws:iam::111122223333:role/stages-dead-man',
        outcome: 'ok',
      },
    ])
  })

  it('needs no permission of the one who made it', () => {
    const { world, create, hasCanary } = scheduled()
    create()
    world.law.credentials = 'expired'
    world.clock.advance(minutes(15))
    expect(hasCanary()).toBe(false)
  })

  it.each([
    ['is removed', 'DELETE', false],
    ['stays and never fires again', 'NONE', true],
  ])('%s afterwards with ActionAfterCompletion %s', (_, ActionAfterCompletion, kept) => {
    const at = scheduled({ ActionAfterCompletion })
    at.create()
    at.world.clock.advance(minutes(60))
    expect([isKept(at), at.world.scheduler.invocations.length]).toEqual([kept, 1])
  })

  it('fires at the time it was moved to', () => {
    const { world, schedule, create, hasCanary } = scheduled()
    create()
    world.scheduler.updateSchedule({ ...schedule, ScheduleExpression: 'at(2026-11-20T12:20:00)' })
    world.clock.advance(minutes(19))
    expect(hasCanary()).toBe(true)
    world.clock.advance(minutes(1))
    expect(hasCanary()).toBe(false)
  })

  it.each([
    ['deleted', (world: ReturnType<typeof orders>['world']) => world.scheduler.deleteSchedule({ Name: 'dead-man' })],
    [
      'disabled',
      (world: ReturnType<typeof orders>['world'], schedule: ScheduleInput) =>
        void world.scheduler.updateSchedule({ ...schedule, State: 'DISABLED' }),
    ],
  ])('does nothing when it is %s', (_, change) => {
    const { world, schedule, create, hasCanary } = scheduled()
    create()
    change(world, schedule)
    world.clock.advance(minutes(60))
    expect([hasCanary(), world.scheduler.invocations]).toEqual([true, []])
  })

  it.each([
    ['another target', { Arn: 'arn:aws:scheduler:::aws-sdk:apigateway:deleteStage' }, 'ValidationException'],
    ['no input', { Input: undefined }, 'ValidationException'],
    [
      'members in camelCase',
      { Input: '{"restApiId":"a","stageName":"b","patchOperations":[]}' },
      'ValidationException',
    ],
    ['no list of operations', { Input: '{"RestApiId":"a","StageName":"b"}' }, 'ValidationException'],
    [
      'a stage that is gone',
      { Input: `{"RestApiId":"${API}","StageName":"b","PatchOperations":[]}` },
      'NotFoundException',
    ],
    [
      'an operation that is refused',
      { Input: `{"RestApiId":"${API}","StageName":"dev","PatchOperations":[{"Op":"copy","Path":"/x"}]}` },
      'BadRequestException',
    ],
  ])('that names %s fails in the log of invocations, once', (_, target, outcome) => {
    const at = scheduled({}, target)
    at.create()
    at.world.clock.advance(minutes(60))
    expect(at.world.scheduler.invocations.map((one) => one.outcome)).toEqual([outcome])
    expect([at.hasCanary(), isKept(at)]).toEqual([true, false])
  })

  it.each([
    ['a time gone by', { ScheduleExpression: 'at(2026-11-20T11:59:59)' }],
    ['a day that is none', { ScheduleExpression: 'at(2026-13-20T12:00:00)' }],
    ['another time zone', { ScheduleExpressionTimezone: 'Europe/Vienna' }],
  ])('is refused with %s', (_, change) => {
    const at = scheduled(change)
    expect(refusal(at.create)).toContain('400 ValidationException')
    expect(isKept(at)).toBe(false)
  })

  it('is refused with a role that is none', () => {
    expect(refusal(scheduled({}, { RoleArn: 'role' }).create)).toContain('400 ValidationException')
  })
})
