import { updateForCertain } from '../execute/certain-update'
import { disarmDeadMan, isArmed } from '../execute/dead-man'
import { rollBackCanary } from '../execute/roll-back'
import { removeCanary } from '../plan/patches'
import type { RecordDraft } from '../plan/plan'
import { standingRecord } from '../plan/record-draft'
import { type Standing, standingOf } from '../plan/situation'
import type { LiveStage } from '../ports/api-gateway'
import { toTags } from '../record/stage-record'
import { endingOf } from './carry-out'
import { type Ending, factsOf } from './facts'
import { rollBackGroundOf } from './ground'
import type { Orphan, Visit } from './mend'
import { remove } from './preview-room'
import { secondLook } from './second-look'

/* What `reconcile` takes away, each after one more look: since it was found somebody may have taken it over. */

/** Takes a canary that nobody drives off the stage. */
export async function abandon({ visit, live, found }: Orphan, reason: string): Promise<Ending> {
  const { session } = visit
  const now = await secondLook(session, found.stage)
  if (now === undefined || now === 'gone') return { result: 'unchanged' }
  const fallback = draftOf(visit, found.stage, live.baseStanding(found))
  const ground = rollBackGroundOf(session, found.stage.name)
  const outcome = await rollBackCanary(reason, fallback, ground, found.canary.deployment)
  if (outcome.kind !== 'failed' && isArmed(found.stage)) await disarmDeadMan(ground)
  const facts =
    outcome.kind === 'rolled-back' ? { deployment: found.stage.deployment, previous: fallback.previous } : {}
  return { ...facts, ...endingOf(outcome) }
}

/** A promotion's last call, made up for. */
export async function tidyUp(visit: Visit): Promise<Ending> {
  const { session, record } = visit
  const live = await secondLook(session, visit.stage)
  if (live === undefined || live === 'gone') return { result: 'unchanged' }
  const { lastWord, api, stage, journal } = rollBackGroundOf(session, visit.stage.name)
  await updateForCertain(lastWord.gateway, { api, stage }, removeCanary, (now) => now?.canary === undefined)
  journal.event('stage', `removed the canary that a promotion left on ${stage}`)
  if (record !== undefined) await settle(visit, live)
  return { ...factsOf({ ...live, canary: undefined }), result: 'cleaned' }
}

/** The record says again what the stage stands on. */
export async function settleRecord(visit: Visit): Promise<Ending> {
  const live = await secondLook(visit.session, visit.stage)
  if (live === undefined || live === 'gone') return { result: 'unchanged' }
  await settle(visit, live)
  visit.session.journal.event('record', 'says again what the stage stands on')
  return { ...factsOf(live), result: 'cleaned' }
}

export async function deleteForgotten({ session, stage }: Visit): Promise<Ending> {
  return { result: (await remove(stage, session)) ? 'cleaned' : 'unchanged' }
}

async function settle(visit: Visit, live: LiveStage): Promise<void> {
  const { session, record } = visit
  const ground = rollBackGroundOf(session, live.name)
  const { lastWord, api, stage } = ground
  const draft = draftOf(visit, live, standingOf(live, record))
  await lastWord.gateway.tag({ api, stage }, toTags({ ...draft, deployment: live.deployment }))
  if (isArmed(live)) await disarmDeadMan(ground)
}

function draftOf({ session: { run }, record }: Visit, stage: LiveStage, standing: Standing): RecordDraft {
  const by = { commit: record?.commit ?? '', run: { path: run.path, url: run.url }, preview: record?.preview }
  return standingRecord(stage, standing, by)
}
