import { selectStage } from '../config/match'
import { toIso } from '../domain/iso-time'
import { describeProblem, type Problem, refuse } from '../domain/problem'
import { unreachable } from '../domain/never'
import { CloudError } from '../ports/cloud-error'
import { observe } from '../observe/observe'
import { type DeployDecision, planDeploy, planDigest } from '../plan/deploy'
import type { Live } from '../plan/live'
import type { Plan } from '../plan/plan'
import type { Wanted } from '../plan/wanted'
import { changesOf } from './changes'
import { carryOut } from './carry-out'
import { type Ending, factsOf } from './facts'
import { eventValues } from './intent'
import { planLinesOf } from './plan-lines'
import { originProblems, refuseFirst } from './preview'
import { makeRoom, type Room } from './preview-room'
import { canaryProblems, warnOfHandOver } from './rollout-guards'
import type { StageSession } from './session'
import { wantedOf } from './wanted'

/** The branch's version onto its stage. */
export async function deploy(session: StageSession): Promise<Ending> {
  const { api, cloud, target, inputs, outside } = session
  if (inputs.dryRun) return plan(session)
  const live = await observe(cloud.gateway, api, target.name, target.rule.variables)
  refuseFirst(originProblems(target, session.run, live.stage))
  const wanted = await wantedOf(session, live)
  const digest = planDigest(wanted, live)
  refuseFirst(digestProblems(inputs.planDigest, digest))
  const known = { planDigest: digest, changes: await changesOf(session, wanted, live) }
  const decision = planDeploy(wanted, live, outside.clock.now())
  return { ...known, ...(await act(session, wanted, live, decision)) }
}

/** The same decision, with every read and no write. */
export async function plan(session: StageSession): Promise<Ending> {
  const { api, cloud, target, inputs, outside, journal } = session
  const live = await observe(cloud.gateway, api, target.name, target.rule.variables)
  const wanted = await wantedOf(session, live)
  const digest = planDigest(wanted, live)
  const decision = planDeploy(wanted, live, outside.clock.now())
  if (decision.kind === 'refused') journal.warn(`a deploy would be refused: ${decision.reason}. ${decision.hint}`)
  if (decision.kind === 'paused') journal.notice('the canary of this version is paused: `resume` or `promote` it')
  const steps = decision.kind === 'go' ? decision.plan.steps : []
  const problems = [
    ...originProblems(target, session.run, live.stage),
    ...digestProblems(inputs.planDigest, digest),
    ...(await canaryProblems(steps, session)).problems,
  ]
  warnOfHandOver(steps, session)
  for (const problem of problems) journal.warn(`a deploy would be refused: ${describeProblem(problem)}`)
  return {
    ...factsOf(live.stage),
    result: 'planned',
    planDigest: digest,
    changes: await changesOf(session, wanted, live),
    plan: planLinesOf(steps),
    canarySteps: wanted.canary?.steps.map((step) => step.traffic) ?? [],
  }
}

async function act(session: StageSession, wanted: Wanted, live: Live, decision: DeployDecision): Promise<Ending> {
  switch (decision.kind) {
    case 'unchanged':
      return { ...factsOf(live.stage), result: 'unchanged' }
    case 'paused': {
      const { resumeBy, next: goesOnAt } = decision.progress
      const whom = goesOnAt === undefined ? 'a person' : `its next step at ${toIso(goesOnAt)}`
      const reason = `the canary of this very version waits for ${whom}`
      return { ...factsOf(live.stage), result: 'paused', resumeBy, goesOnAt, reason }
    }
    case 'refused':
      return refuse(`stage ${wanted.stage}`, decision.reason, decision.hint)
    case 'go':
      return live.stage === undefined
        ? create(session, decision.plan, live)
        : carryOut(session, decision.plan, live, session.run.commit)
    default:
      return unreachable(decision)
  }
}

/** A preview may have to make room for itself: by its `max`, or because the API has no stage left. */
async function create(session: StageSession, plan: Plan, live: Live): Promise<Ending> {
  const { target } = session
  guardMade(session)
  if (!target.preview) return carryOut(session, plan, live, session.run.commit)
  const room = target.rule.max === undefined ? FREE : await makeRoom(session, target.rule.max)
  if (room.kind === 'none') return noRoom(room)
  try {
    return await carryOut(session, plan, live, session.run.commit)
  } catch (error) {
    if (!(error instanceof CloudError) || error.kind !== 'limit' || !error.operation.endsWith(':CreateStage'))
      throw error
    const made = await makeRoom(session, undefined)
    return made.kind === 'none' ? noRoom(made) : carryOut(session, plan, live, session.run.commit)
  }
}

/** A name that nobody's branch makes is a misspelt one: it makes no stage. */
function guardMade({ target, inputs, config, run }: StageSession): void {
  if (inputs.stage !== target.name || !target.rule.key.includes('{branch}')) return
  const { branch, sha } = eventValues(run)
  const made = branch === undefined ? undefined : selectStage(config, { kind: 'branch', branch, sha: sha ?? '' })
  if (made?.kind === 'target' && made.target.name === target.name) return
  refuse(
    'input stage',
    `there is no stage ${target.name}, and this event's branch makes none of that name`,
    `Name a key of ${config.file}, or run it on the branch whose stage it is.`,
  )
}

const FREE: Room = { kind: 'free' }

const noRoom = ({ open, why }: Room & { kind: 'none' }): Ending => ({
  result: 'skipped',
  reason: `${why}: ${open.join(', ')}`,
  next: ['Close one of these, or raise `max`; then run the job again.'],
})

function digestProblems(asked: string | undefined, digest: string): readonly Problem[] {
  if (asked === undefined || asked === digest) return []
  const message = `the plan is now ${digest}, not ${asked}: the API, the stage or what is wanted changed since it was made`
  return [{ at: 'input plan-digest', message, hint: 'Look at a new `plan`, and pass its digest on.' }]
}
