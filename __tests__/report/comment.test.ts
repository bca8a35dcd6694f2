import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { apiId, deploymentId, NO_TRAFFIC, percent, stageName } from '../../src/domain/units'
import { commentMarker, renderComment } from '../../src/report/comment'
import { type RunReport, RESULTS } from '../../src/report/run-report'
import { BAD, rolledBack } from './courses'
import { createReport, later } from './reports'
import { cases } from '../properties/cases'

const steps = [5, 25, 50].map(percent)
const rise = (...traffic: readonly number[]) =>
  traffic.map((share, index) => ({ at: later(index * 300), event: 'traffic', traffic: percent(share) }))

const title = (report: RunReport) => renderComment(report).split('\n')[1]

it('the marker names the API and the stage', () => {
  expect(commentMarker(apiId('a1b2c3d4e5'), stageName('pr-42'))).toBe('<!-- api-gateway-stages a1b2c3d4e5 pr-42 -->')
})

it('reads well after a deployment', () => {
  const comment = renderComment(
    createReport({
      smoke: [
        { request: 'GET /health', passed: true, status: 200, milliseconds: 38, problem: undefined, place: 'stage' },
        {
          request: 'GET /orders',
          passed: false,
          status: undefined,
          milliseconds: 10_000,
          problem: 'no answer: time-out',
          place: 'stage',
        },
      ],
      changes: {
        routes: { added: ['POST /orders', 'GET /orders/{id}'], removed: [], changed: ['GET /health'] },
        variables: { added: [], removed: ['old'], changed: ['alias'] },
      },
      force: 'the alarm is known, see the incident',
      warnings: ['the alarm orders-prod-latency has no data'],
    }),
  )
  expect(comment).toMatchInlineSnapshot(`
    "<!-- api-gateway-stages a1b2c3d4e5 prod -->
    ### ✅ \`prod\` serves deployment \`d0new1\`

    **Details**

    - URL: [\`https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod\`](https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod)
    - API: orders \`a1b2c3d4e5\` in \`eu-west-1\`
    - Stage: \`prod\`
    - Commit: 4f6b3d1c2a5e7f8091a2b3c4d5e6f708192a3b4c
    - Deployment: \`d0new1\`
    - Previous: \`d0old1\`
    - **Forced**: the alarm is known, see the incident

    **Smoke tests**

    |  | Request | Where | Status | Time | Problem |
    | --- | --- | --- | --- | --- | --- |
    | ✔ | \`GET /health\` | stage | 200 | 38 ms |  |
    | ✖ | \`GET /orders\` | stage | none | 10000 ms | no answer: time-out |

    **What changed**

    - Routes added: \`POST /orders\`, \`GET /orders/{id}\`
    - Routes changed: \`GET /health\`
    - Variables removed: \`old\`
    - Variables changed: \`alias\`

    **Warnings**

    - the alarm orders-prod-latency has no data

    [The run and its log](https://github.com/octo/orders/actions/runs/7)"
  `)
})

const withoutCharts = (comment: string) => comment.replace(/```mermaid[^]*?```/g, '(chart)')

it('reads well while it waits for a person', () => {
  const comment = renderComment(
    createReport({
      result: 'paused',
      canaryTraffic: percent(50),
      canarySteps: steps,
      resumeBy: later(7 * 86_400),
      reason: 'a person decides',
      timeline: rise(5, 25, 50),
    }),
  )
  expect(withoutCharts(comment)).toMatchInlineSnapshot(`
    "<!-- api-gateway-stages a1b2c3d4e5 prod -->
    ### ⏸️ \`prod\` is paused: the canary, deployment \`d0new1\`, has 50 % of the traffic, \`d0old1\` the rest

    **Why:** a person decides

    It waits for a person: \`command: resume\` goes on with the next step, \`command: promote\` goes to 100 % at once, \`command: rollback\` takes the canary away. Resume by **2026-11-27 12:00 UTC**. **Nobody polls the alarms while it waits.**

    **Details**

    - URL: [\`https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod\`](https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod)
    - API: orders \`a1b2c3d4e5\` in \`eu-west-1\`
    - Stage: \`prod\`
    - Commit: 4f6b3d1c2a5e7f8091a2b3c4d5e6f708192a3b4c
    - Deployment: \`d0new1\`
    - Previous: \`d0old1\`
    - Canary: 50 % of the traffic
    - Rollout: 5 % ✔ → 25 % ✔ → 50 % ● → 100 %

    **Rollout**

    (chart)

    - traffic on the canary: 5 % from 0:00, 25 % from 5:00, 50 % from 10:00, counted from 2026-11-20 12:00 UTC; paused

    [The run and its log](https://github.com/octo/orders/actions/runs/7)"
  `)
})

