import { describeCause } from '../domain/problem'
import { type DeploymentId, type Digest, type Instant, NO_TRAFFIC } from '../domain/units'
import type { RecordDraft } from '../plan/plan'
import { removeCanary } from '../plan/patches'
import { custodyOf } from '../plan/situation'
import type { LiveStage, Patch } from '../ports/api-gateway'
import { CloudError } from '../ports/cloud-error'
import { readNote } from '../record/deployment-note'
import { fromTags, toTags } from '../record/stage-record'
import { insist, type Insisted } from './certain-update'
import type { Ground, Outcome } from './ground'
import type { InFlight } from './in-flight'
import { tookOver } from './stage-watch'
import { stuck } from './stuck'

/** As little as a roll back can do with. */
export type RollBackGround = Pick<Ground, 'lastWord' | 'clock' | 'api' | 'stage' | 'journal'> & {
  /** Who drives what is rolled back; `undefined`: nobody does. */
  readonly owner: string | undefined
}

/**
 * Takes the canary off the stage: one call, and nothing is read before it. Then the record; `undefined`: the stage has none
 * of ours, and gets none. The base never stopped serving, unless the promotion had been applied and its answer was lost:
 * then the canary's deployment is the stage's, and that is what is told. When somebody else took the rollout over while
 * AWS did not listen, it stops.
 */
export async function rollBackCanary(
  reason: string,
  fallback: RecordDraft | undefined,
  ground: RollBackGround,
  canary: DeploymentId,
  inFlight?: InFlight,
): Promise<Outcome> {
  try {
    const off = await takeOff(ground, canary, inFlight)
    if (!off.isDone) return leave(reason, off.taken)
    // What may still come has to be ours then: the post step looks, and gives the lease back.
    const mayRecord = off.taken === undefined && inFlight?.isHanging !== true
    return off.live?.deployment === canary
      ? await foundPromoted(canary, mayRecord, ground)
      : await rolledBack(reason, off.live, mayRecord ? fallback : undefined, ground)
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return stuck(reason, error, { kind: 'canary', canary }, ground)
  }
}

async function rolledBack(
  reason: string,
  live: LiveStage | undefined,
  fallback: RecordDraft | undefined,
  ground: RollBackGround,
): Promise<Outcome> {
  const { journal } = ground
  journal.traffic(NO_TRAFFIC)
  if (live !== undefined && fallback !== undefined) await settle(fallback, live.deployment, ground)
  const serves = live === undefined ? 'the stage is gone' : `deployment ${live.deployment} has all traffic again`
  journal.event('roll-back', `${serves}: ${reason}`)
  return { kind: 'rolled-back', reason }
}

/** A write that was on its way when the job was cancelled may have brought the canary back, or an empty one. */
async function takeOff(
  ground: RollBackGround,
  canary: DeploymentId,
  inFlight: InFlight | undefined,
): Promise<Insisted> {
  const { lastWord, api, stage } = ground
  const isDone = (now: LiveStage | undefined) => now?.canary === undefined
  const whoHas = (now: LiveStage | undefined) => whoTookOver(now, ground) ?? whatReplaced(now, canary)
  const off = () => insist({ patch: removeCanary, isDone, whoHas }, ground)
  const first = await off()
  if (!first.isDone || inFlight === undefined || !(await inFlight.settled())) return first
  const live = await lastWord.gateway.stage(api, stage)
  const taken = whoTookOver(live, ground)
  if (live?.canary === undefined || whatReplaced(live, canary) !== undefined) return { isDone: true, live, taken }
  return taken === undefined ? off() : { isDone: false, live, taken }
}

function whoTookOver(live: LiveStage | undefined, { owner, clock }: RollBackGround): string | undefined {
  if (live === undefined) return undefined
  const isOthers = owner === undefined ? isDriven(live, clock.now()) : custodyOf(live, owner) === 'taken'
  return isOthers ? tookOver(fromTags(live.tags)?.run) : undefined
}

