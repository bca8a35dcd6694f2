import { retrying } from '../cloud/retry'
import { toIso } from '../domain/iso-time'
import { describeProblem } from '../domain/problem'
import { after, ALL_TRAFFIC, apiId, type Instant, millis, stageName } from '../domain/units'
import { disarmDeadMan, isArmed, putOffDeadMan } from '../execute/dead-man'
import { updateForCertain } from '../execute/certain-update'
import { Journal } from '../execute/journal'
import { type RollBackGround, rollBackCanary, settle } from '../execute/roll-back'
import { canaryOff } from '../execute/stuck'
import { removeCanary } from '../plan/patches'
import type { RecordDraft } from '../plan/plan'
import { standingRecord } from '../plan/record-draft'
import { type Custody, custodyOf, standingOf } from '../plan/situation'
import type { LiveStage } from '../ports/api-gateway'
import { CloudError } from '../ports/cloud-error'
import type { Host } from '../ports/host'
import type { Outside } from '../ports/outside'
import { fromTags, type Paused, type Rolling, type StageRecord, toTags } from '../record/stage-record'
import { adviseCloud } from '../report/advice'
import { eventLine } from '../report/log'
import type { RolloutLeft, StageSession } from './session'

export function holdOf({ target }: StageSession): number | undefined {
  const { canary } = target.rule
  return canary?.onCancel === 'hold' ? canary.maxPause : undefined
}

/** Ends every rollout in whose middle the main step was killed. None: nothing done. One that cannot be ended keeps nothing from the others. */
export async function watchOver(outside: Outside): Promise<0 | 1> {
  const ends = read(outside.host.state('rollouts')).map((left) => finishSafely(left, outside))
  await Promise.allSettled(ends)
  return (await Promise.all(ends)).includes(1) ? 1 : 0
}

async function finishSafely(left: RolloutLeft, outside: Outside): Promise<0 | 1> {
  const { host, clock } = outside
  const start = clock.now()
  const journal = new Journal(clock, (event) => {
    host.log(eventLine({ ...event, stage: left.stage }, start))
  })
  const ground = await groundOf(left, outside, journal)
  try {
    return await finish(left, ground, host)
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    const problem = adviseCloud(error, { region: left.region, api: left.api, stage: left.stage })
    const danger = `STAGE ${left.stage} IS NOT LOOKED AFTER: a canary of this job may still have traffic`
    host.annotate('error', `${danger}. ${describeProblem(problem)} By hand: ${canaryOff(ground)}`)
    return 1
  } finally {
    for (const warning of journal.warnings) host.annotate('warning', `stage ${left.stage}: ${warning}`)
  }
}

const REASON = 'the job ended in the middle of its rollout'

async function groundOf(left: RolloutLeft, outside: Outside, journal: Journal): Promise<PostGround> {
  const { clock, random } = outside
  const never = new AbortController().signal
  const lastWord = retrying(await outside.openCloud(left.region), clock, random, never, ({ operation, message }) => {
    journal.event('retry', `${operation}: ${message}`)
  })
  return { lastWord, clock, api: apiId(left.api), stage: stageName(left.stage), journal, owner: left.owner }
}

type PostGround = RollBackGround & { readonly owner: string }

async function finish(left: RolloutLeft, ground: PostGround, host: Host): Promise<0 | 1> {
  const stage = await ground.lastWord.gateway.stage(ground.api, ground.stage)
  const found = stage && oursOn(stage, left)
  if (found === undefined) {
    host.log(`stage ${left.stage} has no rollout of this run any more`)
    // Armed before our name stood there, or after it was gone; one that the record speaks of is somebody else's.
    if (left.deadManRole !== undefined && !isArmed(stage)) await disarmDeadMan(ground)
    return 0
  }
  if (found.custody !== 'live') {
    await tidy(found, ground)
    return 0
  }
  if (left.hold !== undefined) {
    await hold(found, left, after(ground.clock.now(), millis(left.hold)), ground)
    return 0
  }
  const outcome = await rollBackCanary(REASON, fallbackOf(found), ground, found.record.deployment)
  if (outcome.kind === 'failed') {
    host.annotate('error', `${outcome.reason}. ${outcome.hint}`)
    return 1
  }
  if (found.progress.hasSwitch) await disarmDeadMan(ground)
  return 0
}

