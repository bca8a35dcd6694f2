import { digest } from '../domain/canonical'
import { refuse } from '../domain/problem'
import type { DeploymentId } from '../domain/units'
import { disarmDeadMan } from '../execute/dead-man'
import { notesOf, observe } from '../observe/observe'
import { busy } from '../plan/deploy'
import { removeCanaryStep } from '../plan/deploy-steps'
import { Live } from '../plan/live'
import type { Step } from '../plan/plan'
import { standingRecord } from '../plan/record-draft'
import { situationOf, standingOf } from '../plan/situation'
import { variableChanges } from '../plan/variables'
import type { LiveStage } from '../ports/api-gateway'
import { fromTags } from '../record/stage-record'
import { carryOut } from './carry-out'
import { type Ending, factsOf } from './facts'
import { rollBackGroundOf } from './ground'
import { planLinesOf } from './plan-lines'
import { guardOrigin, previewOf } from './preview'
import type { StageSession } from './session'

/** Back to an earlier version; with a live canary the base serves it already, so only the canary goes. */
export async function rollBack(session: StageSession): Promise<Ending> {
  const { api, cloud, target, inputs } = session
  const first = await observe(cloud.gateway, api, target.name, target.rule.variables)
  const { stage } = first
  if (stage === undefined)
    return refuse(`stage ${target.name}`, 'the stage does not exist', 'There is nothing to roll back.')
  guardOrigin(target, session.run, stage)
  guardStarting(session, first, stage)
  const to = destination(session, first, stage)
  const live = to === undefined ? first : await withNotes(session, first, stage, to)
  const steps = [...canarySteps(session, live, stage), ...moveSteps(session, live, stage, to)]
  if (steps.length === 0) return { ...factsOf(stage), result: 'unchanged', reason: unchangedReason(stage) }
  const plan = { steps, digest: digest({ api: api.id, stage: stage.name, from: stage.deployment, to: to ?? null }) }
  if (inputs.dryRun) return { ...factsOf(stage), result: 'planned', plan: planLinesOf(steps), planDigest: plan.digest }
  const ending = await carryOut(session, plan, live, live.notes.get(to ?? stage.deployment)?.commit ?? '')
  if (ending.result !== 'deployed') return ending
  await disarmed(session, stage)
  return { ...ending, planDigest: plan.digest, result: 'rolled-back', rollbackAsked: true, reason: reasonOf(stage, to) }
}

async function disarmed(session: StageSession, { name, canary }: LiveStage): Promise<void> {
  if (canary === undefined || session.target.rule.canary?.deadManSwitch === undefined) return
  await disarmDeadMan(rollBackGroundOf(session, name))
}

/** A stage that moved under a run about to start its canary would leave that canary to nobody. */
function guardStarting({ outside, target }: StageSession, { record }: Live, stage: LiveStage): void {
  const situation = situationOf(stage, record, outside.clock.now())
  if (situation.kind !== 'starting') return
  const { reason, hint } = busy(situation.record)
  refuse(`stage ${target.name}`, reason, hint)
}

function reasonOf({ canary, deployment }: LiveStage, to: DeploymentId | undefined): string {
  if (to !== undefined) return `asked to go back to deployment ${to}`
  return canary === undefined
    ? `the canary was off already: the stage serves deployment ${deployment}`
    : 'asked to remove the canary'
}

const unchangedReason = ({ deployment }: LiveStage): string => `the stage serves deployment ${deployment} already`

/** `undefined`: the stage stays where it is. */
function destination(session: StageSession, live: Live, stage: LiveStage): DeploymentId | undefined {
  const { inputs, target } = session
  if (inputs.to !== undefined) return inputs.to === stage.deployment ? undefined : inputs.to
  if (stage.canary !== undefined || isWithoutItsCanary(live, stage) || isRepeated(session, live, stage))
    return undefined
  const { previous } = standingOf(stage, live.record)
  return (
    previous ??
    refuse(
      `stage ${target.name}`,
      'no earlier version is recorded for it',
      'Name one with the input `to`; `aws apigateway get-deployments` lists them.',
    )
  )
}

/** The canary that was to be taken off is gone; what is left of it is its record. */
const isWithoutItsCanary = ({ record }: Live, { canary, deployment }: LiveStage): boolean =>
  canary === undefined &&
  record !== undefined &&
  record.deployment !== deployment &&
  (record.progress.state === 'rolling' || record.progress.state === 'paused')

/** A job that is run again does not go back twice: its first attempt may have died after it had. */
function isRepeated({ run }: StageSession, { record }: Live, { deployment }: LiveStage): boolean {
  if (record?.progress.state !== 'returned' || record.deployment !== deployment) return false
  const job = (path: string) => path.replace(/\/attempts\/\d+$/, '')
  return record.run !== run.path && job(record.run) === job(run.path)
}

async function withNotes(
  { cloud, api, target, journal }: StageSession,
  live: Live,
  stage: LiveStage,
  to: DeploymentId,
): Promise<Live> {
  const deployment = await cloud.gateway.deployment(api.id, to)
  if (deployment === undefined) {
    refuse(
      `stage ${target.name}`,
      `API ${api.id} has no deployment ${to}`,
      'Name one that exists with the input `to`; old ones may have been pruned.',
    )
  }
  const notes = await notesOf(cloud.gateway, api, [stage.deployment, to])
  if (!notes.has(to)) journal.notice(`no variables are recorded for deployment ${to}: the stage keeps its own`)
  return new Live(api, live.stage, live.record, notes)
}

function canarySteps(session: StageSession, live: Live, stage: LiveStage): readonly Step[] {
  const standing = { ...standingOf(stage, live.record), content: live.notes.get(stage.deployment)?.content }
  const record = { ...standingRecord(stage, standing, by(session, stage)), progress: RETURNED }
  const settle: Step = { kind: 'tag', record, why: 'record what the stage stands on' }
  if (stage.canary === undefined) return isWithoutItsCanary(live, stage) ? [settle] : []
  const takesTraffic = stage.canary.traffic > 0 && stage.canary.deployment !== stage.deployment
  const isOurs = situationOf(stage, live.record, session.outside.clock.now()).kind !== 'foreign-canary'
  return [
    removeCanaryStep(isOurs ? 'asked to' : 'asked to, though it has no record of ours', takesTraffic),
    ...(isOurs ? [settle] : []),
  ]
}

const RETURNED = { state: 'returned' } as const

function moveSteps(session: StageSession, live: Live, stage: LiveStage, to: DeploymentId | undefined): readonly Step[] {
  if (to === undefined) return []
  const note = live.notes.get(to)
  const variables =
    note === undefined
      ? { set: {}, remove: [] }
      : variableChanges(stage.variables, note.variables, live.listed(stage.deployment))
  const record = {
    ...standingRecord(stage, standingOf(stage, live.record), by(session, stage)),
    deployment: to,
    content: note?.content,
    previous: stage.deployment,
    // Should this run die before the stage has moved, that is where the stage goes back to.
    before: standingOf(stage, live.record).previous,
    commit: note?.commit ?? '',
    progress: RETURNED,
  }
  return [
    { kind: 'tag', record, why: 'record the version and what to go back to' },
    { kind: 'update-stage', change: { kind: 'move', to, variables, description: undefined } },
  ]
}

/** A roll back makes no stage and keeps what is recorded about its owner. */
const by = ({ run, target, outside }: StageSession, stage: LiveStage) => ({
  commit: run.commit,
  run: { path: run.path, url: run.url },
  preview: fromTags(stage.tags)?.preview ?? previewOf(target, run, stage, outside.clock.now()),
})