function isDriven({ tags }: LiveStage, now: Instant): boolean {
  const progress = fromTags(tags)?.progress
  return progress?.state === 'rolling' && now < progress.until
}

/** An empty one, which runs what the stage runs, is as good as ours. */
function whatReplaced(live: LiveStage | undefined, canary: DeploymentId): string | undefined {
  const found = live?.canary?.deployment
  return found === undefined || found === canary || found === live?.deployment
    ? undefined
    : `the canary was replaced by deployment ${found}`
}

const leave = (reason: string, taken = 'somebody else has the stage'): Outcome => ({
  kind: 'failed',
  reason: `${taken}, before the roll back after ${reason}`,
  hint: 'See who changed the stage; `command: status` shows what it serves. This run touched it no more.',
})

/** Puts a stage that moved to `from` back to where it came from, with its variables. */
export async function moveBack(
  reason: string,
  patch: Patch,
  draft: RecordDraft,
  from: DeploymentId,
  ground: RollBackGround,
): Promise<Outcome> {
  const base = draft.deployment
  if (base === 'new') throw new Error('nothing goes back to a deployment that is new')
  // Without a canary no lease is held: who has one by now is somebody else.
  const whoHas = (now: LiveStage | undefined) =>
    whoTookOver(now, { ...ground, owner: undefined }) ?? whatMoved(now, [base, from])
  try {
    const { isDone, taken } = await insist({ patch, isDone: (now) => now?.deployment === base, whoHas }, ground)
    if (!isDone) return leave(reason, taken)
    if (taken === undefined) await settle(draft, base, ground)
    ground.journal.event('roll-back', `the stage is back on deployment ${base}: ${reason}`)
    return { kind: 'rolled-back', reason }
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return stuck(reason, error, { kind: 'move', patch, base }, ground)
  }
}

function whatMoved(live: LiveStage | undefined, known: readonly DeploymentId[]): string | undefined {
  if (live === undefined) return 'the stage was deleted by somebody else'
  return known.includes(live.deployment) ? undefined : `somebody moved the stage to ${live.deployment}`
}

/** The stage is safe already, so a record that cannot be written is a warning. */
export async function settle(draft: RecordDraft, deployment: DeploymentId, ground: RollBackGround): Promise<void> {
  const known = deployment === draft.deployment ? draft.content : undefined
  const content = known ?? (await contentOf(deployment, ground))
  await record(ground, () => toTags({ ...draft, deployment, content }))
}

async function foundPromoted(canary: DeploymentId, mayRecord: boolean, ground: RollBackGround): Promise<Outcome> {
  const { lastWord, api, stage } = ground
  const done = async () => {
    const live = await lastWord.gateway.stage(api, stage)
    const found = live && fromTags(live.tags)
    const isOurs = found?.deployment === canary && whoTookOver(live, ground) === undefined
    return isOurs ? toTags({ ...found, progress: { state: 'done' } }) : undefined
  }
  if (mayRecord) await record(ground, done)
  return { kind: 'promoted' }
}

type Tags = ReturnType<typeof toTags>

async function record(
  { lastWord, api, stage, journal }: RollBackGround,
  tags: () => Tags | Promise<Tags | undefined>,
): Promise<void> {
  try {
    const written = await tags()
    if (written !== undefined) await lastWord.gateway.tag({ api, stage }, written)
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    journal.warn(
      `the end of the rollout could not be recorded on the stage (${describeCause(error)}); the next deploy finds out by itself`,
    )
  }
}

/** What the deployment was made from; `undefined`: nobody knows, so it is what nobody wants. */
export async function contentOf(
  deployment: DeploymentId,
  { lastWord, api }: Pick<Ground, 'lastWord' | 'api'>,
): Promise<Digest | undefined> {
  try {
    return readNote((await lastWord.gateway.deployment(api, deployment))?.description)?.content
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return undefined
  }
}
