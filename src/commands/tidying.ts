import { updateForCertain } from '../execute/certain-update'
import { disarmDeadMan } from '../execute/dead-man'
import { rollBackCanary } from '../execute/roll-back'
import { observe } from '../observe/observe'
import { removeCanary } from '../plan/patches'
import type { RecordDraft } from '../plan/plan'
import { standingRecord } from '../plan/record-draft'
import { remedyOf } from '../plan/remedy'
import { situationOf, type Standing, standingOf } from '../plan/situation'
import type { LiveStage } from '../ports/api-gateway'
import { toTags } from '../record/stage-record'
import { endingOf } from './carry-out'
import { type Ending, factsOf } from './facts'
import { rollBackGroundOf } from './ground'
import type { Orphan, Visit } from './mend'
import { remove } from './preview-room'

/* What `reconcile` takes away. */

/** Takes a canary that nobody drives off the stage. */
export async function abandon({ visit, live, found }: Orphan, reason: string): Promise<Ending> {
  const { session } = visit
  const fallback = draftOf(visit, found.stage, live.baseStanding(found))
  const ground = rollBackGroundOf(session, found.stage.name)
  const outcome = await rollBackCanary(reason, fallback, ground, found.canary.deployment)
  if (visit.target?.rule.canary?.deadManSwitch !== undefined && outcome.kind !== 'failed') await disarmDeadMan(ground)
  const facts =
    outcome.kind === 'rolled-back' ? { deployment: found.stage.deployment, previous: fallback.previous } : {}
  return { ...facts, ...endingOf(outcome) }
}

/** A promotion's last call, made up for. */
export async function tidyUp(visit: Visit): Promise<Ending> {
  const live = await stillSo(visit)
  if (live === undefined) return { result: 'unchanged' }
  const { session, record } = visit
  const { lastWord, api, stage, journal } = rollBackGroundOf(session, visit.stage.name)
  await updateForCertain(lastWord.gateway, { api, stage }, removeCanary, (now) => now?.canary === undefined)
  journal.event('stage', `removed the canary that a promotion left on ${stage}`)
  if (record !== undefined) await settle(visit, live)
  return { ...factsOf({ ...live, canary: undefined }), result: 'cleaned' }
}

/** The record says again what the stage stands on. */
export async function settleRecord(visit: Visit): Promise<Ending> {
  const live = await stillSo(visit)
  if (live === undefined) return { result: 'unchanged' }
  await settle(visit, live)
  visit.session.journal.event('record', 'says again what the stage stands on')
  return { ...factsOf(live), result: 'cleaned' }
}

export async function deleteForgotten({ session, stage }: Visit): Promise<Ending> {
  await remove(stage, session)
  return { result: 'cleaned' }
}

/** The stage as it is at this moment, when that still asks for the same; else somebody else was here meanwhile. */
async function stillSo({ session, stage, remedy }: Visit): Promise<LiveStage | undefined> {
  const { cloud, api, outside, journal } = session
  const live = await observe(cloud.gateway, api, stage.name, {})
  const now = outside.clock.now()
  const isSo = remedyOf(situationOf(live.stage, live.record, now), live.record, now).kind === remedy.kind
  if (isSo && live.stage !== undefined) return live.stage
  journal.event('leave', 'somebody else took it over meanwhile')
  return undefined
}

async function settle(visit: Visit, live: LiveStage): Promise<void> {
  const { session, record } = visit
  const { lastWord, api, stage } = rollBackGroundOf(session, live.name)
  const draft = draftOf(visit, live, standingOf(live, record))
  await lastWord.gateway.tag({ api, stage }, toTags({ ...draft, deployment: live.deployment }))
}

function draftOf({ session: { run }, record }: Visit, stage: LiveStage, standing: Standing): RecordDraft {
  const by = { commit: record?.commit ?? '', run: { path: run.path, url: run.url }, preview: record?.preview }
  return standingRecord(stage, standing, by)
}
