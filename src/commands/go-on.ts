import { bakeStep } from '../canary/machine'
import type { CanarySpec } from '../config/config'
import { describeProblem, refuse } from '../domain/problem'
import { observe } from '../observe/observe'
import { basisOf } from '../plan/basis'
import { busy, planDigest } from '../plan/deploy'
import { goOnSteps, removeCanaryStep } from '../plan/deploy-steps'
import type { Live } from '../plan/live'
import type { Plan, Step } from '../plan/plan'
import { standingRecord } from '../plan/record-draft'
import { type RolloutFound, type Situation, situationOf } from '../plan/situation'
import { carryOut } from './carry-out'
import { type Ending, factsIn } from './facts'
import { planLinesOf } from './plan-lines'
import { guardOrigin } from './preview'
import { canaryProblems } from './rollout-guards'
import type { StageSession } from './session'
import { wantedOfCanary } from './wanted'

/** The next step of a canary that waits or that nobody drives any more. */
export const resume = (session: StageSession): Promise<Ending> =>
  goOn(session, (found) => found.progress.step + (found.progress.state === 'paused' ? 1 : 0))

/** Straight to 100 %, bake and promotion. */
export const promote = (session: StageSession): Promise<Ending> => goOn(session, (_, spec) => bakeStep(spec))

async function goOn(
  session: StageSession,
  stepFor: (found: RolloutFound, spec: CanarySpec) => number,
): Promise<Ending> {
  const { api, cloud, target, outside, inputs } = session
  const live = await observe(cloud.gateway, api, target.name, target.rule.variables)
  guardOrigin(target, session.run, live.stage)
  const situation = situationOf(live.stage, live.record, outside.clock.now())
  const steps = stepsFor(session, live, situation, stepFor)
  if (steps === undefined) return { ...factsIn(situation), result: 'unchanged' }
  const plan: Plan = { steps, digest: planDigest(wantedOfCanary(session, live), live) }
  if (inputs.dryRun) {
    const { problems } = await canaryProblems(steps, session)
    for (const problem of problems) session.journal.warn(`it would be refused: ${describeProblem(problem)}`)
    return { ...factsIn(situation), result: 'planned', plan: planLinesOf(steps), planDigest: plan.digest }
  }
  return { planDigest: plan.digest, ...(await carryOut(session, plan, live, live.record?.commit ?? '')) }
}

function stepsFor(
  session: StageSession,
  live: Live,
  situation: Situation,
  stepFor: (found: RolloutFound, spec: CanarySpec) => number,
): readonly Step[] | undefined {
  const at = `stage ${session.target.name}`
  switch (situation.kind) {
    case 'absent':
      return refuse(at, 'the stage does not exist', 'Deploy it first.')
    case 'plain':
      return undefined
    case 'left-over': {
      const by = wantedOfCanary(session, live)
      const record = standingRecord(situation.stage, situation.standing, by)
      return [
        removeCanaryStep('it runs what the stage runs', false),
        { kind: 'tag', record, why: 'record that the version is complete' },
      ]
    }
    case 'foreign-canary':
      return refuse(
        at,
        'its canary has no record of ours',
        'Promote it where it was made, or remove it with `command: rollback`.',
      )
    case 'starting': {
      const { reason, hint } = busy(situation.record)
      return refuse(at, reason, hint)
    }
    case 'rollout':
      return rolloutSteps(session, live, situation, stepFor)
  }
}

function rolloutSteps(
  session: StageSession,
  live: Live,
  found: RolloutFound,
  stepFor: (found: RolloutFound, spec: CanarySpec) => number,
): readonly Step[] {
  const at = `stage ${session.target.name}`
  const spec = session.target.rule.canary
  if (found.alive) {
    const { reason, hint } = busy(found.record)
    return refuse(at, reason, hint)
  }
  if (spec === undefined) {
    return refuse(
      at,
      'stages.yml says nothing of a canary any more',
      'Bring `canary:` back, or give up with `command: rollback`.',
    )
  }
  const basis = basisOf(wantedOfCanary(session, live), live, found.stage, live.baseStanding(found))
  return goOnSteps(basis, found, spec, stepFor(found, spec))
}
