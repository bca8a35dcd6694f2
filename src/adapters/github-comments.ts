import { type GitHub, GitHubError } from '../ports/github'
import { allPages, idOf, member, textMember } from './github-answers'
import type { Call } from './github-calls'

/** Who writes with GITHUB_TOKEN. */
const ACTIONS_BOT = 'github-actions[bot]'

const LIST = 'issues.listComments'

export const commentWriter = (call: Call, repository: string, graphqlUrl: string): Pick<GitHub, 'upsertComment'> => ({
  async upsertComment(pullRequest, marker, body) {
    const issue = `${repository}/issues/${pullRequest}/comments`
    const comments = await allPages(call, LIST, `GET ${issue}`)
    const marked = comments.filter((comment) => textMember(comment, 'body').startsWith(marker))
    const login = marked.length > 0 ? await ownLogin(call, graphqlUrl) : ACTIONS_BOT
    const ours = marked.find((comment) => sameLogin(textMember(member(comment, 'user'), 'login'), login))
    const written =
      ours === undefined
        ? await call('issues.createComment', `POST ${issue}`, { body })
        : await call('issues.updateComment', `PATCH ${repository}/issues/comments/${idOf(ours, LIST)}`, { body })
    return textMember(written, 'html_url')
  },
})

/** GraphQL tells the viewer to every kind of token, GITHUB_TOKEN and those of apps too; GET /user tells it to people's only. */
async function ownLogin(call: Call, graphqlUrl: string): Promise<string> {
  const viewer = await ifTold(call('graphql.viewer', `POST ${graphqlUrl}`, { query: '{ viewer { login } }' }))
  const asViewer = textMember(member(member(viewer, 'data'), 'viewer'), 'login')
  if (asViewer !== '') return asViewer
  const user = await ifTold(call('users.getAuthenticated', 'GET /user'))
  return textMember(user, 'login') || ACTIONS_BOT
}

/** A refusal says only that GitHub does not tell; without time the comment cannot be written either. */
async function ifTold(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof GitHubError && error.kind !== 'budget' && error.kind !== 'timeout') return undefined
    throw error
  }
}

/** GitHub keeps the case in which a login was chosen, and ignores it. */
const sameLogin = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
