import type { EventValues, Selection } from '../config/match'
import { unreachable } from '../domain/never'
import type { PullRequestTrigger, Run } from '../event'
import type { Command, Inputs } from '../inputs'

/** What a run is to do, told from the command and the event alone; the configuration has not been read yet. */
export type Intent =
  | { readonly kind: 'skip'; readonly notice: string }
  | { readonly kind: 'not-yet'; readonly command: Command }
  | { readonly kind: 'act'; readonly verb: Verb; readonly on: Target; readonly otherwise?: Otherwise }

export type Verb = 'deploy' | 'plan' | 'resume' | 'promote' | 'rollback' | 'cleanup' | 'status'

/** `whole-api`: `status` of all stages, `cleanup` of all that expired. */
export type Target = { readonly kind: 'selected'; readonly selection: Selection } | { readonly kind: 'whole-api' }

/** When no stage fits: only planned, for another one. */
interface Otherwise {
  readonly verb: 'plan'
  readonly selection: Selection
}

export function intentOf({ command, stage, dryRun }: Inputs, run: Run): Intent {
  const intent = command === 'auto' ? automatic(run, stage) : explicit(command, run, stage)
  return intent.kind === 'act' && intent.verb === 'deploy' && dryRun ? { ...intent, verb: 'plan' } : intent
}

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
      return { kind: 'skip', notice: 'on a schedule this action will `reconcile`, which is not supported yet' }
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
      return intent.kind === 'act' ? { ...intent, otherwise: { verb: 'plan', selection: base } } : intent
    }
    case 'closed':
      return act('cleanup', run, stage)
    case 'other':
      return { kind: 'skip', notice: 'nothing to do on this activity of a pull request' }
    default:
      return unreachable(change)
  }
}

function explicit(command: Exclude<Command, 'auto'>, run: Run, stage: string | undefined): Intent {
  switch (command) {
    case 'deploy':
    case 'plan':
    case 'resume':
    case 'promote':
    case 'rollback':
      return act(command, run, stage)
    case 'cleanup': {
      const { trigger } = run
      const hasItsStage = trigger.kind === 'branch-deleted' || trigger.kind === 'pull-request'
      return stage === undefined && !hasItsStage ? ofWholeApi(command) : act(command, run, stage)
    }
    case 'status':
      return stage === undefined ? ofWholeApi(command) : act(command, run, stage)
    case 'reconcile':
    case 'doctor':
    case 'rehearse':
      return { kind: 'not-yet', command }
    default:
      return unreachable(command)
  }
}

const ofWholeApi = (verb: Verb): Intent => ({ kind: 'act', verb, on: { kind: 'whole-api' } })

function act(verb: Verb, run: Run, stage: string | undefined): Intent & { kind: 'act' | 'skip' } {
  const selection = stage === undefined ? selectionOf(run) : { kind: 'stage' as const, stage, event: eventValues(run) }
  if (selection === undefined)
    return { kind: 'skip', notice: 'the event has neither a branch nor a tag: name a `stage`' }
  return { kind: 'act', verb, on: { kind: 'selected', selection } }
}

function selectionOf({ trigger, ref, commit: sha }: Run): Selection | undefined {
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

/** What placeholders can be filled with. */
export function eventValues(run: Run): EventValues {
  const { trigger, ref, commit: sha } = run
  if (trigger.kind === 'pull-request') return { number: trigger.pull.number, branch: trigger.pull.head.branch, sha }
  if (trigger.kind === 'branch-deleted') return { branch: trigger.branch, sha }
  return ref?.type === 'branch' ? { branch: ref.name, sha } : { sha }
}
