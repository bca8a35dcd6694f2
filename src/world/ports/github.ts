import { type Millis, after, millis, seconds } from '../../domain/units'
import { type GitHub, GitHubError, type GitHubErrorKind } from '../../ports/github'
import { WorldFault } from '../fault'
import type { World } from '../world'

/** One call within its own time and the run's. */
type Call = <T>(operation: string, work: () => T) => Promise<T>

const A_CALL = seconds(5)
const ALL_CALLS = seconds(15)

/** GitHub as the port has it, over the world: one object is one run's 15 s. */
export function gitHubOf(world: World): GitHub {
  const call = timedCall(world)
  return { ...readPort(world, call), ...commentPort(world, call), ...deploymentPort(world, call) }
}

function timedCall({ github, clock }: World): Call {
  let left: Millis = ALL_CALLS
  return async (operation, work) => {
    if (left <= 0) throw new GitHubError('budget', operation, `GitHub's ${ALL_CALLS / 1000} s of this run are used up`)
    const limit = Math.min(A_CALL, left)
    const takes = millis(Math.min(github.latency, limit))
    if (takes > 0) await clock.sleepUntil(after(clock.now(), takes), new AbortController().signal)
    left = millis(left - takes)
    if (github.latency > limit)
      throw new GitHubError('timeout', operation, `GitHub gave no answer within ${limit / 1000} s`)
    try {
      return work()
    } catch (error) {
      throw error instanceof WorldFault
        ? new GitHubError(kindOf(error.status), operation, error.message, { cause: error })
        : error
    }
  }
}

const KINDS: ReadonlyMap<number | undefined, GitHubErrorKind> = new Map([
  [401, 'denied'],
  [403, 'denied'],
  [404, 'not-found'],
  [409, 'refused'],
  [422, 'refused'],
])

const kindOf = (status: number | undefined): GitHubErrorKind => KINDS.get(status) ?? 'unavailable'

const readPort = (
  { github }: World,
  call: Call,
): Pick<GitHub, 'fileAt' | 'isPullRequestOpen' | 'branchExists' | 'branchesAt'> => ({
  fileAt: (path, ref) => unlessMissing(call('repos.getContent', () => github.getContent({ path, ref }))),
  isPullRequestOpen: async (number) => (await call('pulls.get', () => github.getPull({ number }))).state === 'open',
  branchExists: async (branch) =>
    (await unlessMissing(call('git.getRef', () => github.getRef({ ref: `heads/${branch}` })))) !== undefined,
  branchesAt: (commit) => call('repos.listBranchesForHeadCommit', () => github.branchesAt({ commit })),
})

async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof GitHubError && error.kind === 'not-found') return undefined
    throw error
  }
}

const PER_PAGE = 100

async function allPages<T>(list: (page: number) => Promise<readonly T[]>): Promise<readonly T[]> {
  const found: T[] = []
  for (let page = 1; ; page++) {
    const items = await list(page)
    found.push(...items)
    if (items.length < PER_PAGE) return found
  }
}

const commentPort = ({ github }: World, call: Call): Pick<GitHub, 'upsertComment'> => ({
  async upsertComment(issue, marker, body) {
    const comments = await allPages((page) =>
      call('issues.listComments', () => github.listComments({ issue, page, perPage: PER_PAGE })),
    )
    const author = await ownLogin(call, github)
    const ours = comments.find((comment) => comment.author === author && comment.body.startsWith(marker))
    const written =
      ours === undefined
        ? await call('issues.createComment', () => github.createComment({ issue, body }))
        : await call('issues.updateComment', () => github.updateComment({ id: ours.id, body }))
    return `https://github.com/octo/orders/pull/${issue}#issuecomment-${written.id}`
  },
})

async function ownLogin(call: Call, github: World['github']): Promise<string> {
  try {
    return await call('graphql.viewer', () => github.viewer())
  } catch (error) {
    if (error instanceof GitHubError && error.kind === 'denied') return 'github-actions[bot]'
    throw error
  }
}

type DeploymentPort = Pick<GitHub, 'createDeployment' | 'setDeploymentStatus' | 'deactivate'>

const deploymentPort = ({ github }: World, call: Call): DeploymentPort => ({
  createDeployment: async ({ environment, commit, description, transient }) => {
    const input = { environment, ref: commit, description, isTransient: transient }
    return (await call('repos.createDeployment', () => github.createDeployment(input))).id
  },
  setDeploymentStatus: async (deployment, status) => {
    await call('repos.createDeploymentStatus', () => github.createDeploymentStatus({ deployment, ...status }))
  },
  deactivate: async (environment, description) => {
    const all = await allPages((page) =>
      call('repos.listDeployments', () => github.listDeployments({ environment, page, perPage: PER_PAGE })),
    )
    const ours = all.filter((deployment) => deployment.description === description)
    for (const { id: deployment } of ours.filter(({ statuses }) => statuses[0]?.state !== 'inactive')) {
      const inactive = { deployment, state: 'inactive', description: '' }
      await call('repos.createDeploymentStatus', () => github.createDeploymentStatus(inactive))
    }
  },
})
