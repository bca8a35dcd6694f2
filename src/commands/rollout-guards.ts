import { metricsName } from '../aws/metrics-name'
import type { CanarySpec } from '../config/config'
import { durationText } from '../domain/duration-text'
import { toIso } from '../domain/iso-time'
import { describeProblem, type Problem, problemAt } from '../domain/problem'
import { after, type Millis, millis, minutes } from '../domain/units'
import { alarmRemarks, type Excused, firingNow, ignored, NOBODY, refusals } from '../judge/alarms'
import { requestsOf } from '../judge/empty-series'
import { floorMinute } from '../judge/minutes'
import type { Rollout, Step } from '../plan/plan'
import type { StageSession } from './session'

export interface AlarmCheck {
  readonly problems: readonly Problem[]
  /** Firing before the start, and gone past by `on-firing: ignore` or `force`. */
  readonly excused: Excused
}

/** Before traffic moves: all that would judge the canary can do so. No canary in the steps: nothing to ask. */
export async function canaryProblems(steps: readonly Step[], session: StageSession): Promise<AlarmCheck> {
  const rollout = rolloutIn(steps)
  if (rollout === undefined) return { problems: [], excused: NOBODY }
  const { problems, excused } = await alarmProblems(rollout, session)
  await readMetrics(rollout, session)
  return {
    problems: [...problems, ...sameSeries(rollout, session), ...(await mixedMetrics(rollout, session))],
    excused,
  }
}

/** Every alarm exists, can be read, and none fires. */
async function alarmProblems({ spec, begin }: Rollout, session: StageSession): Promise<AlarmCheck> {
  if (spec.alarms.length === 0) return { problems: [], excused: NOBODY }
  const seen = await session.cloud.alarms.read(spec.alarms)
  const began = begin.kind === 'new' ? undefined : begin.began
  const isForced = session.inputs.force !== undefined
  // A canary that has traffic already and whose alarm fires is no matter of refusing: it is rolled back.
  const isTolerated = isForced || spec.onFiring === 'ignore' || began !== undefined
  const problems = refusals(spec, seen, session.cloud.region, isTolerated)
  const excused = isForced ? firingNow(seen) : ignored(spec, seen, began)
  for (const remark of alarmRemarks(spec, seen)) session.journal.warn(remark)
  tellForce(excused, session)
  return { problems, excused }
}

/** A stage compared with itself is never worse. */
function sameSeries({ spec: { analysis } }: Rollout, { target }: StageSession): readonly Problem[] {
  if (analysis?.dimension !== target.name) return []
  const message = `\`dimension: ${target.name}\` is the stage itself, canary and all: there would be nothing to compare it with`
  const hint = `Leave it out (it is \`${target.name}/Canary\` then), or write what the canary's series has.`
  return [problemAt(analysis.at, message, hint)]
}

/** API Gateway's metrics know an API by its name only. A canary that has traffic already is no matter of refusing. */
async function mixedMetrics(
  { spec, begin }: Rollout,
  { api, cloud, journal }: StageSession,
): Promise<readonly Problem[]> {
  const { analysis } = spec
  if (analysis === undefined) return []
  const named = await cloud.gateway.apis((other) => metricsName(other) === metricsName(api))
  if (named.length < 2) return []
  const others = named.map(({ id, name }) => `${name} ${id}`).join(', ')
  const problems = [
    problemAt(
      analysis.at,
      `${named.length} APIs in ${cloud.region} are ${metricsName(api)} to CloudWatch (${others}), which keeps their requests in one series: the analysis would judge them all`,
      'Give each API a name of its own, in ASCII; or remove `analysis` and use `alarms`.',
    ),
  ]
  if (begin.kind === 'new') return problems
  for (const problem of problems) journal.warn(describeProblem(problem))
  return []
}

/** What may not be read is noticed before anything has traffic. Throws `CloudError`. */
async function readMetrics({ spec, begin }: Rollout, { api, cloud, outside: { clock } }: StageSession): Promise<void> {
  if (spec.analysis === undefined || begin.kind !== 'new') return
  const to = floorMinute(clock.now())
  await cloud.metrics.read([requestsOf(metricsName(api))], after(to, minutes(-5)), to)
}

function tellForce(excused: Excused, { inputs, journal }: StageSession): void {
  if (inputs.force === undefined || excused.size === 0) return
  journal.warn(`forced past ${[...excused.keys()].join(', ')}, in ALARM: ${inputs.force}`)
}

/** A rollout that outlives its run ends `paused` on the way: said beforehand. */
export function warnOfHandOver(steps: readonly Step[], { inputs, journal, outside, leaveBy }: StageSession): void {
  const spec = canaryIn(steps)
  if (spec === undefined) return
  const length = lengthOf(spec)
  const takes = `the rollout takes at least ${durationText(length)}`
  if (after(outside.clock.now(), length) > leaveBy) {
    journal.warn(
      `${takes}, longer than a run can last that starts now (until ${toIso(leaveBy)}): it will end \`paused\`, and a later run takes the next step. Have the workflow run on a \`schedule:\`, every 15 minutes for example`,
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
