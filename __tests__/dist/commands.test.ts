import { describe, expect, it, jest } from '@jest/globals'
import { dispatched } from '../runner/events'
import { openStand } from './stand'

jest.setTimeout(30_000)

const PROD = 'stages:\n  prod: { branches: [main] }\n'

it('status tells what every stage serves, and only reads', async () => {
  await using stand = await openStand(PROD)
  await stand.run()
  const { status, outputs, transcript, summary } = await stand.run(dispatched('main'), { command: 'status' })
  expect([status, outputs['result'], transcript.writes]).toEqual([0, 'reported', []])
  expect(transcript.log).toMatchInlineSnapshot(`
    "::add-mask::ghs_token-of-the-job
    prod  live  deployment d1, commit 8f3a2c1
    The report as a page: PAGE
    reported (prod, deployment d1, http://world/_aws/execute-api/a1b2c3d4e5/prod)."
  `)
  expect(transcript.steady(summary)).toMatchInlineSnapshot(`
    "### 📝 \`prod\`: \`status\`

    **Details**

    - URL: [\`http://world/_aws/execute-api/a1b2c3d4e5/prod\`](http://world/_aws/execute-api/a1b2c3d4e5/prod)
    - API: orders \`a1b2c3d4e5\` in \`eu-west-1\`
    - Stage: \`prod\`
    - Commit: 8f3a2c1d4e5b60718293a4b5c6d7e8f901234567
    - Deployment: \`d1\`

    **Stages**

    | Stage | State | Serves | Previous | Canary | Commit | Expires |
    | --- | --- | --- | --- | --- | --- | --- |
    | \`prod\` | live | \`d1\` |  |  | \`8f3a2c1\` |  |

    [The run and its log](https://github.com/octo/orders/actions/runs/1001/attempts/1)
    "
  `)
})

it('plan lists what a deploy would do, and only reads', async () => {
  await using stand = await openStand(PROD)
  const { status, outputs, transcript } = await stand.run(dispatched('main'), { command: 'plan' })
  expect([status, outputs['result'], transcript.writes]).toEqual([0, 'planned', []])
  expect(transcript.log).toMatchInlineSnapshot(`
    "::add-mask::ghs_token-of-the-job
    ::group::plan prod
    ::endgroup::
     1. create-deployment  deploy the API as it is for commit 8f3a2c1
     2. create-stage       create stage prod
    The report as a page: PAGE
    planned (prod, http://world/_aws/execute-api/a1b2c3d4e5/prod)."
  `)
})

it('mistakes in stages.yml are all named where they are, before anybody is asked anything', async () => {
  await using stand = await openStand(PROD)
  stand.files['stages.yml'] = `version: 1
api: { id: a1b2c3d4e5 }
stages:
  prod:
    branchs: [main]
    canary: { steps: [{ traffic: 120, hold: 5 }] }
`
  const { status, outputs, transcript } = await stand.run()
  expect([status, outputs['result'], transcript.requests]).toEqual([1, 'failed', []])
  expect(transcript.annotations).toMatchInlineSnapshot(`
    "::error file=stages.yml,line=5,col=5::stages.yml:5:5: unknown key \`branchs\`. Did you mean \`branches\`?
    ::error file=stages.yml,line=6,col=34::stages.yml:6:34: \`traffic\` must be a percent above 0 and at most 100 with at most two decimals, got 120. Write a percent, such as \`25\` or \`12.5\`.
    ::error file=stages.yml,line=6,col=45::stages.yml:6:45: \`hold\` must be a duration from 0s to 365d, got 5. Write a whole number and a unit (ms, s, m, h, d), such as \`5m\`."
  `)
})

describe('outputs', () => {
  it('are set in every case, all of them', async () => {
    await using stand = await openStand('stages: 1\n')
    const { outputs } = await stand.run()
    const { report = '', 'report-html': page, ...others } = outputs
    expect(report).toMatch(/\.json$/)
    expect(page).toBe(report.replace(/json$/, 'html'))
    expect(others).toMatchInlineSnapshot(`
      {
        "canary-traffic": "0",
        "changed": "false",
        "deployment-id": "",
        "invoke-url": "",
        "matrix": "",
        "plan-digest": "",
        "previous-deployment-id": "",
        "result": "failed",
        "stage": "",
      }
    `)
  })
})
