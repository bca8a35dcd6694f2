import type { CanarySpec, SmokeTest, Variables } from '../config/config'
import { unreachable } from '../domain/never'
import type { DeploymentId, Digest, Instant, Percent, StageName } from '../domain/units'
import type { Definition } from '../config/definition'
import type { LiveStage, Patch } from '../ports/api-gateway'
import type { DeploymentNote } from '../record/deployment-note'
import type { EvidenceTexts, StageRecord } from '../record/stage-record'
import type { VariableChanges } from './variables'

/** Everything a run will do, decided before it does anything. */
export interface Plan {
  readonly steps: readonly Step[]
  readonly digest: Digest
  /** The first of the steps, when they are done even if the rest is refused: a dead run's canary keeps no traffic. */
  readonly clearing?: readonly Step[]
}

export type Step =
  | { readonly kind: 'import'; readonly definition: Definition }
  | { readonly kind: 'create-deployment'; readonly note: DeploymentNote }
  | {
      readonly kind: 'create-stage'
      readonly stage: StageName
      readonly variables: Variables
      readonly description: string | undefined
      readonly record: RecordDraft
    }
  | { readonly kind: 'tag'; readonly record: RecordDraft; readonly why: string }
  | { readonly kind: 'update-stage'; readonly change: StageChange }
  | (SmokeRun & { readonly kind: 'smoke'; readonly on: 'stage' })
  | (TryOut & { readonly kind: 'smoke'; readonly on: 'throw-away' })
  | { readonly kind: 'canary'; readonly rollout: Rollout }
  | { readonly kind: 'prune'; readonly keep: number }
  | { readonly kind: 'delete-stage'; readonly stage: StageName }

/** `new`: the deployment that an earlier step of the same plan makes. */
export type DeploymentRef = DeploymentId | 'new'

export type RecordDraft = Omit<StageRecord, 'deployment'> & { readonly deployment: DeploymentRef }

export type StageChange =
  | {
      readonly kind: 'move'
      readonly to: DeploymentRef
      readonly variables: VariableChanges
      readonly description: string | undefined
    }
  | { readonly kind: 'describe'; readonly description: string }
  /** `takesTraffic`: it served another version than the stage. */
  | { readonly kind: 'remove-canary'; readonly why: string; readonly takesTraffic: boolean }

/** The stage has moved, and is tested. */
export interface SmokeRun {
  readonly tests: readonly SmokeTest[]
  readonly onFailure: OnFailure
  readonly record: RecordDraft
}

/** The new deployment is tested before it has traffic, on a stage that nobody else calls. */
export interface TryOut {
  /** The throw-away stage. */
  readonly stage: StageName
  readonly tests: readonly SmokeTest[]
  /** All that the real stage will have. */
  readonly variables: Variables
  /** What the real stage serves: a test that this version fails there too tells nothing of the new one. */
  readonly control: Pick<LiveStage, 'deployment' | 'variables'>
  readonly commit: string
  /** `octo/orders/actions/runs/123/attempts/1` */
  readonly run: string
}

/** A failed smoke test on a stage that moved: back to where it came from, or nowhere to go. */
export type OnFailure =
  { readonly kind: 'move-back'; readonly patch: Patch; readonly record: RecordDraft } | { readonly kind: 'fail' }

/** One canary from a step on to its end. */
export interface Rollout {
  readonly spec: CanarySpec
  readonly deployment: DeploymentRef
  readonly begin: RolloutStart
  /** What the canary sees on top of the stage's variables. */
  readonly overrides: Variables
  /** What the stage's variables become at promotion. */
  readonly promotion: VariableChanges
  readonly description: string | undefined
  readonly smoke: readonly SmokeTest[]
  /** Without progress: the rollout fills that in. */
  readonly record: Omit<RecordDraft, 'progress'>
  /** What the stage stands on again when the canary is given up. */
  readonly fallback: RecordDraft
}

