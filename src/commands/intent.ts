import type { EventValues, Selection } from '../config/match'
import { unreachable } from '../domain/never'
import type { GitRef, PullRequestTrigger, Run } from '../event'
import type { Command, Inputs } from '../inputs'

/** What a run is to do, told from the command and the event alone; the configuration has not been read yet. */
export type Intent =
  | { readonly kind: 'skip'; readonly notice: string }
  | { readonly kind: 'not-yet'; readonly command: Command }
  | { readonly kind: 'rehearse' }
  | { readonly kind: 'act'; readonly on: Act }

export type Verb = 'deploy' | 'plan' | 'resume' | 'promote' | 'rollback' | 'cleanup' | 'status'

/** `status` of all stages, `cleanup` of all that expired, `reconcile` of all that need it. */
export type WholeApiVerb = 'status' | 'cleanup' | 'reconcile'

export type Act = StageIntent | { readonly kind: 'whole-api'; readonly verb: WholeApiVerb }

export interface StageIntent {
  readonly kind: 'stage'
  readonly verb: Verb
  readonly selection: Selection
  /** When no stage fits: only planned, for another one. */
  readonly otherwise?: { readonly verb: 'plan'; readonly selection: Selection }
}

export const intentOf = ({ command, stage }: Inputs, run: Run): Intent =>
  command === 'auto' ? automatic(run, stage) : explicit(command, run, stage)

/** Contract: the first row that fits. */
function automatic(run: Run, stage: string | undefined): Intent {
  const { trigger } = run
  switch (trigger.kind) {
    case 'push':
    case 'release':
    case 'manual':
      return act('deploy', run, stage)
    case 'pull-request':
      return onPullRequest(trigger, run, stage)
    case 'branch-deleted':
      return act('cleanup', run, stage)
    case 'merge-group':
      return act('plan', run, stage)
    case 'schedule':
      return ofWholeApi('reconcile')
    case 'other':
      return { kind: 'skip', notice: `nothing to do on ${trigger.what}` }
    default:
      return unreachable(trigger)
  }
}

function onPullRequest({ pull, change }: PullRequestTrigger, run: Run, stage: string | undefined): Intent {
  switch (change) {
    case 'updated': {
      const base: Selection = { kind: 'branch', branch: pull.base.branch, sha: pull.head.commit }
      const intent = act('deploy', run, stage)
      if (intent.kind !== 'act' || intent.on.kind !== 'stage') return intent
      return { kind: 'act', on: { ...intent.on, otherwise: { verb: 'plan', selection: base } } }
    }
    case 'closed':
      return act('cleanup', run, stage)
    case 'other':
      return {
        kind: 'skip',
        notice: 'nothing to do on this activity of a pull request; it deploys when it is opened, updated or made ready',
      }
    default:
      return unreachable(change)
  }
}

function explicit(command: Exclude<Command, 'auto'>, run: Run, stage: string | undefined): Intent {
  if (command === 'reconcile') return ofWholeApi(command)
  if (command === 'rehearse') return { kind: 'rehearse' }
  if (command === 'doctor') return { kind: 'not-yet', command }
  if (command !== 'cleanup' && command !== 'status') return act(command, run, stage)
  return isOfWholeApi(command, run, stage) ? ofWholeApi(command) : act(command, run, stage)
}

/** A closed pull request and a deleted branch have a preview of their own to clean up. */
const isOfWholeApi = (command: 'status' | 'cleanup', { trigger }: Run, stage: string | undefined): boolean =>
  stage === undefined &&
  (command === 'status' || (trigger.kind !== 'branch-deleted' && trigger.kind !== 'pull-request'))

const ofWholeApi = (verb: WholeApiVerb): Intent => ({ kind: 'act', on: { kind: 'whole-api', verb } })

function act(verb: Verb, run: Run, stage: string | undefined): Intent {
  const selection = stage === undefined ? selectionOf(run) : { kind: 'stage' as const, stage, event: eventValues(run) }
  if (selection === undefined)
    return { kind: 'skip', notice: 'the event has neither a branch nor a tag: name a `stage`' }
  return { kind: 'act', on: { kind: 'stage', verb, selection } }
}

export function selectionOf({ trigger, ref, commit: sha }: Run): Selection | undefined {
  switch (trigger.kind) {
    case 'pull-request':
      return { kind: 'pull-request', number: trigger.pull.number, branch: trigger.pull.head.branch, sha }
    case 'branch-deleted':
      return { kind: 'branch', branch: trigger.branch, sha }
    case 'merge-group':
      return { kind: 'branch', branch: trigger.baseBranch, sha }
    case 'push':
    case 'release':
      return byRef(trigger.ref, sha)
    case 'manual':
    case 'schedule':
    case 'other':
      return ref && byRef(ref, sha)
    default:
      return unreachable(trigger)
  }
}

const byRef = (ref: NonNullable<Run['ref']>, sha: string): Selection =>
  ref.type === 'tag' ? { kind: 'tag', tag: ref.name, sha } : { kind: 'branch', branch: ref.name, sha }

/** The branch or tag whose version the run is about. */
export function refOf(run: Run): GitRef | undefined {
  const selection = selectionOf(run)
  if (selection === undefined || selection.kind === 'stage') return undefined
  return selection.kind === 'tag' ? { type: 'tag', name: selection.tag } : { type: 'branch', name: selection.branch }
}

/** What placeholders can be filled with. */
export function eventValues(run: Run): EventValues {
  const { trigger, ref, commit: sha } = run
  if (trigger.kind === 'pull-request') return { number: trigger.pull.number, branch: trigger.pull.head.branch, sha }
  if (trigger.kind === 'branch-deleted') return { branch: trigger.branch, sha }
  return ref?.type === 'branch' ? { branch: ref.name, sha } : { sha }
}
