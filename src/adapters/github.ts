import { posix } from 'node:path'
import { type GitHub, GitHubError } from '../ports/github'
import { member, textMember, unlessMissing } from './github-answers'
import { type Call, type Connection, gitHubCalls } from './github-calls'
import { commentWriter } from './github-comments'
import { deploymentWriter } from './github-deployments'

export interface GitHubSettings extends Connection {
  /** GITHUB_REPOSITORY: `owner/name`. */
  readonly repository: string
}

export function gitHub(settings: GitHubSettings): GitHub {
  const call = gitHubCalls(settings)
  const repository = `/repos/${settings.repository}`
  return {
    ...commentWriter(call, repository, graphqlUrl(settings.apiUrl)),
    ...deploymentWriter(call, repository),
    fileAt: (path, commit) => fileAt(call, repository, path, commit),
    async isPullRequestOpen(number) {
      // A 404 stays an error: with a token that sees too little, the preview of an open pull request would be removed.
      const pull = await call('pulls.get', `GET ${repository}/pulls/${number}`)
      return textMember(pull, 'state') === 'open'
    },
    async branchExists(branch) {
      const ref = await unlessMissing(call('git.getRef', `GET ${repository}/git/ref/heads/${segments(branch)}`))
      return ref !== undefined
    },
    async branchesAt(commit) {
      const path = `GET ${repository}/commits/${encodeURIComponent(commit)}/branches-where-head`
      const branches = await call('repos.listBranchesForHeadCommit', path)
      return Array.isArray(branches) ? branches.map((branch) => textMember(branch, 'name')) : []
    },
  }
}

const CONTENT = 'repos.getContent'

async function fileAt(call: Call, repository: string, path: string, commit: string): Promise<string | undefined> {
  const clean = posix.normalize(path)
  if (clean.startsWith('../') || posix.isAbsolute(clean)) refuse(path, 'is not a path inside the repository')
  const found = await unlessMissing(call(CONTENT, `GET ${repository}/contents/${segments(clean)}`, { ref: commit }))
  return found === undefined ? undefined : fileText(path, found)
}

function fileText(path: string, found: unknown): string {
  if (Array.isArray(found)) return refuse(path, 'is a directory')
  if (member(found, 'type') !== 'file') return refuse(path, `is not a file but a ${textMember(found, 'type')}`)
  // Above 1 MB GitHub answers with `encoding: none` and without content.
  if (member(found, 'encoding') !== 'base64') return refuse(path, 'is larger than 1 MB')
  return Buffer.from(textMember(found, 'content'), 'base64').toString('utf8')
}

function refuse(path: string, why: string): never {
  throw new GitHubError('refused', CONTENT, `${JSON.stringify(path)} ${why}`)
}

// Octokit's own placeholder would turn the slashes of a path into %2F.
const segments = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** GitHub Enterprise Server has it beside `/api/v3`, everybody else below the API's address. */
const graphqlUrl = (apiUrl: string): string => `${apiUrl.replace(/\/api\/v3$/, '/api')}/graphql`
