import { createHash } from 'node:crypto'
import { conflict, WorldFault } from '../fault'
import { DEFAULT_BRANCH, type GitHubState, notFound, type Perform, type Pull, unprocessable } from './state'

export interface RepositoryOperations {
  /** A file's text at a commit, branch or tag; the names of the last two may be full, as in `refs/heads/main`. */
  getContent(input: { readonly path: string; readonly ref: string }): string
  /** Makes a commit with the file on top of a branch, which is made when it is the first. */
  putContent(input: NewContent): PutContent
  getPull(input: { readonly number: number }): Pull
  createPull(input: { readonly head: string; readonly base: string }): Pull
  updatePull(input: { readonly number: number; readonly state: Pull['state'] }): Pull
  /** The commit that `heads/main` or `tags/v1` points to. */
  getRef(input: { readonly ref: string }): string
  /** The branches that point to it. */
  branchesAt(input: { readonly commit: string }): readonly string[]
  /** Answers the commit. */
  createRef(input: { readonly ref: string; readonly sha: string }): string
  deleteRef(input: { readonly ref: string }): void
}

export interface NewContent {
  readonly path: string
  readonly text: string
  readonly branch: string
  /** The blob that it replaces; a file that is there is not replaced without. */
  readonly sha?: string | undefined
}

export interface PutContent {
  readonly commit: string
  readonly isNew: boolean
}

/** The id of a file's content, as git computes it. */
export const blobOf = (text: string): string =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex')

export const repositoryOperations = (state: GitHubState, perform: Perform): RepositoryOperations => ({
  getContent: (input) =>
    perform('repos.getContent', ['contents', 'read'], input, () => found(filesAt(state, input.ref)?.get(input.path))),
  putContent: (input) =>
    perform('repos.createOrUpdateFileContents', ['contents', 'write'], input, () => {
      const head = `heads/${input.branch}`
      const before = state.commits.get(state.refs.get(head) ?? '') ?? (state.refs.size === 0 ? [] : undefined)
      if (before === undefined) throw new WorldFault('NotFound', 404, `Branch ${input.branch} not found`)
      const files = new Map(before)
      checkBlob(input, files.get(input.path))
      const commit = (state.nextId++).toString(16).padStart(40, '0')
      state.commits.set(commit, new Map([...files, [input.path, input.text]]))
      state.refs.set(head, commit)
      return { commit, isNew: !files.has(input.path) }
    }),
  ...pullOperations(state, perform),
  ...refOperations(state, perform),
})

/** Both texts are from memory. */
function checkBlob({ path, sha }: NewContent, before: string | undefined): void {
  if (before === undefined) return
  if (sha === undefined) throw unprocessable('Invalid request.\n\n"sha" wasn\'t supplied.')
  if (sha !== blobOf(before)) throw conflict(`${path} does not match ${sha}`)
}

const pullOperations = (state: GitHubState, perform: Perform) => ({
  getPull: (input: { readonly number: number }) =>
    perform('pulls.get', ['pull-requests', 'read'], input, () => found(pullOf(state, input.number))),
  createPull: (input: { readonly head: string; readonly base: string }) =>
    perform('pulls.create', ['pull-requests', 'write'], input, () => {
      for (const field of ['head', 'base'] as const) {
        if (!state.refs.has(`heads/${input[field]}`)) throw unprocessable(`Validation Failed: ${field} is invalid`)
      }
      const pull: Pull = { number: Math.max(0, ...state.pulls.keys()) + 1, state: 'open', ...input }
      state.pulls.set(pull.number, pull)
      return pull
    }),
  updatePull: (input: { readonly number: number; readonly state: Pull['state'] }) =>
    perform('pulls.update', ['pull-requests', 'write'], input, () => {
      const pull = { ...found(pullOf(state, input.number)), state: input.state }
      state.pulls.set(pull.number, pull)
      return pull
    }),
})

const refOperations = (state: GitHubState, perform: Perform) => ({
  getRef: (input: { readonly ref: string }) =>
    perform('git.getRef', ['contents', 'read'], input, () => found(state.refs.get(input.ref))),
  branchesAt: (input: { readonly commit: string }) =>
    perform('repos.listBranchesForHeadCommit', ['contents', 'read'], input, () => {
      if (filesOf(state, input.commit) === undefined) throw unprocessable(`No commit found for SHA: ${input.commit}`)
      const refs = [...state.refs].filter(([ref, sha]) => sha === input.commit && ref.startsWith('heads/'))
      return refs.map(([ref]) => ref.slice('heads/'.length))
    }),
  createRef: (input: { readonly ref: string; readonly sha: string }) =>
    perform('git.createRef', ['contents', 'write'], input, () => {
      const files = filesOf(state, input.sha)
      if (files === undefined) throw unprocessable('Object does not exist')
      if (state.refs.has(input.ref)) throw unprocessable('Reference already exists')
      state.commits.set(input.sha, files)
      state.refs.set(input.ref, input.sha)
      return input.sha
    }),
  deleteRef: (input: { readonly ref: string }) =>
    perform('git.deleteRef', ['contents', 'write'], input, () => {
      if (!state.refs.delete(input.ref)) throw unprocessable('Reference does not exist')
    }),
})

/** Its files; `undefined`: there is no such commit, branch or tag. Of one name, the branch goes first (unverified). */
export function filesAt(state: GitHubState, ref: string): ReadonlyMap<string, string> | undefined {
  const { refs } = state
  const commit = refs.get(ref.replace(/^refs\//, '')) ?? refs.get(`heads/${ref}`) ?? refs.get(`tags/${ref}`)
  return filesOf(state, commit ?? ref)
}

function filesOf(state: GitHubState, commit: string): ReadonlyMap<string, string> | undefined {
  const known = state.commits.get(commit)
  if (known !== undefined || !state.isObliging || !COMMIT.test(commit)) return known
  return state.commits.get(state.refs.get(`heads/${DEFAULT_BRANCH}`) ?? '') ?? new Map()
}

const COMMIT = /^[0-9a-f]{40}$/

export function pullOf(state: GitHubState, number: number): Pull | undefined {
  const known = state.pulls.get(number)
  if (known !== undefined || !state.isObliging || !(number > 0)) return known
  return { number, state: 'open', head: DEFAULT_BRANCH, base: DEFAULT_BRANCH }
}

const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw notFound()
  return value
}
