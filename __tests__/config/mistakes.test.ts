import { describe, expect, it } from '@jest/globals'
import { parseConfig } from '../../src/config/parse'
import { hintsIn, mistakesIn, withStages } from './texts'

/** What stands after `prod: ` (column 9 of line 4), and what is told of it. */
const IN_A_STAGE: readonly (readonly [string, ...string[]])[] = [
  ['{ brnches: [main] }', '4:11: unknown key `brnches`'],
  ['{ branches: [] }', '4:21: `branches` must be a glob or a list of globs, got an empty list'],
  ['{ branches: ["!main"] }', '4:21: every glob takes away, none gives'],
  ['{ tags: "!v1" }', '4:17: `tags` must be at least one glob without `!`, got "!v1"'],
  ['{ branches: "*a*a*a*a*a*a*a*a*a" }', '4:21: a glob has more than 8 of the wildcards * ** ? +'],
  ['{ protected: yes }', '4:22: `protected` must be `true` or `false`, got "yes"'],
  [
    '{ environment: true }',
    '4:24: `environment` must be the name of a GitHub Environment, or `false` for none, got true',
  ],
  ['{ ttl: 500ms }', '4:16: `ttl` must be a duration from 1s to 365d, got "500ms"'],
  ['{ ttl: 366d }', '4:16: `ttl` must be a duration from 1s to 365d, got "366d"'],
  ['{ ttl: 1.5h }', '4:16: `ttl` must be a duration from 1s to 365d, got "1.5h"'],
  ['{ max: 0 }', '4:16: `max` must be a whole number from 1 to 10000, got 0'],
  ['{ variables: { a-b: 1 } }', '4:24: key `a-b` is not the name of a stage variable'],
  ['{ variables: { a: "x y" } }', '4:27: `a` must be a value that API Gateway takes for a stage variable, got "x y"'],
  ['{ variables: { a: +1 } }', '4:27: API Gateway does not take "+1" for the variable `a`'],
  ['{ variables: { a: } }', '4:27: `a` must be a value that API Gateway takes for a stage variable, got nothing'],
  ['{ smoke: [get /health] }', '4:19: `smoke[0]` must be a method and a path, got "get /health"'],
  ['{ smoke: [GET health] }', '4:19: `smoke[0]` must be a method and a path, got "GET health"'],
  ['{ smoke: [GET /a/../b] }', '4:19: `smoke[0]` must be a method and a path, got "GET /a/../b"'],
  ['{ smoke: [GET /a/%2e%2E/b] }', '4:19: `smoke[0]` must be a method and a path, got "GET /a/%2e%2E/b"'],
  ['{ smoke: [GET //example.com/] }', '4:19: `smoke[0]` must be a method and a path, got "GET //example.com/"'],
  ['{ smoke: [{ request: GET /, body: x }] }', '4:43: a GET or HEAD request has no body'],
  [
    '{ smoke: [{ times: 101 }] }',
    '4:19: key `request` is missing in `smoke[0]`',
    '4:28: `times` must be a whole number from 1 to 100, got 101',
  ],
  ['{ smoke: [{ request: GET /, headers: { A: x, a: y } }] }', '4:57: header `a` stands here twice'],
  ['{ smoke: [{ request: POST /, body: { k: "${a b}" } }] }', '4:44: `${a b}` does not name an environment variable'],
  [
    '{ smoke: [{ request: GET /, expect: { headers: { a: /(/ } } }] }',
    '4:61: `/(/` is not a pattern: it does not compile',
  ],
  [
    '{ smoke: [{ request: GET /, expect: { headers: { a: /x/g } } }] }',
    '4:61: `/x/g` is not a pattern: the flags g are not all known here',
  ],
  ['{ smoke: [{ request: GET /, expect: { body: { id: x } } }] }', '4:55: key `id` is not a JSON path'],
  [
    '{ smoke: [{ request: GET /, expect: { status: 99 } }] }',
    '4:55: `status` must be a whole number from 100 to 599, got 99',
  ],
  ['{ canary: { bake: 5m } }', '4:11: key `steps` is missing in `canary`'],
  ['{ canary: { steps: [] } }', '4:28: `steps` must be a list of 1 to 100 steps, got an empty list'],
  [
    '{ canary: { steps: [{ traffic: 50, hold: 0s }, { traffic: 25, hold: 0s }] } }',
    '4:67: traffic must rise from step to step, got 25 after 50',
  ],
  [
    '{ canary: { steps: [{ traffic: 0, hold: 0s }] } }',
    '4:40: `traffic` must be a percent above 0 and at most 100 with at most two decimals, got 0',
  ],
  ['{ canary: { steps: [{ traffic: 0.125, hold: 0s }] } }', '4:40: 0.125 has more than two decimals'],
  ['{ canary: { steps: [{ traffic: 5 }] } }', '4:29: key `hold` is missing in `steps[0]`'],
  ['{ canary: { steps: { linear: 10 } } }', '4:21: key `every` is missing in `steps`'],
  ['{ canary: { steps: { linear: 100, every: 5m } } }', '4:28: this growth has no step below 100'],
  ['{ canary: { steps: { linear: 0.5, every: 5m } } }', '4:28: this growth has more than 100 steps'],
  ['{ canary: { steps: { exponential: 1.01, from: 0.01, every: 5m } } }', '4:28: this growth has more than 100 steps'],
  [
    '{ canary: { steps: { exponential: 1.1, from: 0.03, every: 5m } } }',
    '4:28: this growth is too slow: two steps are the same to two decimals',
  ],
  [
    '{ canary: { steps: { linear: 5, exponential: 2, from: 5, every: 5m } } }',
    '4:41: `linear` and `exponential` exclude each other',
    '4:57: `from` goes with `exponential` only',
  ],
  [
    '{ canary: { steps: { linear: 10, every: 5m }, alarms: [] } }',
    '4:63: `alarms` must be a list of 1 to 1000 names of CloudWatch alarms, got an empty list',
  ],
  ['{ canary: { steps: { linear: 10, every: 5m }, alarms: [a, b, a] } }', '4:70: "a" stands in the list twice'],
  [
    '{ canary: { steps: { linear: 10, every: 5m }, poll: 99ms } }',
    '4:61: `poll` must be a duration from 100ms to 365d, got "99ms"',
  ],
  [
    '{ canary: { steps: { linear: 10, every: 5m }, analysis: { patience: 1 } } }',
    '4:67: key `patience` is reserved for a later version',
  ],
  ['{ resource-tags: { "stages:x": y } }', '4:28: key `stages:x` is not a tag key of your own'],
  ['{ settings: { cache: 2 } }', '4:30: `cache` must be a size of 0.5 1.6 6.1 13.5 28.4 58.2 118 237, or off, got 2'],
  ['{ settings: { methods: { /x: {} } } }', '4:34: key `/x` is not a method and its resource'],
  [
    '{ access: { allow: [300.0.0.0/8] } }',
    '4:29: `allow[0]` must be an address range, a VPC endpoint or the ARN of a role or user, got "300.0.0.0/8"',
  ],
  ['{ domain: { base-path: v2 } }', '4:11: key `name` is missing in `domain`'],
  [
    '{ notify: x, apis: y }',
    '4:11: key `notify` is reserved for a later version',
    '4:22: key `apis` is reserved for a later version',
  ],
  ['[main]', '4:9: `prod` must be a map, got a list'],
]

