import { expect, it } from '@jest/globals'
import { withBase } from '../../src/config/base'
import { unsupportedProblems } from '../../src/config/unsupported'
import { configWarnings } from '../../src/config/warnings'
import { describeProblem } from '../../src/domain/problem'
import { configOf, withStages } from './texts'

it('takes from the base branch what a pull request may not choose, and the rest from its head', () => {
  const base = configOf(
    'version: 1\nallowed-accounts: ["111122223333"]\napi: { id: base }\nstages:\n  prod: { protected: true, branches: main }\n  pr-{number}: { pull-requests: true, max: 3, variables: { a: old } }\n  gone: { description: kept }\n',
  )
  const head = configOf(
    'version: 1\nallow-pull-request-target: true\napi: { id: head, definition: x.yaml }\nkeep-deployments: 5\nstages:\n  mine: { pull-requests: true }\n  pr-{number}: { max: 99, variables: { a: new }, ttl: 1d }\n  prod: { pull-requests: true, description: new }\n',
  )
  const { stages, ...rest } = withBase(head, base)
  expect(rest).toEqual({
    file: 'stages.yml',
    allowedAccounts: ['111122223333'],
    allowPullRequestTarget: false,
    api: base.api,
    keepDeployments: 5,
    unsupported: [],
  })
  expect(
    stages.map(({ key, pullRequests, protected: isProtected, max, description, variables, ttl }) => [
      key,
      pullRequests,
      isProtected,
      max,
      description,
      variables,
      ttl,
    ]),
  ).toEqual([
    ['prod', false, true, undefined, 'new', {}, undefined],
    ['pr-{number}', true, false, 3, undefined, { a: 'new' }, 86_400_000],
    ['gone', false, false, undefined, 'kept', {}, undefined],
  ])
})

it('refuses keys without effect, of the file and of the stage', () => {
  const config = configOf(
    withStages(
      'a: { settings: {} }\nb: { canary: { strategy: stage, steps: { linear: 50, every: 1m } } }',
      'functions: {}\n',
    ),
  )
  const told = config.stages.map((rule) => unsupportedProblems(config, rule).map(describeProblem))
  expect(told).toEqual([
    [
      'stages.yml:3:1: `functions` is not supported yet. Remove it from stages.yml: it would have no effect.',
      'stages.yml:5:8: `settings` is not supported yet. Remove it from stages.yml: it would have no effect.',
    ],
    ['stages.yml:3:1: `functions` is not supported yet. Remove it from stages.yml: it would have no effect.'],
  ])
})

it('warns of a canary that nothing but smoke tests can stop', () => {
  const canary = (more: string): string => `{ canary: { steps: { linear: 50, every: 1m }${more} } }`
  const config = configOf(
    withStages(
      `a: ${canary('')}\nb: ${canary(', alarms: ["{stage}-5xx"]')}\nc: ${canary(', analysis: { dimension: "{stage}/C" }')}\nd: {}`,
    ),
  )
  expect(configWarnings(config).map(describeProblem)).toEqual([
    'stages.yml:4:8: the canary of `a` has neither `alarms` nor `analysis`. Only smoke tests can stop it: add `alarms` or `analysis`.',
    'stages.yml:5:61: the name of an alarm takes no placeholders, so `{stage}-5xx` is meant as it stands. Write the name of the alarm in full.',
    'stages.yml:6:52: `dimension` takes no placeholders, so `{stage}/C` is meant as it stands. Write the value in full, or leave it out: it is `{stage}/Canary` then.',
  ])
})
