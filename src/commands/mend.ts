import type { CanarySpec } from '../config/config'
import type { StageTarget } from '../config/target'
import { unsupportedProblems } from '../config/unsupported'
import { digest } from '../domain/canonical'
import { unreachable } from '../domain/never'
import { describeCause, describeProblem, UserError } from '../domain/problem'
import { after, type Instant } from '../domain/units'
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
import { isAsFound } from './second-look'
import { stageSession } from './stage-session'
import { whyOutdated } from './still-wanted'
import { abandon, deleteForgotten, settleRecord, tidyUp } from './tidying'
import { breachOf } from './waiting-canary'
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
      return onRollout(visit, unlessHindered(adopt))
    case 'hold-on':
      return onRollout(
        visit,
        unlessHindered((orphan) => goOn(orphan, { kind: 'hold', until: remedy.until })),
      )
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

type Act = (orphan: Orphan) => Promise<Ending>

/** Looks once more, as near to the write as can be: since the list was read somebody may have taken it over. */
async function onRollout(visit: Visit, act: Act): Promise<Ending> {
  const { session, stage } = visit
  const live = await observe(session.cloud.gateway, session.api, stage.name, {})
  const found = situationOf(live.stage, live.record, session.outside.clock.now())
  if (found.kind === 'rollout' && !found.alive && isAsFound(found.stage, stage)) return act({ visit, live, found })
  session.journal.event('leave', 'somebody else took it over meanwhile')
  return { result: 'unchanged' }
}

/**
 * A mistake in this job, or a service that does not answer, tells nothing of the version: its canary stays for a later run,
 * and ends by `max-pause` like any other that waits.
 */
const unlessHindered =
  (act: Act): Act =>
  async (orphan) => {
    try {
      return await act(orphan)
    } catch (error) {
      if (!(error instanceof UserError || error instanceof CloudError)) throw error
      return hindered(orphan, error)
    }
  }

async function hindered(orphan: Orphan, error: UserError | CloudError): Promise<Ending> {
  const { visit, found } = orphan
  const { progress, canary } = found
  const { journal, outside } = visit.session
  const maxPause = visit.target?.rule.canary?.maxPause
  if (
    progress.state === 'rolling' &&
    maxPause !== undefined &&
    outside.clock.now() >= after(progress.until, maxPause)
  ) {
    return abandon(orphan, 'its run died, and none could go on with it for longer than `max-pause`')
  }
  journal.warn(`the canary stays at ${canary.traffic} %: this run could not go on with it (${causeOf(error)})`)
  if (progress.state === 'paused' && error instanceof CloudError) return stillWaiting(visit, progress)
  throw error
}

const causeOf = (error: UserError | CloudError): string =>
  error instanceof UserError ? error.problems[0].message : `${error.operation}: ${describeCause(error)}`

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

/** Drives the canary to its end; what `stages.yml` or CloudWatch has no more takes it off the stage. */
async function goOn(orphan: Orphan, onward: Onward): Promise<Ending> {
  const { visit, live, found } = orphan
  if (visit.target === undefined) return abandon(orphan, 'stages.yml has no such stage any more')
  const spec = visit.target.rule.canary
  if (spec === undefined) return abandon(orphan, 'stages.yml says nothing of a canary any more')
  const session = { ...stageSession(visit.session, visit.target), onStart: visit.onStart }
  const steps = stepsOf(session, live, found, spec, onward)
  const plan = {
    steps,
    digest: digest({ api: session.api.id, stage: visit.stage.name, canary: found.canary.deployment }),
  }
  try {
    return await carryOut(session, plan, live, found.record.commit)
  } catch (error) {
    // The one refusal on this way: an alarm that is gone never tells that the canary is well.
    if (error instanceof UserError) return abandon(orphan, error.problems.map(describeProblem).join(' '))
    throw error
  }
}

function stepsOf(
  session: StageSession,
  live: Live,
  found: RolloutFound,
  spec: CanarySpec,
  onward: Onward,
): readonly Step[] {
  const { config, target } = session
  const [unsupported] = unsupportedProblems(config, target.rule)
  if (unsupported !== undefined) throw new UserError([unsupported])
  const basis = basisOf(wantedOfCanary(session, live), live, found.stage, live.baseStanding(found))
  return onward.kind === 'hold'
    ? holdOnSteps(basis, found, spec, onward.until)
    : goOnSteps(basis, found, spec, onward.step)
}

/** Nobody drives it, and it is not time: only a breach changes that, or that nobody can ever go on with it. */
async function watch(orphan: Orphan, progress: Paused): Promise<Ending> {
  const { target } = orphan.visit
  if (target === undefined) return abandon(orphan, 'stages.yml has no such stage any more')
  if (target.rule.canary === undefined) return abandon(orphan, 'stages.yml says nothing of a canary any more')
  const breach = await breachOf(target, orphan.visit.session, progress)
  return breach === undefined ? stillWaiting(orphan.visit, progress) : abandon(orphan, breach)
}

const stillWaiting = ({ stage, remedy }: Visit, { resumeBy, next: goesOnAt }: Paused): Ending => ({
  ...factsOf(stage),
  result: 'paused',
  reason: remedy.found,
  resumeBy,
  goesOnAt,
})
