import type { CanarySpec } from '../config/config'
import { durationText } from '../domain/duration-text'
import { toIso } from '../domain/iso-time'
import type { Problem } from '../domain/problem'
import { after, type Millis, millis, minutes } from '../domain/units'
import { type Excused, firingNames, ignored, NOBODY, refusals } from '../judge/alarms'
import type { Rollout, Step } from '../plan/plan'
import type { StageSession } from './session'

export interface AlarmCheck {
  readonly problems: readonly Problem[]
  /** Firing before the start, and gone past by `on-firing: ignore` or `force`. */
  readonly excused: Excused
}

/** Before traffic moves: every alarm exists, can be read, and none fires. No canary in the steps: nothing to ask. */
export async function alarmProblems(steps: readonly Step[], session: StageSession): Promise<AlarmCheck> {
  const rollout = rolloutIn(steps)
  const spec = rollout?.spec
  if (spec === undefined || spec.alarms.length === 0) return { problems: [], excused: NOBODY }
  const seen = await session.cloud.alarms.read(spec.alarms)
  const began = rollout?.begin.kind === 'new' ? undefined : rollout?.begin.began
  const isForced = session.inputs.force !== undefined
  // A canary that has traffic already and whose alarm fires is no matter of refusing: it is rolled back.
  const isTolerated = isForced || spec.onFiring === 'ignore' || began !== undefined
  const problems = refusals(spec, seen, session.cloud.region, isTolerated)
  const excused = isForced ? firingNames(seen) : ignored(spec, seen, began)
  tellForce(excused, session)
  return { problems, excused }
}

function tellForce(excused: Excused, { inputs, journal }: StageSession): void {
  if (inputs.force === undefined || excused.size === 0) return
  journal.warn(`forced past ${[...excused].join(', ')}, in ALARM: ${inputs.force}`)
}

/** A rollout that outlives its run ends `paused` on the way: said beforehand. */
export function warnOfHandOver(steps: readonly Step[], { inputs, journal, outside, leaveBy }: StageSession): void {
  const spec = canaryIn(steps)
  if (spec === undefined) return
  const length = lengthOf(spec)
  const takes = `the rollout takes at least ${durationText(length)}`
  if (after(outside.clock.now(), length) > leaveBy) {
    journal.warn(
      `${takes}, longer than this run can last (until ${toIso(leaveBy)}): it will end \`paused\`, and a later run takes the next step. Have the workflow run on a \`schedule:\`, every 15 minutes for example`,
    )
  } else if (inputs.credentialsExpireAt === undefined && length > UNTOLD) {
    journal.warn(
      `${takes}, and nobody told when the AWS credentials end: set \`credentials-expire-at\`, and role-duration-seconds if that is too soon`,
    )
  }
}

/** Credentials by OIDC live for an hour unless asked otherwise. */
const UNTOLD: Millis = minutes(50)

const lengthOf = (spec: CanarySpec): Millis => millis(spec.steps.reduce((sum, step) => sum + step.hold, 0) + spec.bake)

const canaryIn = (steps: readonly Step[]): CanarySpec | undefined => rolloutIn(steps)?.spec

function rolloutIn(steps: readonly Step[]): Rollout | undefined {
  for (const step of steps) if (step.kind === 'canary') return step.rollout
  return undefined
}
