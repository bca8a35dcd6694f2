import type { CanarySpec, SmokeTest, Variables } from '../config/config'
import { digest as digestOf } from '../domain/canonical'
import type { Digest, Instant, StageName } from '../domain/units'
import type { LiveStage } from '../ports/api-gateway'
import type { DeploymentNote } from '../record/deployment-note'
import type { Preview } from '../record/stage-record'
import { describe, moveTo } from './patches'
import type { OnFailure, Plan, RecordDraft, Rollout, Step } from './plan'
import type { Live } from './live'
import { type RolloutFound, type Situation, situationOf, type Standing } from './situation'
import { isNoChange, sameVariables, variableChanges } from './variables'

/** What the branch asks of its stage. */
export interface Wanted {
  readonly stage: StageName
  readonly content: Digest
  readonly definition:
    { readonly path: string; readonly mode: 'overwrite' | 'merge'; readonly body: string } | undefined
  readonly variables: Variables
  /** `undefined`: stays as it is. */
  readonly description: string | undefined
  readonly smoke: readonly SmokeTest[]
  readonly canary: CanarySpec | undefined
  readonly keepDeployments: number | undefined
  readonly preview: Preview | undefined
  readonly commit: string
  readonly run: { readonly path: string; readonly url: string }
}

export type DeployDecision =
  | { readonly kind: 'unchanged' }
  /** Our canary of this very version waits for a person. */
  | { readonly kind: 'paused'; readonly found: RolloutFound }
  | { readonly kind: 'refused'; readonly reason: string; readonly hint: string }
  | { readonly kind: 'go'; readonly plan: Plan }

