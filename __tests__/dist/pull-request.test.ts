import { describe, expect, it, jest } from '@jest/globals'
import { pullRequest, type PullRequest } from '../runner/events'
import { openStand, type Stand } from './stand'

jest.setTimeout(30_000)

const STAGES =
  'stages:\n  prod: { branches: [main], protected: true }\n  "pr-{number}": { pull-requests: true, ttl: 7d }\n'

/** A pull request on a base branch that has the same `stages.yml`. */
async function opened(pull: Partial<PullRequest> = {}) {
  const stand = await openStand(STAGES)
  const on = (action: 'opened' | 'closed') => pullRequest({ number: 42, head: 'feature/a', ...pull, action })
  stand.world.github.openPull(42, { head: 'feature/a', base: 'main' })
  stand.commitBase()
  return { ...stand, on }
}

const comments = ({ world }: Stand) => world.github.commentsOf(42).map(({ body }) => body)

describe('a pull request', () => {
  it('gets a stage, a comment and a GitHub Deployment; the base branch is asked what it may do', async () => {
    await using stand = await opened()
    const { status, outputs, transcript } = await stand.run(stand.on('opened'))
    expect([status, outputs['result'], outputs['stage']]).toEqual([0, 'deployed', 'pr-42'])
    expect(transcript.requests).toMatchInlineSnapshot(`
      [
        "GET github/contents/stages.yml?ref=ba5e000000000000000000000000000000000000",
        "GET the API",
        "GET /stages/pr-42",
        "GET /resources?embed=methods&limit=500",
        "POST github/deployments: pr-42",
        "POST github/deployments/1001/statuses: in_progress",
        "POST /deployments",
        "POST /stages: pr-42, d1, deployment d1, previous none, state done",
        "POST github/deployments/1001/statuses: success",
        "GET github/issues/42/comments?per_page=100&page=1",
        "POST github/issues/42/comments: <!-- api-gateway-stages a1b2c3d4e5 pr-42 --> / ### ✅ \`pr-42\` serves deployment \`d1\` / ",
      ]
    `)
    expect(transcript.steady(comments(stand).join('\n'))).toMatchInlineSnapshot(`
      "<!-- api-gateway-stages a1b2c3d4e5 pr-42 -->
      ### ✅ \`pr-42\` serves deployment \`d1\`

      **Details**

      - URL: [\`http://world/_aws/execute-api/a1b2c3d4e5/pr-42\`](http://world/_aws/execute-api/a1b2c3d4e5/pr-42)
      - API: orders \`a1b2c3d4e5\` in \`eu-west-1\`
      - Stage: \`pr-42\`
      - Commit: 8f3a2c1d4e5b60718293a4b5c6d7e8f901234567
      - Deployment: \`d1\`
      - Plan: \`DIGEST\`

      **What changed**

      No route and no variable.

      [The run and its log](https://github.com/octo/orders/actions/runs/1001/attempts/1)"
    `)
  })

  it('keeps its one comment current, and takes its stage with it', async () => {
    await using stand = await opened()
    await stand.run(stand.on('opened'))
    stand.world.github.closePull(42)
    const { status, outputs, transcript } = await stand.run(stand.on('closed'))
    expect([status, outputs['result'], comments(stand).length]).toEqual([0, 'cleaned', 1])
    expect(transcript.requests).toMatchInlineSnapshot(`
      [
        "GET github/contents/stages.yml?ref=ba5e000000000000000000000000000000000000",
        "GET the API",
        "GET /stages/pr-42",
        "DELETE /stages/pr-42",
        "GET github/deployments?environment=pr-42&per_page=100&page=1",
        "GET github/deployments/1001/statuses?per_page=1",
        "POST github/deployments/1001/statuses: inactive",
        "GET github/issues/42/comments?per_page=100&page=1",
        "POST /github/graphql",
        "PATCH github/issues/comments/1004: <!-- api-gateway-stages a1b2c3d4e5 pr-42 --> / ### ✅ \`pr-42\` is gone / ",
      ]
    `)
    expect(transcript.steady(comments(stand).join('\n'))).toMatchInlineSnapshot(`
      "<!-- api-gateway-stages a1b2c3d4e5 pr-42 -->
      ### ✅ \`pr-42\` is gone

      **Details**

      - API: orders \`a1b2c3d4e5\` in \`eu-west-1\`
      - Stage: \`pr-42\`
      - Commit: 8f3a2c1d4e5b60718293a4b5c6d7e8f901234567
      - Plan: \`DIGEST\`

      [The run and its log](https://github.com/octo/orders/actions/runs/1001/attempts/1)"
    `)
  })

  it('from a fork asks nothing of AWS', async () => {
    await using stand = await opened({ fork: 'mallory/orders' })
    const { status, outputs, transcript } = await stand.run(stand.on('opened'))
    expect([status, outputs['result'], transcript.awsCalls, transcript.writes]).toEqual([0, 'planned', 0, []])
    expect(transcript.log).toMatchInlineSnapshot(`
      "::add-mask::ghs_token-of-the-job
       1. create-deployment  deploy the API to stage pr-42
      ::notice::the pull request comes from a fork: nothing on AWS is read or changed, and only its files are looked at
      The report as a page: PAGE
      planned: planned from files only: the pull request comes from a fork."
    `)
  })

  it('cannot unprotect a stage nor rename one: the base branch decides', async () => {
    await using stand = await opened()
    stand.files['stages.yml'] = stand.files['stages.yml']?.replace('"pr-{number}"', 'prod-{number}') ?? ''
    const { outputs } = await stand.run(stand.on('opened'))
    expect([outputs['stage'], outputs['result']]).toEqual(['pr-42', 'deployed'])
  })
})