it.each(IN_A_STAGE)('tells what is wrong with prod: %s', (stage, ...told) => {
  expect(mistakesIn(withStages(`prod: ${stage}`))).toEqual(told)
})

const IN_THE_FILE: readonly (readonly [string, string, ...string[]])[] = [
  ['an empty file', '', '1:1: the file is empty'],
  ['only a comment', '# soon\n', '1:1: the file is empty'],
  ['a list', '- 1\n', '1:1: the file is not a map'],
  ['nothing that is needed', 'version: 1\n', '1:1: key `api` is missing', '1:1: key `stages` is missing'],
  ['another version', 'version: 2\napi: { id: a }\nstages: { a: {} }\n', '1:10: `version` must be `1`, got 2'],
  ['no stages', 'version: 1\napi: { id: a }\nstages: {}\n', '3:9: `stages` is empty'],
  [
    'an API named twice',
    'version: 1\napi: { id: a, name: b }\nstages: { a: {} }\n',
    '2:15: `api` has both `id` and `name`',
  ],
  ['an API without a name', 'version: 1\napi: {}\nstages: { a: {} }\n', '2:1: key `id` is missing in `api`'],
  [
    'an id that YAML takes for a number',
    'version: 1\napi: { id: 1234567890 }\nstages: { a: {} }\n',
    '2:12: `id` must be the id of a REST API, got 1234567890',
  ],
  [
    'an account that YAML takes for a number',
    'version: 1\nallowed-accounts: [011122223333]\napi: { id: a }\nstages: { a: {} }\n',
    '2:20: `allowed-accounts[0]` must be an AWS account of 12 digits, in quotes, got 011122223333',
  ],
  [
    'a path out of the workspace',
    'version: 1\napi: { id: a, definition: ../x.yaml }\nstages: { a: {} }\n',
    '2:27: `definition` leaves the workspace, got "../x.yaml"',
  ],
  [
    'an absolute path',
    'version: 1\napi: { id: a, definition: /x.yaml }\nstages: { a: {} }\n',
    '2:27: `definition` must be a relative path with `/`, got "/x.yaml"',
  ],
  [
    'a URL with credentials',
    'version: 1\napi: { id: a, url: "https://u:p@example.com" }\nstages: { a: {} }\n',
    '2:20: `url` must be an absolute URL without a query, fragment or credentials, got "https://u:p@example.com"',
  ],
  ['branches for all', withStages('a: {}', 'defaults: { branches: [main] }\n'), '3:13: unknown key `branches`'],
  [
    'a stage that its own key may not make',
    withStages('"{stage}": {}\ntest-invoke-stage: {}\na.b: {}\n"{number}-{sha}-{number}": {}'),
    '4:3: key `{stage}` is not the name of a stage',
    '5:3: key `test-invoke-stage` is not the name of a stage',
    '6:3: key `a.b` is not the name of a stage',
    '7:3: key `{number}-{sha}-{number}` is not the name of a stage',
  ],
]

