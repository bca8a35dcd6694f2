import { type Problems, UserError } from '../domain/problem'
import { unreachable } from '../domain/never'
import { NO_TRAFFIC } from '../domain/units'
import { execute } from '../execute/execute'
import type { Ground, Outcome } from '../execute/ground'
import type { Live } from '../plan/live'
import type { Plan, Step } from '../plan/plan'
import { standingOf } from '../plan/situation'
import { CloudError } from '../ports/cloud-error'
import { type Ending, factsOf, type StageFacts } from './facts'
import { groundOf } from './ground'
import { planLinesOf } from './plan-lines'
import { canaryProblems, warnOfHandOver } from './rollout-guards'
import type { StageSession } from './session'

/** Does a plan, guards first, and tells how it ended. `commit` is the one that the stage is to serve; empty: not known. */
export async function carryOut(session: StageSession, plan: Plan, live: Live, commit: string): Promise<Ending> {
  const { problems, excused } = await canaryProblems(plan.steps, session)
  if (problems.length > 0) {
    if (plan.clearing !== undefined)
      await execute({ ...plan, steps: plan.clearing }, live.stage, excused, groundOf(session))
    throw new UserError(problems as Problems)
  }
  warnOfHandOver(plan.steps, session)
  await session.onStart(commit)
  const ground = groundOf(session)
  const { outcome, made } = await execute(plan, live.stage, excused, ground)
  const facts = await factsAfter(outcome, plan, made, live, ground)
  return { ...facts, ...endingOf(outcome), plan: planLinesOf(plan.steps), canarySteps: canarySteps(plan.steps) }
}

/** A plan that ended well tells what the stage points to; after anything else only the stage itself does. */
async function factsAfter(
  outcome: Outcome,
  plan: Plan,
  made: StageFacts['deployment'],
  live: Live,
  ground: Ground,
): Promise<StageFacts> {
  if (outcome.kind !== 'complete' && outcome.kind !== 'promoted') return factsNow(ground)
  const record = plan.steps.map(recordIn).findLast((one) => one !== undefined)
  if (record === undefined) return { ...factsOf(live.stage), traffic: NO_TRAFFIC, ...standing(live) }
  const deployment = record.deployment === 'new' ? made : record.deployment
  return { deployment, previous: record.previous, traffic: NO_TRAFFIC }
}

/** What the stage serves after all; nothing when that cannot be read: what it served is not what it serves. */
export async function factsNow({
  lastWord,
  api,
  stage,
}: Pick<Ground, 'lastWord' | 'api' | 'stage'>): Promise<StageFacts> {
  try {
    return factsOf(await lastWord.gateway.stage(api, stage))
  } catch (error) {
    if (error instanceof CloudError) return {}
    throw error
  }
}

function standing({ stage, record }: Live): StageFacts {
  return stage === undefined ? {} : { deployment: stage.deployment, previous: standingOf(stage, record).previous }
}

function recordIn(step: Step) {
  if ('record' in step) return step.record
  return step.kind === 'canary' ? { ...step.rollout.record, deployment: step.rollout.deployment } : undefined
}

/** The first question after a roll back is whether there is anything left to repair. */
const AFTER_ROLL_BACK =
  'The stage needs no repair: the new version has no traffic. Mend what the reason names, then deploy again.'

const UNTOUCHED = 'The stage was not touched yet: it is as it was. Run the job again.'

const afterRollBack = ({ hint, isUntouched }: Outcome & { kind: 'rolled-back' }): readonly string[] =>
  isUntouched === true ? [UNTOUCHED] : [...(hint === undefined ? [] : [hint]), AFTER_ROLL_BACK]

export function endingOf(outcome: Outcome): Pick<Ending, 'result' | 'reason' | 'next' | 'resumeBy' | 'goesOnAt'> {
  switch (outcome.kind) {
    case 'complete':
      return { result: 'deployed' }
    case 'promoted':
      return { result: 'promoted' }
    case 'rolled-back':
      return { result: 'rolled-back', reason: outcome.reason, next: afterRollBack(outcome) }
    case 'paused':
      return { result: 'paused', reason: outcome.reason, resumeBy: outcome.resumeBy, goesOnAt: outcome.next }
    case 'failed':
      return { result: 'failed', reason: outcome.reason, next: [outcome.hint] }
    default:
      return unreachable(outcome)
  }
}

const canarySteps = (steps: readonly Step[]): NonNullable<Ending['canarySteps']> =>
  steps.flatMap((step) => (step.kind === 'canary' ? step.rollout.spec.steps.map(({ traffic }) => traffic) : []))
