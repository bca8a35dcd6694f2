import { pullOf } from './repository'
import { type Comment, type GitHubState, notFound, type Perform, unprocessable } from './state'

export interface Comments {
  /** Somebody writes a comment; nothing is logged. Answers its id. */
  comment(issue: number, author: string, body: string): number
  /** Oldest first; `perPage` 30 when absent, at most 100; pages count from 1. */
  listComments(input: { readonly issue: number; readonly page?: number; readonly perPage?: number }): readonly Comment[]
  createComment(input: { readonly issue: number; readonly body: string }): Comment
  updateComment(input: { readonly id: number; readonly body: string }): Comment
}

const LONGEST_BODY = 65_536

export const commentOperations = (state: GitHubState, perform: Perform, login: () => string): Comments => {
  const add = (issue: number, author: string, body: string): Comment => {
    const comment = { id: state.nextId++, issue, author, body }
    state.comments.push(comment)
    return comment
  }
  return {
    comment: (issue, author, body) => add(issue, author, body).id,
    listComments: (input) =>
      perform('issues.listComments', ['pull-requests', 'read'], input, () => {
        checkIssue(state, input.issue)
        const size = Math.min(input.perPage ?? 30, 100)
        const start = ((input.page ?? 1) - 1) * size
        return state.comments.filter(({ issue }) => issue === input.issue).slice(start, start + size)
      }),
    createComment: (input) =>
      perform('issues.createComment', ['pull-requests', 'write'], input, () => {
        checkIssue(state, input.issue)
        checkBody(input.body)
        return add(input.issue, login(), input.body)
      }),
    updateComment: (input) =>
      perform('issues.updateComment', ['pull-requests', 'write'], input, () => {
        const place = state.comments.findIndex(({ id }) => id === input.id)
        const before = state.comments[place]
        if (before === undefined) throw notFound()
        checkBody(input.body)
        const after = { ...before, body: input.body }
        state.comments[place] = after
        return after
      }),
  }
}

function checkIssue(state: GitHubState, number: number): void {
  if (pullOf(state, number) === undefined) throw notFound()
}

function checkBody(body: string): void {
  if (body.length <= LONGEST_BODY) return
  throw unprocessable(`Validation Failed: body is too long (maximum is ${LONGEST_BODY} characters)`)
}
