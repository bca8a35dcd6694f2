import type { CanarySpec } from '../config/config'
import { digest as digestOf } from '../domain/canonical'
import { toIso } from '../domain/iso-time'
import { unreachable } from '../domain/never'
import type { Digest, Instant } from '../domain/units'
import { MAX_NOTE, noteText } from '../record/deployment-note'
import type { Paused, StageRecord } from '../record/stage-record'
import { type Basis, basisOf } from './basis'
import {
  createSteps,
  describeSteps,
  goOnSteps,
  holdOnSteps,
  noteOf,
  removeCanaryStep,
  verifySteps,
  versionSteps,
} from './deploy-steps'
import type { Live } from './live'
import { MAX_OPERATIONS } from './patches'
import type { Plan, Step } from './plan'
import { standingRecord } from './record-draft'
import { type RolloutFound, type Situation, situationOf } from './situation'
import { isNoChange, sameVariables } from './variables'
import type { Wanted } from './wanted'

export type DeployDecision =
  | { readonly kind: 'unchanged' }
  /** Our canary of this very version waits, for a person or for its next step's time. */
  | { readonly kind: 'paused'; readonly progress: Paused }
  | Refused
  | { readonly kind: 'go'; readonly plan: Plan }

export interface Refused {
  readonly kind: 'refused'
  readonly reason: string
  readonly hint: string
}

export function planDeploy(wanted: Wanted, live: Live, now: Instant): DeployDecision {
  const decision = tooLarge(wanted) ?? decide(wanted, live, situationOf(live.stage, live.record, now), now)
  if (!Array.isArray(decision)) return decision
  const clearing = clearingOf(decision)
  return {
    kind: 'go',
    plan: { steps: decision, digest: planDigest(wanted, live), ...(clearing.length > 0 && { clearing }) },
  }
}

/** A canary of another version, and the record that says so. */
function clearingOf(steps: readonly Step[]): readonly Step[] {
  const [first] = steps
  const takesTraffic =
    first?.kind === 'update-stage' && first.change.kind === 'remove-canary' && first.change.takesTraffic
  return takesTraffic ? steps.slice(0, 2) : []
}

/** API, stage, what is wanted and what it is compared with; not who asked, when or why. */
export const planDigest = (wanted: Wanted, live: Live): Digest =>
  digestOf({
    api: live.api.id,
    stage: wanted.stage,
    wanted: { content: wanted.content, variables: wanted.variables, description: wanted.description },
    live: live.stage && {
      deployment: live.stage.deployment,
      variables: live.stage.variables,
      description: live.stage.description,
      canary: live.stage.canary && { ...live.stage.canary },
    },
  })

type Decided = Exclude<DeployDecision, { kind: 'go' }> | Step[]

function decide(wanted: Wanted, live: Live, situation: Situation, now: Instant): Decided {
  switch (situation.kind) {
    case 'absent':
      return createSteps(wanted)
    case 'plain':
      return change(basisOf(wanted, live, situation.stage, situation.standing))
    case 'left-over':
      return tidied(basisOf(wanted, live, situation.stage, situation.standing), 'it runs what the stage runs', false)
    case 'starting':
      return busy(situation.record)
    case 'foreign-canary':
      return foreign(situation.canary.deployment, situation.canary.traffic)
    case 'rollout':
      return meet(wanted, live, situation, now)
    default:
      return unreachable(situation)
  }
}

export const busy = ({ run, progress }: StageRecord): Refused => ({
  kind: 'refused',
  reason: `another run is rolling out on this stage: ${run}`,
  hint: `Wait for it, or cancel it; a \`concurrency:\` group makes runs queue by themselves.${deadline(progress)}`,
})

const deadline = (progress: StageRecord['progress']): string =>
  progress.state === 'rolling'
    ? ` If it is dead, its lease ends at ${toIso(progress.until)}, and the next run takes over.`
    : ''

const foreign = (deployment: string, traffic: number): Refused => ({
  kind: 'refused',
  reason: `the stage has a canary (deployment ${deployment}, ${traffic} %) that this action has no record of`,
  hint: 'Promote or remove it where it was made, or run `command: rollback` to remove it; then deploy again.',
})

function tooLarge(wanted: Wanted): Refused | undefined {
  const length = noteText(noteOf(wanted)).length
  if (length > MAX_NOTE) {
    const reason = `the variables are too large to be kept with the deployment (${length} of ${MAX_NOTE} characters)`
    return { kind: 'refused', reason, hint: 'A roll back could not bring them back. Use fewer or shorter variables.' }
  }
  return undefined
}

function change(basis: Basis): Decided {
  const { wanted, standing, variables } = basis
  const operations = Object.keys(variables.set).length + variables.remove.length
  if (operations > MAX_OPERATIONS - 4) {
    const hint = 'Change them in several deployments.'
    return { kind: 'refused', reason: `${operations} variables change at once, API Gateway takes fewer`, hint }
  }
  if (standing.content !== wanted.content || !isNoChange(variables)) return versionSteps(basis)
  const describing = describeSteps(basis)
  if (!standing.isVerified) return [...describing, ...verifySteps(basis)]
  return describing.length === 0 ? { kind: 'unchanged' } : describing
}

/** A canary of ours is live: the same version goes on, another one makes room. */
function meet(wanted: Wanted, live: Live, found: RolloutFound, now: Instant): Decided {
  if (found.alive) return busy(found.record)
  const basis = basisOf(wanted, live, found.stage, live.baseStanding(found))
  if (wanted.canary !== undefined && isOfVersion(wanted, live, found)) {
    return goOn(basis, found, wanted.canary, now)
  }
  return tidied(basis, `it runs another version (deployment ${found.canary.deployment})`, true)
}

/** Whether the canary is of the very version that is wanted. */
export function isOfVersion(
  wanted: Pick<Wanted, 'content' | 'variables'>,
  live: Live,
  { record, canary }: RolloutFound,
): boolean {
  const note = live.notes.get(canary.deployment)
  return record.content === wanted.content && note !== undefined && sameVariables(note.variables, wanted.variables)
}

function goOn(basis: Basis, found: RolloutFound, spec: CanarySpec, now: Instant): Decided {
  const { progress } = found
  if (progress.state === 'rolling') return goOnSteps(basis, found, spec, progress.step)
  if (progress.next === undefined || now < progress.next) return { kind: 'paused', progress }
  return holdOnSteps(basis, found, spec, progress.next)
}

/** The canary goes first; then the stage is looked at as if there had been none. */
function tidied(basis: Basis, why: string, takesTraffic: boolean): Decided {
  const next = change(basis)
  if (!Array.isArray(next) && next.kind === 'refused') return next
  const record = standingRecord(basis.stage, basis.standing, basis.wanted)
  const rest: readonly Step[] = Array.isArray(next) ? next : []
  const settle: Step = { kind: 'tag', record, why: 'record what the stage stands on' }
  return [removeCanaryStep(why, takesTraffic), ...(takesTraffic || rest.length === 0 ? [settle] : []), ...rest]
}
