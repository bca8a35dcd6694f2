import type { StageTarget } from '../config/target'
import { unsupportedProblems } from '../config/unsupported'
import { canonical, digest } from '../domain/canonical'
import { unreachable } from '../domain/never'
import { describeProblem, refuse, UserError } from '../domain/problem'
import type { Instant } from '../domain/units'
import { judgeAlarms, NOBODY } from '../judge/alarms'
import { observe } from '../observe/observe'
import { basisOf } from '../plan/basis'
import { goOnSteps, holdOnSteps } from '../plan/deploy-steps'
import type { Live } from '../plan/live'
import type { Step } from '../plan/plan'
import type { Remedy } from '../plan/remedy'
import { type RolloutFound, situationOf } from '../plan/situation'
import type { LiveStage } from '../ports/api-gateway'
import { CloudError } from '../ports/cloud-error'
import type { Paused, StageRecord } from '../record/stage-record'
import { carryOut } from './carry-out'
import { type Ending, factsOf } from './facts'
import type { Session, StageSession } from './session'
import { stageSession } from './stage-session'
import { whyOutdated } from './still-wanted'
import { abandon, deleteForgotten, settleRecord, tidyUp } from './tidying'
import { wantedOfCanary } from './wanted'

/** One stage that `reconcile` looks at. */
export interface Visit {
  readonly session: Session
  readonly stage: LiveStage
  readonly record: StageRecord | undefined
  /** `undefined`: `stages.yml` has no such stage any more. */
  readonly target: StageTarget | undefined
  readonly remedy: Remedy
  /** Called before a rollout goes on, with its commit. */
  readonly onStart: StageSession['onStart']
}

/** Does what the remedy says. Throws `CloudError` and `UserError`. */
export function mend(visit: Visit): Promise<Ending> {
  const { remedy } = visit
  switch (remedy.kind) {
    case 'leave':
      return Promise.resolve({ result: 'unchanged' })
    case 'watch':
      return onRollout(visit, (orphan) => watch(orphan, remedy.progress))
    case 'adopt':
      return onRollout(visit, adopt)
    case 'hold-on':
      return onRollout(visit, (orphan) => goOn(orphan, { kind: 'hold', until: remedy.until }))
    case 'roll-back':
      return onRollout(visit, (orphan) => abandon(orphan, 'it waited longer than `max-pause`'))
    case 'tidy':
      return tidyUp(visit)
    case 'settle':
      return settleRecord(visit)
    case 'delete':
      return deleteForgotten(visit)
    default:
      return unreachable(remedy)
  }
}

/** A rollout that nobody drives, as it is at this moment. */
export interface Orphan {
  readonly visit: Visit
  readonly live: Live
  readonly found: RolloutFound
}

/** Looks once more, as near to the write as can be: since the list was read somebody may have taken it over. */
async function onRollout(visit: Visit, act: (orphan: Orphan) => Promise<Ending>): Promise<Ending> {
  const { session, stage } = visit
  const live = await observe(session.cloud.gateway, session.api, stage.name, {})
  const found = situationOf(live.stage, live.record, session.outside.clock.now())
  if (found.kind === 'rollout' && !found.alive && canonical(found.stage.tags) === canonical(stage.tags)) {
    return act({ visit, live, found })
  }
  session.journal.event('leave', 'somebody else took it over meanwhile')
  return { result: 'unchanged' }
}

async function adopt(orphan: Orphan): Promise<Ending> {
  const { visit, live, found } = orphan
  if (visit.target === undefined) return abandon(orphan, 'its run died, and stages.yml has no such stage any more')
  const outdated = await whyOutdated(stageSession(visit.session, visit.target), live, found)
  if (outdated !== undefined) return abandon(orphan, `its run died, and ${outdated}`)
  return goOn(orphan, { kind: 'step', step: found.progress.step })
}

type Onward =
  | { readonly kind: 'step'; readonly step: number }
  /** The hold of its step ends then. */
  | { readonly kind: 'hold'; readonly until: Instant }

/** Drives the canary to its end; whatever stands against that takes it off the stage. */
async function goOn(orphan: Orphan, onward: Onward): Promise<Ending> {
  const { visit, live, found } = orphan
  if (visit.target === undefined) return abandon(orphan, 'stages.yml has no such stage any more')
  const session = { ...stageSession(visit.session, visit.target), onStart: visit.onStart }
  try {
    const steps = stepsOf(session, live, found, onward)
    const digestOfPlan = digest({ api: session.api.id, stage: visit.stage.name, canary: found.canary.deployment })
    return await carryOut(session, { steps, digest: digestOfPlan }, live, found.record.commit)
  } catch (error) {
    if (error instanceof UserError) return abandon(orphan, error.problems.map(describeProblem).join(' '))
    if (error instanceof CloudError) return abandon(orphan, `${error.operation}: ${error.message}`)
    throw error
  }
}

function stepsOf(session: StageSession, live: Live, found: RolloutFound, onward: Onward): readonly Step[] {
  const { config, target } = session
  const [unsupported] = unsupportedProblems(config, target.rule)
  if (unsupported !== undefined) throw new UserError([unsupported])
  const spec = target.rule.canary
  if (spec === undefined) {
    return refuse(`stage ${target.name}`, 'stages.yml says nothing of a canary any more', 'Bring `canary:` back.')
  }
  const basis = basisOf(wantedOfCanary(session, live), live, found.stage, live.baseStanding(found))
  return onward.kind === 'hold'
    ? holdOnSteps(basis, found, spec, onward.until)
    : goOnSteps(basis, found, spec, onward.step)
}

/** Nobody drives it, and it is not time: only a firing alarm changes that. What cannot be read changes nothing. */
async function watch(orphan: Orphan, { resumeBy, next: goesOnAt }: Paused): Promise<Ending> {
  const { visit } = orphan
  const { cloud, journal } = visit.session
  const alarms = visit.target?.rule.canary?.alarms ?? []
  const waiting: Ending = { ...factsOf(visit.stage), result: 'paused', reason: visit.remedy.found, resumeBy, goesOnAt }
  if (alarms.length === 0) return waiting
  try {
    const { verdict } = judgeAlarms(alarms, await cloud.alarms.read(alarms), NOBODY)
    return verdict.kind === 'breached' ? await abandon(orphan, verdict.reason) : waiting
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    journal.warn(`the alarms of the canary could not be read: ${error.message}`)
    return waiting
  }
}
