import { describe, expect, it } from '@jest/globals'
import { scheduleInput } from '../../src/aws/one-time-schedule'
import { apiId, instant, stageName } from '../../src/domain/units'

const schedule = {
  name: 'stages-a1b2c3d4e5-prod',
  at: instant(Date.UTC(2026, 10, 20, 12, 15)),
  role: 'arn:aws:iam::111122223333:role/stages-dead-man',
  removesCanaryOf: { api: apiId('a1b2c3d4e5'), stage: stageName('prod') },
}

describe('a one-time schedule in the words of AWS', () => {
  it('removes the canary as the role, once, and goes', () => {
    const { Target, ...rest } = scheduleInput(schedule, 'eu-west-1')
    expect(rest).toEqual({
      Name: 'stages-a1b2c3d4e5-prod',
      Description: 'Removes the canary of a1b2c3d4e5/prod when nobody looks after it any more.',
      ScheduleExpression: 'at(2026-11-20T12:15:00)',
      ScheduleExpressionTimezone: 'UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
      State: 'ENABLED',
      ActionAfterCompletion: 'DELETE',
    })
    expect({ ...Target, Input: JSON.parse(Target.Input) as unknown }).toEqual({
      Arn: 'arn:aws:scheduler:::aws-sdk:apigateway:updateStage',
      RoleArn: 'arn:aws:iam::111122223333:role/stages-dead-man',
      RetryPolicy: { MaximumEventAgeInSeconds: 300 },
      Input: {
        RestApiId: 'a1b2c3d4e5',
        StageName: 'prod',
        PatchOperations: [{ Op: 'remove', Path: '/canarySettings' }],
      },
    })
  })

  it.each([
    [0, '12:15:00'],
    [1, '12:15:01'],
    [999, '12:15:01'],
    [1000, '12:15:01'],
  ])('rounds %d ms up to a whole second', (more, time) => {
    const { ScheduleExpression } = scheduleInput({ ...schedule, at: instant(schedule.at + more) }, 'eu-west-1')
    expect(ScheduleExpression).toBe(`at(2026-11-20T${time})`)
  })

  it('is in the partition of the region', () => {
    expect(scheduleInput(schedule, 'cn-north-1').Target.Arn).toMatch(/^arn:aws-cn:scheduler:::aws-sdk:/)
  })
})
