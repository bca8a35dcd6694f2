import type { CanarySpec } from '../config/config'
import type { Instant } from '../domain/units'
import type { DeploymentNote } from '../record/deployment-note'
import type { Basis } from './basis'
import type { OnFailure, RecordDraft, Rollout, RolloutStart, Step } from './plan'
import { begun, keptIds, nextIds, standingRecord, wantedRecord } from './record-draft'
import { risesIn, type RolloutFound } from './situation'
import type { Wanted } from './wanted'
import { wayBack } from './way-back'

/** A stage that does not exist yet gets the whole traffic at once: there is nothing to compare it with. */
export function createSteps(wanted: Wanted): Step[] {
  const record: RecordDraft = {
    ...wantedRecord(wanted),
    deployment: 'new',
    previous: undefined,
    before: undefined,
    progress: begun(wanted),
  }
  const { stage, variables, description } = wanted
  return [
    ...deploymentSteps(wanted),
    { kind: 'create-stage', stage, variables, description, record },
    ...smokeSteps(wanted, record, { kind: 'fail' }),
    ...pruneSteps(wanted),
  ]
}

export const versionSteps = (basis: Basis): Step[] =>
  basis.wanted.canary === undefined ? moveSteps(basis) : rolloutSteps(basis, basis.wanted.canary)

function moveSteps(basis: Basis): Step[] {
  const { wanted, stage, standing, variables, description } = basis
  const record: RecordDraft = {
    ...wantedRecord(wanted),
    ...nextIds(stage, standing),
    deployment: 'new',
    progress: begun(wanted),
  }
  return [
    ...deploymentSteps(wanted),
    ...tryOutSteps(basis),
    { kind: 'tag', record, why: 'record the version and what to go back to' },
    { kind: 'update-stage', change: { kind: 'move', to: 'new', variables, description } },
    ...smokeSteps(wanted, record, wayBack(basis)),
    ...pruneSteps(wanted),
  ]
}

const rolloutSteps = (basis: Basis, spec: CanarySpec): Step[] => [
  ...deploymentSteps(basis.wanted),
  ...tryOutSteps(basis),
  { kind: 'canary', rollout: rolloutOf(basis, spec) },
  ...pruneSteps(basis.wanted),
]

/** The canary that is live goes on at a step, with what `stages.yml` says now about how. */
export const goOnSteps = (basis: Basis, found: RolloutFound, spec: CanarySpec, step: number): Step[] =>
  continued(basis, found, spec, { kind: 'go-on', held: heldStep(found), step, ...underway(found, spec) })

/** The canary whose run left before the hold of its step was over. */
export function holdOnSteps(basis: Basis, found: RolloutFound, spec: CanarySpec, until: Instant): Step[] {
  const { progress } = found
  const waitingSince = progress.state === 'paused' ? progress.waitingSince : undefined
  return continued(basis, found, spec, {
    kind: 'hold-on',
    step: progress.step,
    until,
    waitingSince,
    ...underway(found, spec),
  })
}

function continued(basis: Basis, found: RolloutFound, spec: CanarySpec, begin: RolloutStart): Step[] {
  const record = { ...found.record, run: basis.wanted.run.path }
  const rollout = { ...rolloutOf(basis, spec), deployment: found.canary.deployment, begin, record }
  return [{ kind: 'canary', rollout }, ...pruneSteps(basis.wanted)]
}

const underway = ({ progress, canary: { traffic } }: RolloutFound, spec: CanarySpec) => {
  const { began, evidence = {} } = progress
  return { began, traffic, evidence, raised: risesIn(progress, spec) }
}

const heldStep = ({ progress }: RolloutFound): number =>
  progress.state === 'paused' ? progress.step : progress.step - 1

function rolloutOf({ wanted, stage, standing, variables, description }: Basis, spec: CanarySpec): Rollout {
  return {
    spec,
    deployment: 'new',
    begin: { kind: 'new' },
    overrides: variables.set,
    promotion: variables,
    description,
    smoke: wanted.smoke,
    record: { ...wantedRecord(wanted), ...nextIds(stage, standing), deployment: 'new' },
    fallback: standingRecord(stage, standing, wanted),
  }
}

export const describeSteps = ({ description }: Basis): Step[] =>
  description === undefined ? [] : [{ kind: 'update-stage', change: { kind: 'describe', description } }]

/** A dead run's leftovers of this very version: what is missing is the smoke tests. */
export function verifySteps(basis: Basis): Step[] {
  const { wanted, stage, standing } = basis
  const record: RecordDraft = {
    ...wantedRecord(wanted),
    ...keptIds(standing),
    deployment: stage.deployment,
    progress: { state: 'done' },
  }
  const steps = smokeSteps(wanted, record, wayBack(basis))
  return steps.length > 0 ? steps : [{ kind: 'tag', record, why: 'record that the version is complete' }]
}

export const removeCanaryStep = (why: string, takesTraffic: boolean): Step => ({
  kind: 'update-stage',
  change: { kind: 'remove-canary', why, takesTraffic },
})

function deploymentSteps(wanted: Wanted): Step[] {
  const { definition } = wanted
  const imports: Step[] = definition === undefined ? [] : [{ kind: 'import', definition }]
  return [...imports, { kind: 'create-deployment', note: noteOf(wanted) }]
}

export const noteOf = ({ commit, run, content, variables }: Wanted): DeploymentNote => ({
  commit,
  runUrl: run.url,
  content,
  variables,
})

function tryOutSteps({ wanted, stage, variablesAfter: variables }: Basis): Step[] {
  const { throwAway, commit, run } = wanted
  const tests = wanted.smoke.filter(({ beforeTraffic }) => beforeTraffic)
  if (throwAway === undefined || tests.length === 0) return []
  const tryOut = { stage: throwAway, tests, variables, control: stage, commit, run: run.path }
  return [{ kind: 'smoke', on: 'throw-away', ...tryOut }]
}

const smokeSteps = (wanted: Wanted, record: RecordDraft, onFailure: OnFailure): Step[] =>
  wanted.smoke.length === 0 ? [] : [{ kind: 'smoke', on: 'stage', tests: wanted.smoke, onFailure, record }]

const pruneSteps = (wanted: Wanted): Step[] =>
  wanted.keepDeployments === undefined ? [] : [{ kind: 'prune', keep: wanted.keepDeployments }]