it('reads well after a roll back', () => {
  const comment = renderComment(
    createReport({
      result: 'rolled-back',
      deployment: deploymentId('d0old1'),
      previousDeployment: deploymentId('d0old0'),
      canarySteps: steps,
      reason: 'alarm orders-prod-5xx is in ALARM',
      next: ['Look at the log of the function behind POST /orders.'],
      timeline: rise(5, 25, 0),
    }),
  )
  expect(withoutCharts(comment)).toMatchInlineSnapshot(`
    "<!-- api-gateway-stages a1b2c3d4e5 prod -->
    ### ❌ \`prod\` serves deployment \`d0old1\` again: the new version was rolled back

    **Why:** alarm orders-prod-5xx is in ALARM

    **What to do**

    - Look at the log of the function behind POST /orders.

    **Details**

    - URL: [\`https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod\`](https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod)
    - API: orders \`a1b2c3d4e5\` in \`eu-west-1\`
    - Stage: \`prod\`
    - Commit: 4f6b3d1c2a5e7f8091a2b3c4d5e6f708192a3b4c
    - Deployment: \`d0old1\`
    - Previous: \`d0old0\`
    - Rollout: 5 % ✔ → 25 % ✖ → 50 % → 100 %

    **Rollout**

    (chart)

    - traffic on the canary: 5 % from 0:00, 25 % from 5:00, 0 % from 10:00, counted from 2026-11-20 12:00 UTC; rolled back

    [The run and its log](https://github.com/octo/orders/actions/runs/7)"
  `)
})

describe('the first line says what serves now', () => {
  const live = { canaryTraffic: percent(25) }
  const nothing = { deployment: undefined, previousDeployment: undefined, changed: false }
  it.each<[string, Partial<RunReport>]>([
    ['### ✅ `prod` serves deployment `d0new1`', {}],
    ['### ✅ `prod` serves deployment `d0new1` as before: nothing to do', { result: 'unchanged' }],
    ['### ✅ `prod` serves deployment `d0new1` to everybody: the canary was promoted', { result: 'promoted' }],
    ['### ❌ `prod` serves deployment `d0new1` again: the new version was rolled back', { result: 'rolled-back' }],
    [
      '### ✅ `prod` serves deployment `d0new1` again: `d0old1` was rolled back as asked',
      { result: 'rolled-back', rollbackAsked: true },
    ],
    [
      '### ⏸️ `prod` is paused: the canary, deployment `d0new1`, has 25 % of the traffic, `d0old1` the rest',
      { result: 'paused', ...live },
    ],
    ['### ✅ `prod` is gone', { result: 'cleaned', ...nothing }],
    ['### 📝 `prod`: only planned, nothing was changed', { result: 'planned', changed: false }],
    ['### 📝 `prod`: `doctor`', { result: 'reported', command: 'doctor' }],
    ['### ⏭️ `prod`: skipped, nothing was done', { result: 'skipped', ...nothing }],
    ['### ❌ `prod`: `deploy` failed, nothing was changed', { result: 'failed', ...nothing }],
    [
      '### ❌ `prod`: `deploy` failed, what it serves now is not known',
      { result: 'failed', ...nothing, changed: true },
    ],
    ['### ❌ `prod`: `deploy` failed, the stage serves deployment `d0new1`', { result: 'failed' }],
    [
      '### ❌ `prod`: `deploy` failed, the canary, deployment `d0new1`, has 25 % of the traffic, `d0old1` the rest',
      { result: 'failed', ...live },
    ],
  ])('%s', (line, overrides) => {
    expect(title(createReport(overrides))).toBe(line)
  })
})

describe('the progress of a rollout', () => {
  const progressOf = (overrides: Partial<RunReport>) =>
    /- Rollout: (.*)/.exec(renderComment(createReport({ canarySteps: steps, ...overrides })))?.[1]

  it.each<[string, string | undefined, Partial<RunReport>]>([
    ['is complete', '5 % ✔ → 25 % ✔ → 50 % ✔ → 100 % ✔', { result: 'promoted' }],
    ['stands', '5 % ✔ → 25 % ✔ → 50 % ● → 100 %', { result: 'paused', canaryTraffic: percent(50) }],
    ['broke', '5 % ✔ → 25 % ✖ → 50 % → 100 %', { result: 'rolled-back', timeline: rise(5, 25, 0) }],
    ['broke in the bake', '5 % ✔ → 25 % ✔ → 50 % ✔ → 100 % ✖', { result: 'failed', timeline: rise(50, 100, 0) }],
    ['is planned', '5 % → 25 % → 50 % → 100 %', { result: 'planned' }],
    ['was not needed', undefined, { result: 'deployed' }],
    ['ends at its last step', '10 % → 100 %', { result: 'planned', canarySteps: [10, 100].map(percent) }],
    ['is not configured', undefined, { result: 'promoted', canarySteps: [] }],
  ])('%s', (_, line, overrides) => {
    expect(progressOf(overrides)).toBe(line)
  })

  it('is cut when it has very many steps', () => {
    const many = Array.from({ length: 90 }, (_, index) => percent(index + 1))
    expect(progressOf({ result: 'planned', canarySteps: many })).toMatch(/ → 20 % → … → 100 %$/)
  })
})

