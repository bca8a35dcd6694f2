import { withBase } from '../config/base'
import type { Config } from '../config/config'
import { parseConfig } from '../config/parse'
import { refuse, UserError } from '../domain/problem'
import type { PullRequestTrigger, Run } from '../event'
import type { Files } from '../ports/files'
import { type GitHub, GitHubError } from '../ports/github'
import { adviseGitHub } from '../report/github-advice'
import { textOf } from './workspace-file'

/** The configuration that counts for this run; on pull requests within the bounds of the base branch. */
export type Configuration =
  | { readonly kind: 'read'; readonly config: Config }
  /** The base branch has no readable file: the head's may be looked at, no stage may be touched. */
  | { readonly kind: 'head-only'; readonly config: Config; readonly why: string }

/** Larger files are no configuration; the parser has the same bound. */
const MAX_BYTES = 256 * 1024

export async function readConfiguration(
  file: string,
  run: Run,
  files: Files,
  github: GitHub | undefined,
): Promise<Configuration> {
  if (run.trigger.kind !== 'pull-request') return { kind: 'read', config: await workspaceConfig(file, files) }
  const base = await readBase(file, run.trigger, github)
  // Nothing of a closed pull request counts any more, so its mistakes do not keep its stage alive.
  if (base.kind === 'config' && run.trigger.change === 'closed')
    return bounded(base.config, base.config, file, run.trigger)
  const head = await workspaceConfig(file, files)
  if (base.kind === 'unreadable') return { kind: 'head-only', config: head, why: base.why }
  return bounded(head, base.config, file, run.trigger)
}

function bounded(head: Config, base: Config, file: string, { pull, event }: PullRequestTrigger): Configuration {
  if (event === 'pull_request_target' && !base.allowPullRequestTarget) refuseTarget(file, pull.base.branch)
  return { kind: 'read', config: withBase(head, base) }
}
type Base = { readonly kind: 'config'; readonly config: Config } | { readonly kind: 'unreadable'; readonly why: string }

async function readBase(file: string, trigger: PullRequestTrigger, github: GitHub | undefined): Promise<Base> {
  const { branch, commit } = trigger.pull.base
  const refuseUnread = (why: string): Base => {
    // Without the base's word, `pull_request_target` is not allowed.
    if (trigger.event === 'pull_request_target') refuseTarget(file, branch)
    return { kind: 'unreadable', why }
  }
  try {
    const text = await github?.fileAt(file.replace(/^\.\//, ''), commit)
    if (github === undefined) return refuseUnread('there is no github-token to read the base branch with')
    if (text === undefined) return refuseUnread(`${branch} has no ${file} yet`)
    const parsed = parseConfig(file, text)
    if (parsed.ok) return { kind: 'config', config: parsed.value }
    return refuseUnread(`${file} on ${branch} has mistakes: ${parsed.problems[0].at}: ${parsed.problems[0].message}`)
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    return refuseUnread(`${file} could not be read from ${branch}: ${adviseGitHub(error)}`)
  }
}

const refuseTarget = (file: string, branch: string): never =>
  refuse(
    'event pull_request_target',
    'this event runs with the secrets of the base branch on whatever the pull request brings',
    `Use \`on: pull_request\`; or, knowing that, write \`allow-pull-request-target: true\` in ${file} on ${branch}.`,
  )

/** As it lies there, whoever wrote it. */
export async function workspaceConfig(file: string, files: Files): Promise<Config> {
  const text = await textOf({ input: 'config', path: file, maxBytes: MAX_BYTES, ifMissing: CHECK_OUT }, files)
  const parsed = parseConfig(file, text)
  if (!parsed.ok) throw new UserError(parsed.problems)
  return parsed.value
}

const CHECK_OUT =
  'Check the repository out before this step (actions/checkout), and write the file; the smallest one is: `version: 1`, `api: { id: a1b2c3d4e5 }`, `stages: { prod: { branches: [main] } }`.'
