import { expect, it } from '@jest/globals'
import { deploymentId, NO_TRAFFIC, percent } from '../../src/domain/units'
import { renderSummary } from '../../src/report/summary'
import { BAD } from './courses'
import { createReport, later } from './reports'

it('adds the plan and the timeline to what the comment says', () => {
  const summary = renderSummary(
    createReport({
      plan: [
        { kind: 'create-deployment', text: 'snapshot of the API', details: {} },
        { kind: 'canary', text: '5 % for 5 min | then more', details: {} },
      ],
      timeline: [
        { at: later(0), event: 'deployment', detail: 'd0new1' },
        { at: later(5), event: 'traffic', traffic: percent(5) },
      ],
    }),
  )
  expect(summary).toMatchInlineSnapshot(`
    "### ✅ \`prod\` serves deployment \`d0new1\`

    **Details**

    - URL: [\`https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod\`](https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod)
    - API: orders \`a1b2c3d4e5\` in \`eu-west-1\`
    - Stage: \`prod\`
    - Commit: 4f6b3d1c2a5e7f8091a2b3c4d5e6f708192a3b4c
    - Deployment: \`d0new1\`
    - Previous: \`d0old1\`

    **Plan**

    |  | Step | What it does |
    | --- | --- | --- |
    | 1 | \`create-deployment\` | snapshot of the API |
    | 2 | \`canary\` | 5 % for 5 min &#124; then more |

    **Timeline**

    | UTC | After | Event | Traffic | Detail |
    | --- | --- | --- | --- | --- |
    | 12:00:00 | +0:00 | deployment |  | d0new1 |
    | 12:00:05 | +0:05 | traffic | 5 % |  |

    [The run and its log](https://github.com/octo/orders/actions/runs/7)"
  `)
})

it('shows every stage of the API for status', () => {
  const summary = renderSummary(
    createReport({
      result: 'reported',
      command: 'status',
      stage: undefined,
      deployment: undefined,
      previousDeployment: undefined,
      invokeUrl: undefined,
      commit: undefined,
      stages: [
        {
          stage: 'prod',
          deployment: deploymentId('d0new1'),
          previous: deploymentId('d0old1'),
          canaryTraffic: percent(12.5),
          commit: '4f6b3d1c2a5e7f8091a2b3c4d5e6f708192a3b4c',
          state: 'canary at 12.5 %',
          expires: undefined,
        },
        {
          stage: 'pr-42',
          result: 'cleaned',
          deployment: deploymentId('d0old2'),
          previous: undefined,
          canaryTraffic: NO_TRAFFIC,
          commit: undefined,
          state: '<not ours>',
          expires: later(86_400),
        },
      ],
    }),
  )
  expect(summary).toMatchInlineSnapshot(`
    "### 📝 API \`a1b2c3d4e5\`: \`status\`

    **Details**

    - API: orders \`a1b2c3d4e5\` in \`eu-west-1\`

    **Stages**

    | Stage | State | Serves | Previous | Canary | Commit | Expires |
    | --- | --- | --- | --- | --- | --- | --- |
    | \`prod\` | canary at 12.5 % | \`d0old1\` |  | \`d0new1\` 12.5 % | \`4f6b3d1\` |  |
    | \`pr-42\` | cleaned, &lt;not ours&gt; | \`d0old2\` |  |  |  | 2026-11-21 12:00 UTC |

    [The run and its log](https://github.com/octo/orders/actions/runs/7)"
  `)
})

it('stays within what GitHub takes', () => {
  const detail = '<\u20ac>'.repeat(1000)
  const timeline = Array.from({ length: 3_000 }, (_, index) => ({ at: later(index), event: 'alarm', detail }))
  expect(Buffer.byteLength(renderSummary(createReport({ timeline })))).toBeLessThan(1024 * 1024)
})

it('counts rehearsals first, lists a hundred and draws three', () => {
  const rehearsals = Array.from({ length: 1000 }, (_, index) => ({
    name: `trace-${index}`,
    result: index < 400 ? ('promoted' as const) : ('rolled-back' as const),
    atSeconds: 480,
    requestsOnCanary: 312,
    badRequestsOnCanary: 19,
    reason: 'the canary fails',
    traffic: [{ atSeconds: 0, traffic: percent(5) }],
    course: BAD,
  }))
  const summary = renderSummary(createReport({ command: 'rehearse', result: 'reported', rehearsals }))
  expect(summary.split('\n')[0]).toBe('### 📝 `prod` rehearsed: 400 promoted, 600 rolled back')
  expect(summary.match(/^\| `trace-/gm)).toHaveLength(100)
  expect(summary).toContain('… and 900 more')
  expect(summary.match(/^```mermaid/gm)).toHaveLength(9)
})
