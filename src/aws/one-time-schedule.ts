import { toIso } from '../domain/iso-time'
import { instant, type Instant } from '../domain/units'
import type { OneTimeSchedule } from '../ports/scheduler'
import { partitionOf } from './partition'

/**
 * What CreateSchedule and UpdateSchedule are given; UpdateSchedule sets everything that is left out back to its default,
 * so both get the same.
 * https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html
 */
export const scheduleInput = ({ name, at, role, removesCanaryOf }: OneTimeSchedule, region: string) =>
  ({
    Name: name,
    Description: `Removes the canary of ${removesCanaryOf.api}/${removesCanaryOf.stage} when nobody looks after it any more.`,
    ScheduleExpression: `at(${wholeSeconds(at)})`,
    ScheduleExpressionTimezone: 'UTC',
    FlexibleTimeWindow: { Mode: 'OFF' },
    State: 'ENABLED',
    ActionAfterCompletion: 'DELETE',
    Target: {
      Arn: updateStageTarget(region),
      RoleArn: role,
      Input: JSON.stringify(canaryRemoval(removesCanaryOf)),
      RetryPolicy: { MaximumEventAgeInSeconds: REPEATED_FOR },
    },
  }) as const

/**
 * In seconds. AWS repeats a call that fails, for a day unless told: long enough to meet the canary of a later rollout,
 * as a stage without one refuses the call too. https://docs.aws.amazon.com/scheduler/latest/APIReference/API_RetryPolicy.html
 */
const REPEATED_FOR = 300

/** The universal target. https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html */
export const updateStageTarget = (region: string): string =>
  `arn:${partitionOf(region).name}:scheduler:::aws-sdk:apigateway:updateStage`

/**
 * Members are in PascalCase, whatever their case in the service's own API. AWS writes that down for the same targets of
 * Step Functions only; schedules in public repositories (ECS, whose API is in camelCase) do the same. Unverified for
 * this very operation.
 */
const canaryRemoval = ({ api, stage }: OneTimeSchedule['removesCanaryOf']) => ({
  RestApiId: api,
  StageName: stage,
  PatchOperations: [{ Op: 'remove', Path: '/canarySettings' }],
})

/** `2026-11-20T12:00:00`. */
const wholeSeconds = (at: Instant): string => toIso(instant(Math.ceil(at / 1000) * 1000)).slice(0, 19)