interface Ours {
  readonly stage: LiveStage
  readonly record: StageRecord
  readonly progress: Rolling
  readonly custody: Exclude<Custody, 'taken'>
}

/** What still stands there of this job's rollout; `undefined`: it is over, or somebody else's. */
function oursOn(stage: LiveStage, { owner }: RolloutLeft): Ours | undefined {
  const custody = custodyOf(stage, owner)
  const record = fromTags(stage.tags)
  if (custody === 'taken' || record?.progress.state !== 'rolling') return undefined
  return { stage, record, progress: record.progress, custody }
}

/**
 * The job died before its canary came, after it went, or after it became the stage: what is left are its traces. A canary
 * that somebody put in its place stays.
 */
async function tidy(found: Ours, ground: PostGround): Promise<void> {
  const { stage, record, progress, custody } = found
  const { lastWord, journal } = ground
  if (custody === 'empty') {
    await updateForCertain(lastWord.gateway, ground, removeCanary, (now) => now?.canary === undefined)
  }
  if (progress.hasSwitch) await disarmDeadMan(ground)
  const isReached = record.deployment === stage.deployment
  const draft = isReached ? { ...record, progress: { state: 'done' } as const } : fallbackOf(found)
  await settle(draft, stage.deployment, ground)
  journal.event('lease', `given back: ${REASON}, and ${serves(stage, custody)}`)
}

const serves = ({ deployment, canary }: LiveStage, custody: Custody): string =>
  custody === 'replaced'
    ? `somebody replaced its canary by deployment ${canary?.deployment}`
    : `deployment ${deployment} has all traffic`

async function hold(
  { stage: { canary }, record, progress }: Ours,
  { deadManRole, traffic }: RolloutLeft,
  resumeBy: Instant,
  ground: PostGround,
): Promise<void> {
  const { lastWord, api, stage, journal } = ground
  const { began, hasSwitch } = progress
  const step = heldStep(progress, canary?.traffic, traffic)
  const paused: Paused = {
    state: 'paused',
    step,
    began,
    resumeBy,
    next: undefined,
    waitingSince: undefined,
    hasSwitch,
  }
  await lastWord.gateway.tag({ api, stage }, toTags({ ...record, progress: paused }))
  journal.event('pause', `at ${canary?.traffic} %: ${REASON}; resume by ${toIso(resumeBy)}`)
  if (deadManRole !== undefined) await putOffDeadMan(ground, deadManRole, resumeBy, 'when the lease is over')
}

/** The record may name the step that the rollout was on its way to: what has traffic is the truth. */
function heldStep({ step }: Rolling, live: number | undefined, traffic: readonly number[]): number {
  const reached = [...traffic, ALL_TRAFFIC]
  if (reached[step] === live) return step
  const found = reached.findIndex((one) => one === live)
  return found === -1 ? Math.max(step - 1, -1) : found
}

/** Without its content, which is read when the canary is gone. */
function fallbackOf({ stage, record }: Ours): RecordDraft {
  const by = { commit: record.commit, run: { path: record.run, url: '' }, preview: record.preview }
  return standingRecord(stage, standingOf(stage, record), by)
}

/** What the runner hands back is what we saved; anything else is no rollout of ours. */
function read(state: string): readonly RolloutLeft[] {
  if (state === '') return []
  try {
    const saved: unknown = JSON.parse(state)
    return Array.isArray(saved) ? saved.filter(isRolloutLeft) : []
  } catch {
    return []
  }
}

const isRolloutLeft = (saved: Partial<RolloutLeft> | null): saved is RolloutLeft =>
  saved?.api !== undefined &&
  saved.region !== undefined &&
  saved.stage !== undefined &&
  saved.owner !== undefined &&
  Array.isArray(saved.traffic)