describe('what a comment never does', () => {
  const hostile = fc.constantFrom(
    '<!-- api-gateway-stages a1b2c3d4e5 prod -->',
    '@octocat <img src=x> [x](https://evil.example)',
    'a\n\n/merge\n\n| x | y |\n',
    '`` ` ```\n# big',
    '|'.repeat(2000),
    'x'.repeat(70_000),
  )
  const list = fc.array(hostile, { maxLength: 4 }).map((items) => items.flatMap((item) => Array<string>(15).fill(item)))
  const reports = fc
    .record({ result: fc.constantFrom(...RESULTS), one: hostile, many: list })
    .map(({ result, one, many }) =>
      createReport({
        result,
        command: one,
        reason: one,
        force: one,
        commit: one,
        invokeUrl: one,
        runUrl: one,
        deployment: deploymentId(one),
        api: { id: apiId('a1b2c3d4e5'), name: one, region: one },
        next: many,
        warnings: many,
        notices: many,
        problems: many.map((text) => ({ at: text, message: text, hint: text })),
        plan: many.map((text) => ({ kind: text, text, details: {} })),
        smoke: many.map((text) => ({
          request: text,
          passed: false,
          status: 500,
          milliseconds: 1,
          problem: text,
          place: text,
        })),
        changes: {
          routes: { added: many, removed: many, changed: many },
          variables: { added: many, removed: many, changed: many },
        },
      }),
    )

  it('outgrow what GitHub takes, or let text of others come alive', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const comment = renderComment(report)
        expect(comment.length).toBeLessThanOrEqual(65_536)
        expect(comment.split('<')).toHaveLength(2)
        expect(comment.startsWith('<!-- api-gateway-stages a1b2c3d4e5 prod -->\n')).toBe(true)
        expect(comment).not.toMatch(/@octocat|^\/|\]\(https:\/\/evil|^# /m)
      }),
      cases(40),
    )
  })

  it('cuts lists and says how many more there are', () => {
    const added = Array.from({ length: 9000 }, (_, index) => `GET /route-${index}`)
    const none = { added: [], removed: [], changed: [] }
    const comment = renderComment(createReport({ changes: { routes: { ...none, added }, variables: none } }))
    expect(comment).toContain('… and 8000 more')
    expect(comment.length).toBeLessThanOrEqual(65_536)
  })

  it('shows the address of a stage that is gone', () => {
    const comment = renderComment(createReport({ result: 'cleaned', canaryTraffic: NO_TRAFFIC }))
    expect(comment).not.toContain('execute-api')
  })

  it('has a marker without an API', () => {
    expect(renderComment(createReport({ api: undefined, result: 'skipped' }))).toMatch(/^### ⏭️/)
  })
})

describe('the pictures', () => {
  const chartsIn = (comment: string) => comment.match(/```mermaid\n/g)?.length ?? 0

  it('show traffic, error rates and odds', () => {
    expect(chartsIn(renderComment(rolledBack()))).toBe(3)
  })

  it('are for the first two rollouts, the words for all', () => {
    const courses = ['one', 'two', 'three'].map((stage) => ({ ...BAD, stage }))
    const comment = renderComment(createReport({ courses }))
    expect(chartsIn(comment)).toBe(4)
    expect(comment.match(/^- canary 25 of 450 failed/gm)).toHaveLength(3)
    expect(comment).toContain('**Rollout `three`**')
  })

  it('go before any row does', () => {
    const warnings = Array.from({ length: 120 }, (_, index) => `${index} ${'x'.repeat(530)}`)
    const comment = renderComment(rolledBack(BAD, { warnings }))
    expect([comment.length <= 65_536, chartsIn(comment)]).toEqual([true, 0])
    expect(comment).toContain('- 119 x')
    expect(comment).toContain('- canary 25 of 450 failed')
  })

  it('hold the name of a stage outside, as text', () => {
    const stage = '```\n@octocat <b>'
    const comment = renderComment(createReport({ courses: [{ ...BAD, stage }] }))
    expect(comment).toContain('**Rollout &#96;&#96;&#96; @&#8203;octocat &lt;b&gt;**')
    expect(comment.match(/^```/gm)).toHaveLength(4)
  })
})