export function planDeploy(wanted: Wanted, live: Live, now: Instant): DeployDecision {
  const situation = situationOf(live.stage, live.record, now)
  const decision = decide(wanted, live, situation)
  return Array.isArray(decision)
    ? { kind: 'go', plan: { steps: decision, digest: planDigest(wanted, live) } }
    : decision
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

function decide(wanted: Wanted, live: Live, situation: Situation): Decided {
  switch (situation.kind) {
    case 'absent':
      return create(wanted)
    case 'plain':
      return change(wanted, live, situation.stage, situation.standing)
    case 'left-over':
      return finish(wanted, live, situation.stage, situation.standing)
    case 'starting':
      return busy(situation.record.run)
    case 'foreign-canary':
      return {
        kind: 'refused',
        reason: `the stage has a canary (deployment ${situation.canary.deployment}, ${situation.canary.traffic} %) that this action has no record of`,
        hint: 'Promote or remove it where it was made, or run `command: rollback` to remove it; then deploy again.',
      }
    case 'rollout':
      return meet(wanted, live, situation)
  }
}

const busy = (run: string): DeployDecision & { kind: 'refused' } => ({
  kind: 'refused',
  reason: `another run is rolling out on this stage: ${run}`,
  hint: 'Wait for it, or cancel it; a `concurrency:` group makes runs queue by themselves.',
})

function create(wanted: Wanted): Step[] {
  const record: RecordDraft = {
    ...recordBase(wanted),
    deployment: 'new',
    previous: undefined,
    before: undefined,
    progress: begun(wanted),
  }
  const { stage, variables, description } = wanted
  return [
    ...deployment(wanted),
    { kind: 'create-stage', stage, variables, description, record },
    ...smoke(wanted, record, { kind: 'fail' }),
    ...prune(wanted),
  ]
}

function change(wanted: Wanted, live: Live, stage: LiveStage, standing: Standing): Decided {
  const variables = variableChanges(stage.variables, wanted.variables, live.listed(stage.deployment))
  const description = wanted.description === stage.description ? undefined : wanted.description
  const isSameVersion = standing.content === wanted.content && isNoChange(variables)
  if (!isSameVersion)
    return wanted.canary === undefined
      ? move(wanted, live, stage, standing)
      : [...rollOut(wanted, live, stage, standing, wanted.canary)]
  const describing: Step[] =
    description === undefined ? [] : [{ kind: 'update-stage', change: { kind: 'describe', description } }]
  if (standing.isVerified) return describing.length === 0 ? { kind: 'unchanged' } : describing
  const record: RecordDraft = {
    ...recordBase(wanted),
    ...fallbackIds(standing),
    deployment: stage.deployment,
    progress: { state: 'verifying' },
  }
  return [...describing, ...verify(wanted, record, moveBack(wanted, live, stage, standing))]
}

/** A dead run's leftovers of this very version: what is missing is the smoke tests. */
function verify(wanted: Wanted, record: RecordDraft, onFailure: OnFailure): Step[] {
  const steps = smoke(wanted, record, onFailure)
  return steps.length > 0
    ? steps
    : [{ kind: 'tag', record: { ...record, progress: { state: 'done' } }, why: 'record that the version is complete' }]
}

function move(wanted: Wanted, live: Live, stage: LiveStage, standing: Standing): Step[] {
  const record: RecordDraft = {
    ...recordBase(wanted),
    deployment: 'new',
    ...nextIds(stage, standing),
    progress: begun(wanted),
  }
  const variables = variableChanges(stage.variables, wanted.variables, live.listed(stage.deployment))
  const description = wanted.description === stage.description ? undefined : wanted.description
  return [
    ...deployment(wanted),
    { kind: 'tag', record, why: 'record the version and what to go back to' },
    { kind: 'update-stage', change: { kind: 'move', to: 'new', variables, description } },
    ...smoke(wanted, record, moveBack(wanted, live, stage, standing)),
    ...prune(wanted),
  ]
}

function rollOut(wanted: Wanted, live: Live, stage: LiveStage, standing: Standing, spec: CanarySpec): Step[] {
  return [
    ...deployment(wanted),
    { kind: 'canary', rollout: rolloutOf(wanted, live, stage, standing, spec) },
    ...prune(wanted),
  ]
}

function rolloutOf(wanted: Wanted, live: Live, stage: LiveStage, standing: Standing, spec: CanarySpec): Rollout {
  const promotion = variableChanges(stage.variables, wanted.variables, live.listed(stage.deployment))
  return {
    spec,
    deployment: 'new',
    begin: { kind: 'new' },
    overrides: promotion.set,
    promotion,
    description: wanted.description === stage.description ? undefined : wanted.description,
    smoke: wanted.smoke,
    record: { ...recordBase(wanted), deployment: 'new', ...nextIds(stage, standing) },
    fallback: standingRecord(stage, standing, wanted),
  }
}

/** A canary of ours is live: the same version goes on, another one makes room. */
function meet(wanted: Wanted, live: Live, found: RolloutFound): Decided {
  if (found.alive) return busy(found.record.run)
  const note = live.notes.get(found.canary.deployment)
  const isSame =
    found.record.content === wanted.content && note !== undefined && sameVariables(note.variables, wanted.variables)
  const standing = live.baseStanding(found)
  if (isSame && wanted.canary !== undefined) {
    if (found.progress.state === 'paused') return { kind: 'paused', found }
    return [
      { kind: 'canary', rollout: goOn(wanted, live, found, standing, wanted.canary, found.progress.step) },
      ...prune(wanted),
    ]
  }
  const why = `it runs another version (deployment ${found.canary.deployment})`
  const next = change(wanted, live, found.stage, standing)
  const rest: Step[] = Array.isArray(next)
    ? next
    : [{ kind: 'tag', record: standingRecord(found.stage, standing, wanted), why: 'record what the stage stands on' }]
  return [{ kind: 'update-stage', change: { kind: 'remove-canary', why } }, ...rest]
}

/** The canary that is live goes on at a step, with what `stages.yml` says now about how. */
export function goOn(
  wanted: Wanted,
  live: Live,
  found: RolloutFound,
  standing: Standing,
  spec: CanarySpec,
  step: number,
): Rollout {
  return {
    ...rolloutOf(wanted, live, found.stage, standing, spec),
    deployment: found.canary.deployment,
    begin: { kind: 'go-on', step, began: found.progress.began },
    record: { ...found.record, run: wanted.run.path },
  }
}

function finish(wanted: Wanted, live: Live, stage: LiveStage, standing: Standing): Step[] {
  const steps: Step[] = [
    { kind: 'update-stage', change: { kind: 'remove-canary', why: 'it runs what the stage runs' } },
  ]
  const next = change(wanted, live, stage, standing)
  if (Array.isArray(next)) return [...steps, ...next]
  return [
    ...steps,
    { kind: 'tag', record: standingRecord(stage, standing, wanted), why: 'record that the version is complete' },
  ]
}

function moveBack(wanted: Wanted, live: Live, stage: LiveStage, standing: Standing): OnFailure {
  // An unverified version is no place to go back to.
  const target = standing.isVerified ? stage.deployment : standing.previous
  if (target === undefined) return { kind: 'fail' }
  const served = { ...stage.variables, ...wanted.variables }
  const back = standing.isVerified ? stage.variables : { ...stage.variables, ...live.listed(target) }
  const patch = [
    ...moveTo(target, variableChanges(served, back, served), undefined),
    ...(wanted.description === undefined ? [] : describe(stage.description)),
  ]
  const record: RecordDraft = standing.isVerified
    ? standingRecord(stage, standing, wanted)
    : {
        ...recordBase(wanted),
        ...fallbackIds(standing),
        previous: undefined,
        deployment: target,
        content: undefined,
        progress: { state: 'done' },
      }
  return { kind: 'move-back', patch, record }
}

/** The record of the version that the stage serves now, complete. */
export const standingRecord = (
  stage: LiveStage,
  standing: Standing,
  by: Pick<Wanted, 'commit' | 'run' | 'preview'>,
): RecordDraft => ({
  deployment: stage.deployment,
  content: standing.content,
  previous: standing.previous,
  before: undefined,
  commit: standing.record?.deployment === stage.deployment ? standing.record.commit : '',
  run: by.run.path,
  preview: by.preview,
  progress: { state: 'done' },
})

const recordBase = ({ content, commit, run, preview }: Wanted) => ({ content, commit, run: run.path, preview })

const begun = (wanted: Wanted): RecordDraft['progress'] => ({ state: wanted.smoke.length === 0 ? 'done' : 'verifying' })

/** A new version goes back to what is on the stage, or past it when that was never verified. */
function nextIds(stage: LiveStage, standing: Standing): Pick<RecordDraft, 'previous' | 'before'> {
  if (!standing.isVerified && standing.previous !== undefined)
    return { previous: standing.previous, before: standing.record?.before }
  return { previous: stage.deployment, before: standing.previous }
}

const fallbackIds = (standing: Standing): Pick<RecordDraft, 'previous' | 'before'> => ({
  previous: standing.previous,
  before: standing.record?.before,
})

function deployment(wanted: Wanted): Step[] {
  const { definition, commit, run, content, variables } = wanted
  const note: DeploymentNote = { commit, runUrl: run.url, content, variables }
  const imports: Step[] = definition === undefined ? [] : [{ kind: 'import', ...definition }]
  return [...imports, { kind: 'create-deployment', note }]
}

const smoke = (wanted: Wanted, record: RecordDraft, onFailure: OnFailure): Step[] =>
  wanted.smoke.length === 0 ? [] : [{ kind: 'smoke', tests: wanted.smoke, onFailure, record }]

const prune = (wanted: Wanted): Step[] =>
  wanted.keepDeployments === undefined ? [] : [{ kind: 'prune', keep: wanted.keepDeployments }]
