import { fromIso, toIso } from '../domain/iso-time'
import { deploymentId, type DeploymentId, type Digest, type Instant } from '../domain/units'
import type { GitRef } from '../event'
import type { Tags } from '../ports/api-gateway'
import { readRef, refText } from './origin'

/**
 * What we know of a stage, kept in tags of the stage itself (prefix `stages:`), where AWS shows it.
 * It speaks of one version: `deployment`. Whether the stage has reached it, the live stage tells.
 */
export interface StageRecord {
  readonly deployment: DeploymentId
  /** What `deployment` was made from; `undefined`: not known, so it never equals what is wanted. */
  readonly content: Digest | undefined
  /** What `rollback` would go back to. */
  readonly previous: DeploymentId | undefined
  /** What `previous` would have gone back to: it counts again when `deployment` is given up. */
  readonly before: DeploymentId | undefined
  readonly commit: string
  /** Whose version is on its way; `undefined`: not known, or no longer of interest. */
  readonly ref: GitRef | undefined
  /** `octo/orders/actions/runs/123/attempts/1` */
  readonly run: string
  readonly progress: Progress
  /** Only of previews. */
  readonly preview: Preview | undefined
}

export interface Preview {
  /** `octo/orders/pull/42` or `octo/orders/tree/feature/x`, encoded for a tag. */
  readonly madeFor: string
  readonly expires: Instant | undefined
}

export type Progress =
  /** The version is complete, or was given up for the one that `deployment` names. */
  | { readonly state: 'done' }
  /** A person put the stage back on this version. */
  | { readonly state: 'returned' }
  /** The stage moves to `deployment`; its smoke tests have not passed yet. */
  | { readonly state: 'verifying' }
  | Rolling
  | Paused

/** A canary with traffic that somebody watches. */
export interface Rolling {
  readonly state: 'rolling'
  /** The configured step; as many as there are steps: 100 %. */
  readonly step: number
  readonly since: Instant
  readonly began: Instant
  /** Run, attempt and a nonce; alive while `until` is ahead. */
  readonly owner: string
  readonly until: Instant
  /** AWS removes the canary when nobody puts it off: whoever ends the rollout ends that too. */
  readonly hasSwitch: boolean
  readonly evidence?: EvidenceTexts
}

/** A canary that nobody drives: it waits for a person, or for a later run. */
export interface Paused {
  readonly state: 'paused'
  /** -1: before the first one's hold. */
  readonly step: number
  readonly began: Instant
  readonly resumeBy: Instant
  /** When the step's hold ends and a later run goes on; `undefined`: a person decides. */
  readonly next: Instant | undefined
  /** Since when a step whose hold is over lacks the data to be judged by. */
  readonly waitingSince: Instant | undefined
  readonly hasSwitch: boolean
  readonly evidence?: EvidenceTexts
}

/** What the analysis goes on from, by stream; each has a tag of its own, as together they would not fit. */
export type EvidenceTexts = Readonly<Record<string, string>>

const PREFIX = 'stages:'
const NONE = 'none'

/** Every tag of the record, each time: tagging merges, so an absolute record leaves nothing stale behind. */
export function toTags(record: StageRecord): Tags {
  return {
    [`${PREFIX}deployment`]: record.deployment,
    [`${PREFIX}content`]: record.content ?? NONE,
    [`${PREFIX}previous`]: record.previous ?? NONE,
    [`${PREFIX}before`]: record.before ?? NONE,
    [`${PREFIX}commit`]: record.commit || NONE,
    [`${PREFIX}ref`]: record.ref === undefined ? NONE : refText(record.ref),
    [`${PREFIX}run`]: record.run,
    [`${PREFIX}state`]: record.progress.state,
    [`${PREFIX}rollout`]: rolloutText(record.progress),
    ...evidenceTags(record.progress),
    ...(record.preview && {
      [`${PREFIX}for`]: record.preview.madeFor,
      [`${PREFIX}expires`]: record.preview.expires === undefined ? NONE : toIso(record.preview.expires),
    }),
  }
}

