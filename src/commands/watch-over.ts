import { retrying } from '../cloud/retry'
import { toIso } from '../domain/iso-time'
import { after, apiId, type Instant, millis, stageName } from '../domain/units'
import { Journal } from '../execute/journal'
import { type RollBackGround, rollBackCanary } from '../execute/roll-back'
import type { RecordDraft } from '../plan/plan'
import { standingRecord } from '../plan/record-draft'
import { standingOf } from '../plan/situation'
import type { LiveCanary, LiveStage } from '../ports/api-gateway'
import type { Outside } from '../ports/outside'
import { readNote } from '../record/deployment-note'
import { fromTags, type Rolling, type StageRecord, toTags } from '../record/stage-record'
import { eventLine } from '../report/log'
import type { StageSession } from './session'

/** What the main step leaves in the runner's state while its rollout is under way. */
export interface RolloutLeft {
  readonly api: string
  readonly region: string
  readonly stage: string
  readonly owner: string
  /** `on-cancel: hold`: how long the canary may wait for a person, in milliseconds. */
  readonly hold: number | undefined
}

export function holdOf({ target }: StageSession): number | undefined {
  const { canary } = target.rule
  return canary?.onCancel === 'hold' ? canary.maxPause : undefined
}

/** Takes off the canary that the main step left with traffic because it was killed. Nothing left: nothing done. */
export async function watchOver(outside: Outside): Promise<0 | 1> {
  const { host, clock } = outside
  const left = read(host.state('rollout'))
  if (left === undefined) return 0
  const start = clock.now()
  const journal = new Journal(clock, (event) => {
    host.log(eventLine(event, start))
  })
  const ground = await groundOf(left, outside, journal)
  const found = abandoned(await ground.lastWord.gateway.stage(ground.api, ground.stage), left)
  if (typeof found === 'string') {
    host.log(found)
    return 0
  }
  if (left.hold !== undefined) {
    await hold(found, after(clock.now(), millis(left.hold)), ground)
    return 0
  }
  const outcome = await rollBackCanary(REASON, await fallbackOf(found, ground), ground, found.canary.deployment)
  if (outcome.kind !== 'failed') return 0
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

interface Abandoned {
  readonly stage: LiveStage
  readonly canary: LiveCanary
  readonly record: StageRecord
  readonly progress: Rolling
}

/** The canary that this job drove, or why there is nothing to do. */
function abandoned(stage: LiveStage | undefined, { owner, stage: name }: RolloutLeft): Abandoned | string {
  const record = stage && fromTags(stage.tags)
  const progress = record?.progress
  const isOurs = record !== undefined && progress?.state === 'rolling' && progress.owner === owner
  if (stage?.canary === undefined || !isOurs) {
    return `stage ${name} has no canary of this run any more`
  }
  if (stage.canary.deployment === stage.deployment) {
    return `stage ${name} serves the new version; the next deploy removes its empty canary`
  }
  return { stage, canary: stage.canary, record, progress }
}

async function hold({ record, progress, canary }: Abandoned, resumeBy: Instant, ground: RollBackGround): Promise<void> {
  const { lastWord, api, stage, journal } = ground
  const paused: StageRecord = {
    ...record,
    progress: { state: 'paused', step: progress.step, began: progress.began, resumeBy },
  }
  await lastWord.gateway.tag({ api, stage }, toTags(paused))
  journal.event('pause', `at ${canary.traffic} %: ${REASON}; resume by ${toIso(resumeBy)}`)
}

async function fallbackOf({ stage, record }: Abandoned, { lastWord, api }: RollBackGround): Promise<RecordDraft> {
  const note = readNote((await lastWord.gateway.deployment(api, stage.deployment))?.description)
  const by = { commit: record.commit, run: { path: record.run, url: '' }, preview: record.preview }
  return standingRecord(stage, { ...standingOf(stage, record), content: note?.content }, by)
}

/** What the runner hands back is what we saved; anything else is no rollout of ours. */
function parsed(state: string): Partial<RolloutLeft> {
  try {
    return (JSON.parse(state) ?? {}) as Partial<RolloutLeft>
  } catch {
    return {}
  }
}

function read(state: string): RolloutLeft | undefined {
  if (state === '') return undefined
  const { api, region, stage, owner, hold } = parsed(state)
  if (api === undefined || region === undefined || stage === undefined || owner === undefined) return undefined
  return { api, region, stage, owner, hold }
}