it.each(IN_THE_FILE)('refuses %s', (_, text, ...told) => {
  expect(mistakesIn(text)).toEqual(told)
})

describe('a mistake in `defaults`', () => {
  it('is told once, where it stands, whatever the number of stages', () => {
    const text = withStages('a: {}\nb: {}', 'defaults: { canary: { poll: 5 } }\n')
    expect(mistakesIn(text)).toEqual([
      '3:13: key `steps` is missing in `canary`',
      '3:29: `poll` must be a duration from 100ms to 365d, got 5',
    ])
  })

  it('is told at the stage when it arises there', () => {
    const text = withStages(
      'a: { canary: { steps: { from: 5 } } }',
      'defaults: { canary: { steps: { linear: 5, every: 1m } } }\n',
    )
    expect(mistakesIn(text)).toEqual(['5:27: `from` goes with `exponential` only'])
  })
})

it('tells every mistake of a file at once, in its order', () => {
  const text = withStages('prod: { ttl: x, variables: { a-b: 1 } }\ndev: { canary: { stpes: [] } }', 'notify: 1\n')
  expect(mistakesIn(text)).toEqual([
    '3:1: key `notify` is reserved for a later version',
    '5:16: `ttl` must be a duration from 1s to 365d, got "x"',
    '5:32: key `a-b` is not the name of a stage variable',
    '6:10: key `steps` is missing in `canary`',
    '6:20: unknown key `stpes`',
  ])
})

it('says what to write instead', () => {
  expect(hintsIn(withStages('prod: { brnches: [main], pull_requests: true, zzz: 1, ttl: 5 }', 'api2: x\n'))).toEqual([
    'Did you mean `api`?',
    'Did you mean `branches`?',
    'Did you mean `pull-requests`?',
    expect.stringMatching(/^The keys known here are `branches`, `tags`, .*`max`\.$/),
    'Write a whole number and a unit (ms, s, m, h, d), such as `5m`.',
  ])
})

it('names the place as people and annotations need it', () => {
  const parsed = parseConfig('deploy/stages.yml', withStages('prod: { max: none }'))
  expect(parsed.ok ? [] : parsed.problems).toEqual([
    {
      at: 'deploy/stages.yml:4:16',
      message: '`max` must be a whole number from 1 to 10000, got "none"',
      hint: 'Write a whole number, such as `5`.',
      position: { file: 'deploy/stages.yml', line: 4, column: 16 },
    },
  ])
})

it.each([
  ['long', 'x'.repeat(500), `"${'x'.repeat(60)}…"`],
  ['of several lines', '"a\\nb"', String.raw`"a\nb"`],
  ['with characters that nobody sees', '"a\\u202eb"', String.raw`"a\u{202e}b"`],
])('shows a value that is %s on one short line', (_, value, shown) => {
  expect(mistakesIn(withStages(`prod: { max: ${value} }`))).toEqual([
    `4:16: \`max\` must be a whole number from 1 to 10000, got ${shown}`,
  ])
})

it('stops at a hundred mistakes', () => {
  const many = Array.from({ length: 150 }, (_, i) => `unknown${i}: 1\n`).join('')
  const told = mistakesIn(withStages('a: {}', many))
  expect(told).toHaveLength(101)
  expect(told.at(-1)).toBe('103:1: there are 50 more mistakes from here on')
})