/** A new canary, or one that is live already. */
export type RolloutStart =
  | { readonly kind: 'new' }
  /** It goes to a step as soon as it is seen to be healthy where it is. */
  | (Underway & {
      readonly kind: 'go-on'
      /** The last step that was held to its end; -1: none. */
      readonly held: number
    })
  /** It stays on its step until the hold ends, which may be over by now. */
  | (Underway & { readonly kind: 'hold-on'; readonly until: Instant; readonly waitingSince: Instant | undefined })

interface Underway {
  readonly step: number
  readonly began: Instant
  readonly traffic: Percent
  /** What the analysis goes on from. */
  readonly evidence: EvidenceTexts
  /** Each rise of traffic, as far as the record tells. */
  readonly raised: readonly Instant[]
}

/** One line for people; the canary's inner steps have lines of their own. */
export function describeStep(step: Step): readonly (readonly [kind: string, text: string])[] {
  switch (step.kind) {
    case 'import':
      return [['import', `import ${step.definition.path} (${step.definition.mode})`]]
    case 'create-deployment':
      return [['create-deployment', deploymentText(step.note)]]
    case 'create-stage':
      return [['create-stage', `create stage ${step.stage}`]]
    case 'tag':
      return [['tag', step.why]]
    case 'update-stage':
      return [['update-stage', describeChange(step.change)]]
    case 'smoke':
      return [['smoke', `${smokeText(step.tests)}${placeText(step)}`]]
    case 'canary':
      return describeRollout(step.rollout)
    case 'prune':
      return [['prune', `keep the newest ${step.keep} deployments that nothing uses`]]
    case 'delete-stage':
      return [['delete-stage', `delete stage ${step.stage}`]]
    default:
      return unreachable(step)
  }
}

const deploymentText = ({ commit }: DeploymentNote): string =>
  `deploy the API as it is${commit === '' ? '' : ` for commit ${commit.slice(0, 7)}`}`

function describeChange(change: StageChange): string {
  switch (change.kind) {
    case 'move':
      return `move the stage to ${change.to === 'new' ? 'the new deployment' : `deployment ${change.to}`}${variablesText(change.variables)}`
    case 'describe':
      return 'change the description'
    case 'remove-canary':
      return `remove the canary: ${change.why}`
    default:
      return unreachable(change)
  }
}

function variablesText({ set, remove }: VariableChanges): string {
  const parts = [...Object.keys(set).map((name) => `set ${name}`), ...remove.map((name) => `remove ${name}`)]
  return parts.length === 0 ? '' : `; variables: ${parts.join(', ')}`
}

function describeRollout(rollout: Rollout): readonly (readonly [string, string])[] {
  const from = rollout.begin.kind === 'new' ? 0 : rollout.begin.step
  const steps = [...rollout.spec.steps.slice(from).map((step) => `${step.traffic} %`), '100 %'].join(' → ')
  const smoke: readonly (readonly [string, string])[] =
    rollout.smoke.length === 0 ? [] : [['smoke', `${smokeText(rollout.smoke)} at 100 %`]]
  return [
    ['canary', `raise the canary ${steps}, watching ${watchText(rollout.spec)}`],
    ...smoke,
    ['promote', `promote the canary${variablesText(rollout.promotion)}`],
  ]
}

function watchText({ alarms, analysis }: CanarySpec): string {
  const watched = alarms.length === 0 ? 'no alarms' : `alarms ${alarms.join(', ')}`
  return analysis === undefined ? watched : `${watched} and the stage's other traffic`
}

const placeText = (step: Step & { kind: 'smoke' }): string =>
  step.on === 'stage' ? '' : ` before traffic, on the throw-away stage ${step.stage}`

const smokeText = (tests: readonly SmokeTest[]): string =>
  `smoke-test ${tests.map((test) => `${test.method} ${test.path}`).join(', ')}`
