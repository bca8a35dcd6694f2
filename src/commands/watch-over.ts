import { retrying } from '../cloud/retry'
import { toIso } from '../domain/iso-time'
import { after, apiId, type Instant, millis, stageName } from '../domain/units'
import { armDeadMan, disarmDeadMan } from '../execute/dead-man'
import { updateForCertain } from '../execute/certain-update'
import { Journal } from '../execute/journal'
import { type RollBackGround, rollBackCanary } from '../execute/roll-back'
import { removeCanary } from '../plan/patches'
import type { RecordDraft } from '../plan/plan'
import { standingRecord } from '../plan/record-draft'
import { standingOf } from '../plan/situation'
import type { LiveCanary, LiveStage } from '../ports/api-gateway'
import type { Outside } from '../ports/outside'
import { readNote } from '../record/deployment-note'
import { fromTags, type Rolling, type StageRecord, toTags } from '../record/stage-record'
import { eventLine } from '../report/log'
import type { RolloutLeft, StageSession } from './session'

export function holdOf({ target }: StageSession): number | undefined {
  const { canary } = target.rule
  return canary?.onCancel === 'hold' ? canary.maxPause : undefined
}

/** Ends every rollout in whose middle the main step was killed. None: nothing done. */
export async function watchOver(outside: Outside): Promise<0 | 1> {
  let status: 0 | 1 = 0
  for (const left of read(outside.host.state('rollouts'))) if ((await finish(left, outside)) === 1) status = 1
  return status
}

async function finish(left: RolloutLeft, outside: Outside): Promise<0 | 1> {
  const { host, clock } = outside
  const start = clock.now()
  const journal = new Journal(clock, (event) => {
    host.log(eventLine(event, start))
  })
  const ground = await groundOf(left, outside, journal)
  const found = oursOn(await ground.lastWord.gateway.stage(ground.api, ground.stage), left)
  if (found === undefined) {
    host.log(`stage ${left.stage} has no rollout of this run any more`)
    return 0
  }
  if (!hasTraffic(found)) {
    await tidy(found, ground)
    if (left.deadManRole !== undefined) await disarmDeadMan(ground)
    return 0
  }
  if (left.hold !== undefined) {
    await hold(found, after(clock.now(), millis(left.hold)), ground, left.deadManRole)
    return 0
  }
  const outcome = await rollBackCanary(REASON, await fallbackOf(found, ground), ground, found.canary.deployment)
  if (outcome.kind !== 'failed') {
    if (left.deadManRole !== undefined) await disarmDeadMan(ground)
    return 0
  }
  host.annotate('error', `${outcome.reason}. ${outcome.hint}`)
  return 1
}

const REASON = 'the job ended in the middle of its rollout'

async function groundOf(left: RolloutLeft, outside: Outside, journal: Journal): Promise<RollBackGround> {
  const { clock, random } = outside
  const never = new AbortController().signal
  const lastWord = retrying(await outside.openCloud(left.region), clock, random, never, ({ operation, message }) => {
    journal.event('retry', `${operation}: ${message}`)
  })
  return { lastWord, api: apiId(left.api), stage: stageName(left.stage), journal }
}

interface Ours {
  readonly stage: LiveStage
  readonly record: StageRecord
  readonly progress: Rolling
}

interface Abandoned extends Ours {
  readonly canary: LiveCanary
}

/** The stage on which this job's rollout still stands; `undefined`: it is over, or somebody else's. */
function oursOn(stage: LiveStage | undefined, { owner }: RolloutLeft): Ours | Abandoned | undefined {
  const record = stage && fromTags(stage.tags)
  const progress = record?.progress
  if (stage === undefined || record === undefined || progress?.state !== 'rolling' || progress.owner !== owner) {
    return undefined
  }
  return { stage, record, progress, ...(stage.canary !== undefined && { canary: stage.canary }) }
}

/** One that runs what the stage runs is what a promotion leaves. */
const hasTraffic = (found: Ours | Abandoned): found is Abandoned =>
  'canary' in found && found.canary.deployment !== found.stage.deployment

/** The job died before its canary came, after it went, or after it became the stage: what is left are its traces. */
async function tidy({ stage, record, progress }: Ours, ground: RollBackGround): Promise<void> {
  const { lastWord, api, stage: name, journal } = ground
  if (stage.canary !== undefined) {
    await updateForCertain(lastWord.gateway, ground, removeCanary, (now) => now?.canary === undefined)
  }
  const isReached = record.deployment === stage.deployment
  const draft = isReached
    ? { ...record, progress: { state: 'done' } as const }
    : await fallbackOf({ stage, record, progress }, ground)
  await lastWord.gateway.tag({ api, stage: name }, toTags({ ...draft, deployment: stage.deployment }))
  journal.event('lease', `given back: ${REASON}, and deployment ${stage.deployment} has all traffic`)
}

async function hold(
  { record, progress, canary }: Abandoned,
  resumeBy: Instant,
  ground: RollBackGround,
  deadManRole: string | undefined,
): Promise<void> {
  const { lastWord, api, stage, journal } = ground
  const paused: StageRecord = {
    ...record,
    progress: {
      state: 'paused',
      step: progress.step,
      began: progress.began,
      resumeBy,
      next: undefined,
      waitingSince: undefined,
      hasSwitch: progress.hasSwitch,
    },
  }
  await lastWord.gateway.tag({ api, stage }, toTags(paused))
  if (deadManRole !== undefined) await armDeadMan({ cloud: lastWord, api, stage }, deadManRole, resumeBy)
  journal.event('pause', `at ${canary.traffic} %: ${REASON}; resume by ${toIso(resumeBy)}`)
}

async function fallbackOf({ stage, record }: Ours, { lastWord, api }: RollBackGround): Promise<RecordDraft> {
  const note = readNote((await lastWord.gateway.deployment(api, stage.deployment))?.description)
  const by = { commit: record.commit, run: { path: record.run, url: '' }, preview: record.preview }
  return standingRecord(stage, { ...standingOf(stage, record), content: note?.content }, by)
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
  saved?.api !== undefined && saved.region !== undefined && saved.stage !== undefined && saved.owner !== undefined
