import { refuse } from './domain/problem'

/** What made the workflow run, as far as it matters to us. */
export type Trigger =
  | { readonly kind: 'push'; readonly ref: GitRef }
  | { readonly kind: 'release'; readonly ref: GitRef }
  | PullRequestTrigger
  | { readonly kind: 'branch-deleted'; readonly branch: string }
  | { readonly kind: 'merge-group'; readonly baseBranch: string }
  | { readonly kind: 'schedule' }
  | { readonly kind: 'manual' }
  | { readonly kind: 'other'; readonly what: string }

export interface PullRequestTrigger {
  readonly kind: 'pull-request'
  /** The event's name: `pull_request_target` runs with the base's secrets on whatever the head brings. */
  readonly event: 'pull_request' | 'pull_request_target' | 'pull_request_review' | 'pull_request_review_comment'
  readonly pull: PullRequest
  readonly change: PullRequestChange
}

/** `other`: labels, reviews and the like. Still a pull request: its rules hold whatever the command. */
export type PullRequestChange = 'updated' | 'closed' | 'other'

export interface GitRef {
  readonly type: 'branch' | 'tag'
  readonly name: string
}

export interface PullRequest {
  readonly number: number
  /** Its branch lives in another repository: no secrets, no trust. */
  readonly fork: boolean
  readonly head: { readonly branch: string; readonly commit: string }
  readonly base: { readonly branch: string; readonly commit: string }
}

/** The run that we are part of. */
export interface Run {
  readonly trigger: Trigger
  /** `owner/name`. */
  readonly repository: string
  /** The branch or tag of GITHUB_REF; `undefined` for refs like `refs/pull/1/merge`. */
  readonly ref: GitRef | undefined
  /** What is deployed: a pull request's head, else GITHUB_SHA. */
  readonly commit: string
  /** Run and attempt: `123.1`. */
  readonly key: string
  /** `octo/orders/actions/runs/123/attempts/1` */
  readonly path: string
  readonly url: string
}

const UPDATES = new Set(['opened', 'reopened', 'synchronize', 'ready_for_review'])

/** Payload and environment in, run out. Throws `UserError` when the payload is not what GitHub sends. */
export function readRun(env: (name: string) => string | undefined, payload: unknown): Run {
  const name = env('GITHUB_EVENT_NAME') ?? ''
  const event = new Payload(payload, `event ${name}`)
  const ref = refOf(env('GITHUB_REF') ?? '')
  const trigger = readTrigger(name, event, ref)
  const repository = env('GITHUB_REPOSITORY') ?? 'unknown/unknown'
  const [id, attempt] = [env('GITHUB_RUN_ID') ?? '0', env('GITHUB_RUN_ATTEMPT') ?? '1']
  const path = `${repository}/actions/runs/${id}/attempts/${attempt}`
  return {
    trigger,
    repository,
    ref,
    commit: 'pull' in trigger ? trigger.pull.head.commit : (env('GITHUB_SHA') ?? ''),
    key: `${id}.${attempt}`,
    path,
    url: `${env('GITHUB_SERVER_URL') ?? 'https://github.com'}/${path}`,
  }
}

function readTrigger(name: string, event: Payload, ref: GitRef | undefined): Trigger {
  if (isPullRequestEvent(name))
    return { kind: 'pull-request', event: name, pull: pullIn(event), change: changeOf(name, event) }
  const read = TRIGGERS.get(name)
  return read === undefined ? { kind: 'other', what: name === '' ? 'no event' : name } : read(event, ref)
}

const PULL_REQUEST_EVENTS = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
] as const satisfies readonly PullRequestTrigger['event'][]
const isPullRequestEvent = (name: string): name is PullRequestTrigger['event'] =>
  PULL_REQUEST_EVENTS.some((known) => known === name)

const TRIGGERS: ReadonlyMap<string, (event: Payload, ref: GitRef | undefined) => Trigger> = new Map([
  ['push', pushed],
  ['release', released],
  ['delete', deleted],
  ['merge_group', queued],
  ['schedule', () => ({ kind: 'schedule' })],
  ['workflow_dispatch', () => ({ kind: 'manual' })],
  ['repository_dispatch', () => ({ kind: 'manual' })],
])

function pushed(event: Payload, ref: GitRef | undefined): Trigger {
  if (event.at('deleted') === true || ref === undefined) return { kind: 'other', what: 'a push that deletes its ref' }
  return { kind: 'push', ref }
}

function released(event: Payload): Trigger {
  if (event.at('action') !== 'published') return { kind: 'other', what: `release ${event.optional('action')}` }
  return { kind: 'release', ref: { type: 'tag', name: event.text('release', 'tag_name') } }
}

function deleted(event: Payload): Trigger {
  if (event.at('ref_type') !== 'branch') return { kind: 'other', what: `delete of a ${event.optional('ref_type')}` }
  return { kind: 'branch-deleted', branch: event.text('ref') }
}

function queued(event: Payload): Trigger {
  return { kind: 'merge-group', baseBranch: event.text('merge_group', 'base_ref').replace(/^refs\/heads\//, '') }
}

function changeOf(name: string, event: Payload): PullRequestChange {
  const action = event.text('action')
  if (name.startsWith('pull_request_review')) return 'other'
  if (action === 'closed') return 'closed'
  return UPDATES.has(action) ? 'updated' : 'other'
}

function pullIn(event: Payload): PullRequest {
  const head = event.optional('pull_request', 'head', 'repo', 'full_name')
  const number = event.at('pull_request', 'number')
  if (typeof number !== 'number') return event.missing('pull_request.number')
  return {
    number,
    // The head's repository is null once a fork was deleted.
    fork: head !== event.text('pull_request', 'base', 'repo', 'full_name'),
    head: { branch: event.text('pull_request', 'head', 'ref'), commit: event.text('pull_request', 'head', 'sha') },
    base: { branch: event.text('pull_request', 'base', 'ref'), commit: event.text('pull_request', 'base', 'sha') },
  }
}

function refOf(ref: string): GitRef | undefined {
  if (ref.startsWith('refs/heads/')) return { type: 'branch', name: ref.slice('refs/heads/'.length) }
  if (ref.startsWith('refs/tags/')) return { type: 'tag', name: ref.slice('refs/tags/'.length) }
  return undefined
}

/** A payload read by path; what is missing is named. */
class Payload {
  readonly #root: unknown
  readonly #name: string
  constructor(root: unknown, name: string) {
    this.#root = root
    this.#name = name
  }

  at(...path: readonly string[]): unknown {
    let here = this.#root
    for (const key of path) {
      if (typeof here !== 'object' || here === null) return undefined
      here = (here as Readonly<Record<string, unknown>>)[key]
    }
    return here
  }

  optional(...path: readonly string[]): string {
    const found = this.at(...path)
    return typeof found === 'string' ? found : ''
  }

  text(...path: readonly string[]): string {
    return this.optional(...path) || this.missing(path.join('.'))
  }

  missing(path: string): never {
    return refuse(
      this.#name,
      `the payload has no ${path}`,
      'Run the action from a GitHub event, or name `command` and `stage` with workflow_dispatch.',
    )
  }
}
