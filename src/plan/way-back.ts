import type { DeploymentId } from '../domain/units'
import type { Basis } from './basis'
import { describe, moveTo } from './patches'
import type { OnFailure, RecordDraft } from './plan'
import { standingRecord, wantedRecord } from './record-draft'
import { applyChanges, variableChanges } from './variables'

/** Where a stage goes that moved and then failed its smoke tests: to what it served, or past that when nobody ever verified it. */
export function wayBack(basis: Basis): OnFailure {
  const { stage, standing, variablesAfter, wanted } = basis
  if (!standing.isVerified)
    return standing.previous === undefined ? { kind: 'fail' } : wayPast(basis, standing.previous)
  return {
    kind: 'move-back',
    patch: [
      ...moveTo(stage.deployment, variableChanges(variablesAfter, stage.variables, variablesAfter), undefined),
      ...(basis.description === undefined ? [] : describe(stage.description)),
    ],
    record: standingRecord(stage, standing, wanted),
  }
}

function wayPast({ live, stage, standing, variablesAfter, wanted }: Basis, previous: DeploymentId): OnFailure {
  const unverified = live.listed(stage.deployment)
  const target = live.listed(previous)
  const before = applyChanges(stage.variables, variableChanges(stage.variables, target, unverified))
  const record: RecordDraft = {
    ...wantedRecord(wanted),
    deployment: previous,
    content: live.notes.get(previous)?.content,
    previous: standing.record?.before,
    before: undefined,
    progress: { state: 'done' },
  }
  return {
    kind: 'move-back',
    patch: moveTo(previous, variableChanges(variablesAfter, before, variablesAfter), undefined),
    record,
  }
}