/** `undefined` when there is no record or it is not one of ours: then nothing is known. */
export function fromTags(tags: Tags): StageRecord | undefined {
  const text = (name: string): string | undefined => {
    const value = tags[`${PREFIX}${name}`]
    return value === NONE ? undefined : value
  }
  const id = (name: string): DeploymentId | undefined => {
    const value = text(name)
    return value === undefined ? undefined : deploymentId(value)
  }
  const deployment = id('deployment')
  const progress = progressOf(text('state'), text('rollout'), evidenceIn(tags))
  if (deployment === undefined || progress === undefined) return undefined
  const madeFor = text('for')
  return {
    deployment,
    content: text('content') as Digest | undefined,
    previous: id('previous'),
    before: id('before'),
    commit: text('commit') ?? '',
    ref: readRef(text('ref') ?? ''),
    run: text('run') ?? '',
    progress,
    preview: madeFor === undefined ? undefined : { madeFor, expires: fromIso(text('expires') ?? '') },
  }
}

function rolloutText(progress: Progress): string {
  switch (progress.state) {
    case 'done':
    case 'returned':
    case 'verifying':
      return NONE
    case 'rolling':
      return fields({
        step: String(progress.step),
        since: toIso(progress.since),
        began: toIso(progress.began),
        until: toIso(progress.until),
        owner: progress.owner,
        ...(progress.hasSwitch && { switch: '1' }),
      })
    case 'paused':
      return fields({
        step: String(progress.step),
        began: toIso(progress.began),
        by: toIso(progress.resumeBy),
        ...(progress.next !== undefined && { next: toIso(progress.next) }),
        ...(progress.waitingSince !== undefined && { waits: toIso(progress.waitingSince) }),
        ...(progress.hasSwitch && { switch: '1' }),
      })
  }
}

/** They outlive their rollout; what is older than the one under way is nobody's any more. */
const EVIDENCE = `${PREFIX}evidence-`

const evidenceTags = (progress: Progress): Tags =>
  Object.fromEntries(
    Object.entries(('evidence' in progress && progress.evidence) || {}).map(([name, text]) => [EVIDENCE + name, text]),
  )

function evidenceIn(tags: Tags): { readonly evidence?: EvidenceTexts } {
  const found = Object.entries(tags).filter(([name]) => name.startsWith(EVIDENCE))
  if (found.length === 0) return {}
  return { evidence: Object.fromEntries(found.map(([name, text]) => [name.slice(EVIDENCE.length), text])) }
}

/** `step=1+since=…`: in the characters that tags take, and short of their 256. */
const fields = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join('+')

function progressOf(
  state: string | undefined,
  rollout: string | undefined,
  evidence: { readonly evidence?: EvidenceTexts },
): Progress | undefined {
  if (state === 'done' || state === 'returned' || state === 'verifying') return { state }
  const read = new Map((rollout ?? '').split('+').map((field) => splitOnce(field)))
  const found = state === 'paused' ? pausedIn(read) : state === 'rolling' ? rollingIn(read) : undefined
  return found && { ...found, ...evidence }
}

type Fields = ReadonlyMap<string, string>

const instantIn = (read: Fields, name: string): Instant | undefined => fromIso(read.get(name) ?? '')

/** `NaN` when it is no step. */
const stepIn = (read: Fields): number => (/^(-1|\d+)$/.test(read.get('step') ?? '') ? Number(read.get('step')) : NaN)

function pausedIn(read: Fields): Paused | undefined {
  const [step, began, resumeBy] = [stepIn(read), instantIn(read, 'began'), instantIn(read, 'by')]
  if (Number.isNaN(step) || began === undefined || resumeBy === undefined) return undefined
  const [next, waitingSince] = [instantIn(read, 'next'), instantIn(read, 'waits')]
  return { state: 'paused', step, began, resumeBy, next, waitingSince, hasSwitch: read.has('switch') }
}

function rollingIn(read: Fields): Rolling | undefined {
  const [step, owner] = [stepIn(read), read.get('owner')]
  const [since, began, until] = [instantIn(read, 'since'), instantIn(read, 'began'), instantIn(read, 'until')]
  if (Number.isNaN(step) || since === undefined || began === undefined || until === undefined) return undefined
  if (owner === undefined) return undefined
  return { state: 'rolling', step, since, began, until, owner, hasSwitch: read.has('switch') }
}

const splitOnce = (field: string): [string, string] => {
  const at = field.indexOf('=')
  return at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)]
}
