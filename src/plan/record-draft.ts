import type { DeploymentId } from '../domain/units'
import type { LiveStage } from '../ports/api-gateway'
import type { StageRecord } from '../record/stage-record'
import type { RecordDraft } from './plan'
import type { Standing } from './situation'
import type { Wanted } from './wanted'

/** Who writes the record. */
export type By = Pick<Wanted, 'commit' | 'run' | 'preview'>

/** The record of the version that the stage serves now, complete. */
export const standingRecord = (stage: LiveStage, standing: Standing, by: By): RecordDraft => ({
  deployment: stage.deployment,
  content: standing.content,
  previous: standing.previous,
  before: undefined,
  commit: commitOf(standing.record, stage),
  ref: undefined,
  run: by.run.path,
  preview: by.preview,
  progress: { state: 'done' },
})

/** The same for the deployment that the stage turns out to serve: one that somebody moved it to goes back to ours. */
export const recordAt = (deployment: DeploymentId, draft: RecordDraft): StageRecord =>
  deployment === draft.deployment || draft.deployment === 'new'
    ? { ...draft, deployment }
    : { ...draft, deployment, content: undefined, previous: draft.deployment, before: draft.previous, commit: '' }

const commitOf = (record: StageRecord | undefined, stage: LiveStage): string =>
  record?.deployment === stage.deployment ? record.commit : ''

export const wantedRecord = (wanted: Wanted): Omit<RecordDraft, 'deployment' | 'previous' | 'before' | 'progress'> => ({
  content: wanted.content,
  commit: wanted.commit,
  ref: wanted.ref,
  run: wanted.run.path,
  preview: wanted.preview,
})

/** Until its smoke tests have passed a version is not complete. */
export const begun = (wanted: Wanted): RecordDraft['progress'] => ({
  state: wanted.smoke.length === 0 ? 'done' : 'verifying',
})

/** A new version goes back to what is on the stage, or past it when that was never verified. */
export function nextIds(stage: LiveStage, standing: Standing): Pick<RecordDraft, 'previous' | 'before'> {
  if (!standing.isVerified && standing.previous !== undefined) return keptIds(standing)
  return { previous: stage.deployment, before: standing.previous }
}

/** The version stays, and what it would go back to with it. */
export const keptIds = (standing: Standing): Pick<RecordDraft, 'previous' | 'before'> => ({
  previous: standing.previous,
  before: standing.record?.before,
})
