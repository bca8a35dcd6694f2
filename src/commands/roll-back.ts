import { digest } from '../domain/canonical'
import { refuse } from '../domain/problem'
import type { DeploymentId } from '../domain/units'
import { disarmDeadMan, isArmed } from '../execute/dead-man'
import { rollBackCanary } from '../execute/roll-back'
import { notesOf } from '../observe/observe'
import { busy } from '../plan/deploy'
import { removeCanaryStep } from '../plan/deploy-steps'
import { Live } from '../plan/live'
import type { Plan, RecordDraft, Step } from '../plan/plan'
import { standingRecord } from '../plan/record-draft'
import { situationOf, standingOf } from '../plan/situation'
import { variableChanges } from '../plan/variables'
import type { LiveStage } from '../ports/api-gateway'
import { CloudError } from '../ports/cloud-error'
import { fromTags, toTags } from '../record/stage-record'
import { carryOut, endingOf, factsNow } from './carry-out'
import { type Ending, factsOf } from './facts'
import { rollBackGroundOf } from './ground'
import { planLinesOf } from './plan-lines'
import { guardOrigin, previewOf } from './preview'
import type { StageSession } from './session'

/** Back to an earlier version; with a live canary the base serves it already, so only the canary goes. */
export async function rollBack(session: StageSession): Promise<Ending> {
  const { api, cloud, target, inputs } = session
  const stage = await cloud.gateway.stage(api.id, target.name)
  if (stage === undefined)
    return refuse(`stage ${target.name}`, 'the stage does not exist', 'There is nothing to roll back.')
  guardOrigin(target, session.run, stage)
  const first = new Live(api, stage, fromTags(stage.tags), new Map())
  guardStarting(session, first, stage)
  const to = destination(session, first, stage)
  if (to === undefined && stage.canary === undefined && !isWithoutItsCanary(first, stage))
    return { ...factsOf(stage), result: 'unchanged', reason: unchangedReason(stage) }
  const live = await withNotes(session, first, stage, to)
  const move = moveSteps(session, live, stage, to)
  const steps = [...canarySteps(session, live, stage), ...move]
  const planDigest = digest({ api: api.id, stage: stage.name, from: stage.deployment, to: to ?? null })
  const told = { plan: planLinesOf(steps), planDigest }
  if (inputs.dryRun) return { ...factsOf(stage), ...told, result: 'planned' }
  const ending = takesTraffic(stage)
    ? await canaryFirst(session, live, stage, { steps: move, digest: planDigest, to })
    : await carryOut(session, { steps, digest: planDigest }, live, commitIn(live.notes, to ?? stage.deployment))
  if (ending.result !== 'deployed') return { ...ending, ...told }
  return { ...ending, ...told, result: 'rolled-back', rollbackAsked: true, reason: reasonOf(stage, to) }
}

const commitIn = (notes: Live['notes'], deployment: DeploymentId): string => notes.get(deployment)?.commit ?? ''

const takesTraffic = ({ canary, deployment }: LiveStage): boolean =>
  canary !== undefined && canary.traffic > 0 && canary.deployment !== deployment

type Rest = Plan & { readonly to: DeploymentId | undefined }

/** First of all the canary loses its traffic, whatever else AWS or GitHub refuse; then comes the rest of the plan. */
async function canaryFirst(session: StageSession, live: Live, stage: LiveStage, rest: Rest): Promise<Ending> {
  const off = await takeOff(session, live, stage)
  if ('result' in off) return off
  const notes = rest.to === undefined ? await notesIfReadable(session, stage.deployment) : live.notes
  const ending = await carryOut(session, rest, off, commitIn(notes, rest.to ?? stage.deployment))
  return ending.result === 'rolled-back' ? { ...ending, next: [CANARY_IS_OFF] } : ending
}

const CANARY_IS_OFF = 'The canary is off, and the stage was not moved. Run the job again.'

/** Which commit serves is only for GitHub to show. */
async function notesIfReadable({ lastWord, api }: StageSession, deployment: DeploymentId): Promise<Live['notes']> {
  try {
    return await notesOf(lastWord.gateway, api, [deployment])
  } catch (error) {
    if (error instanceof CloudError) return new Map()
    throw error
  }
}

/** The stage without its canary; or how that failed. */
async function takeOff(session: StageSession, live: Live, stage: LiveStage): Promise<Live | Ending> {
  const canary = stage.canary?.deployment ?? stage.deployment
  const ground = rollBackGroundOf(session, stage.name, ownerOf(live))
  const settled = isForeign(session, live, stage) ? undefined : settledRecord(session, live, stage)
  const outcome = await rollBackCanary(reasonOf(stage, undefined), settled, ground, canary)
  if (outcome.kind !== 'rolled-back') {
    const ending = outcome.kind === 'promoted' ? promotedMeanwhile(canary) : endingOf(outcome)
    return { ...(await factsNow(ground)), ...ending }
  }
  if (isArmed(stage)) await disarmDeadMan(ground)
  return standingAlone(live, stage, settled)
}

function standingAlone(live: Live, stage: LiveStage, settled: RecordDraft | undefined): Live {
  const bare = { ...stage, canary: undefined }
  if (settled === undefined) return new Live(live.api, bare, live.record, live.notes)
  const record = { ...settled, deployment: stage.deployment }
  return new Live(live.api, { ...bare, tags: toTags(record) }, record, live.notes)
}

const ownerOf = ({ record }: Live): string | undefined =>
  record?.progress.state === 'rolling' ? record.progress.owner : undefined

const promotedMeanwhile = (deployment: DeploymentId): Ending => ({
  result: 'failed',
  reason: `the canary was promoted meanwhile: the stage serves deployment ${deployment}`,
  next: ['Run it again: then it goes back to the version before.'],
})

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

/** With what is needed of the deployments: to take traffic off a canary, nothing. */
async function withNotes(session: StageSession, live: Live, stage: LiveStage, to: DeploymentId | undefined) {
  const { cloud, api, target, journal } = session
  if (to === undefined && takesTraffic(stage)) return live
  if (to !== undefined && (await cloud.gateway.deployment(api.id, to)) === undefined) {
    refuse(
      `stage ${target.name}`,
      `API ${api.id} has no deployment ${to}`,
      'Name one that exists with the input `to`; old ones may have been pruned.',
    )
  }
  const notes = await notesOf(cloud.gateway, api, [stage.deployment, ...(to === undefined ? [] : [to])])
  if (to !== undefined && !notes.has(to))
    journal.notice(`no variables are recorded for deployment ${to}: the stage keeps its own`)
  return new Live(api, live.stage, live.record, notes)
}

function canarySteps(session: StageSession, live: Live, stage: LiveStage): readonly Step[] {
  const record = settledRecord(session, live, stage)
  const settle: Step = { kind: 'tag', record, why: 'record what the stage stands on' }
  if (stage.canary === undefined) return isWithoutItsCanary(live, stage) ? [settle] : []
  const isOurs = !isForeign(session, live, stage)
  return [
    removeCanaryStep(isOurs ? 'asked to' : 'asked to, though it has no record of ours', takesTraffic(stage)),
    ...(isOurs ? [settle] : []),
  ]
}

function settledRecord(session: StageSession, live: Live, stage: LiveStage): RecordDraft {
  const standing = { ...standingOf(stage, live.record), content: live.notes.get(stage.deployment)?.content }
  return { ...standingRecord(stage, standing, by(session, stage)), progress: RETURNED }
}

const isForeign = ({ outside }: StageSession, { record }: Live, stage: LiveStage): boolean =>
  situationOf(stage, record, outside.clock.now()).kind === 'foreign-canary'

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
