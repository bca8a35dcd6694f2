import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { Selected, Selection } from '../../src/config/match'
import { selectStage } from '../../src/config/match'
import { describeProblem } from '../../src/domain/problem'
import { configOf, withStages } from './texts'

const SHA = 'abcdef0123456789abcdef0123456789abcdef01'
const hash = (branch: string): string => createHash('sha256').update(branch).digest('hex').slice(0, 6)

const CONFIG = configOf(
  withStages(
    [
      'prod: { branches: [main], tags: "v*" }',
      'dev: { branches: [develop, "dev/*"] }',
      'numbered: { branches: "*", variables: { pull: "{number}" } }',
      '"{branch}": { branches: ["**", "!secret/**"] }',
      '"pr-{number}": { pull-requests: true }',
      '"pr-{number}-again": { pull-requests: true }',
      '"at-{sha}": {}',
    ].join('\n'),
  ),
)

const on = {
  branch: (branch: string): Selection => ({ kind: 'branch', branch, sha: SHA }),
  tag: (tag: string): Selection => ({ kind: 'tag', tag, sha: SHA }),
  pull: (number: number, branch = 'x'): Selection => ({ kind: 'pull-request', number, branch, sha: SHA }),
  stage: (stage: string, event = {}): Selection => ({ kind: 'stage', stage, event }),
}

function told(selected: Selected): string {
  switch (selected.kind) {
    case 'target':
      return `${selected.target.rule.key} as ${selected.target.name}${selected.target.preview ? ', a preview' : ''}`
    case 'none':
      return 'none'
    case 'problem':
      return describeProblem(selected.problem)
  }
}

it.each([
  [on.branch('main'), 'prod as prod'],
  [on.branch('dev/x'), 'dev as dev'],
  [on.branch('topic'), '{branch} as topic, a preview'],
  [on.branch('dev'), `{branch} as dev-${hash('dev')}, a preview`],
  [on.branch('feature/a'), `{branch} as feature-a-${hash('feature/a')}, a preview`],
  [on.branch('secret/x'), 'none'],
  [on.tag('v1.0'), 'prod as prod'],
  [on.tag('x'), 'none'],
  [on.pull(42), 'pr-{number} as pr-42, a preview'],
  [on.stage('dev'), 'dev as dev'],
  [on.stage('pr-42'), 'pr-{number} as pr-42, a preview'],
  [on.stage('pr-42-again'), 'pr-{number}-again as pr-42-again, a preview'],
  [on.stage('pr-{number}', { number: 7 }), 'pr-{number} as pr-7, a preview'],
  [on.stage('at-abcdef0'), 'at-{sha} as at-abcdef0, a preview'],
  [on.stage('at-{sha}', { sha: SHA }), 'at-{sha} as at-abcdef0, a preview'],
  [on.stage('feature-a-1a2b3c'), '{branch} as feature-a-1a2b3c, a preview'],
  [
    on.stage('pr-{number}'),
    'stages.yml:8:3: stage `pr-{number}` needs a value for `{number}`, which this event does not have. Run it on an event that has one, or name the real stage, such as `pr-42`.',
  ],
  [
    on.stage('numbered'),
    'stages.yml:6:3: stage `numbered` needs a value for `{number}`, which this event does not have. Run it on an event that has one, or name the real stage, such as `pr-42`.',
  ],
])('%j selects %s', (selection, expected) => {
  expect(told(selectStage(CONFIG, selection))).toBe(expected)
})

it('names the stages when there is none of the given name', () => {
  const config = configOf(withStages('prod: {}\n"pr-{number}": {}'))
  expect(told(selectStage(config, on.stage('prd\n::error::')))).toBe(
    String.raw`stage: stages.yml has no stage ${'`'}prd\n::error::${'`'}. Name one of ${'`'}prod${'`'}, ${'`'}pr-{number}${'`'}.`,
  )
})

it('tells what was tried', () => {
  const config = configOf(withStages('a: { branches: [x] }\nb: { branches: "*", description: "{number}" }'))
  expect(selectStage(config, on.branch('main'))).toEqual({
    kind: 'none',
    tried: [
      { key: 'a', patterns: ['x'], without: undefined },
      { key: 'b', patterns: ['*'], without: 'number' },
    ],
  })
})

it("refuses a name that is another stage's key", () => {
  const config = configOf(withStages('pr-42: {}\n"pr-{number}": { pull-requests: true }'))
  expect(told(selectStage(config, on.pull(42)))).toMatch(
    /^stages.yml:5:3: `pr-\{number\}` makes `pr-42`, which is another stage's key/,
  )
})

describe('placeholders', () => {
  const stage = (body: string, api = ''): ReturnType<typeof configOf> =>
    configOf(`version: 1\napi: { id: a${api} }\nstages:\n  "{branch}": { branches: "**", ${body} }\n`)
  const filled = (body: string, branch: string, api = '') => {
    const selected = selectStage(stage(body, api), on.branch(branch))
    if (selected.kind !== 'target') throw new Error(told(selected))
    return selected.target
  }
  const refusal = (body: string, branch: string, api = ''): string =>
    told(selectStage(stage(body, api), on.branch(branch)))

  it.each([
    [
      'is its name with a suffix, at an address of its own',
      'a',
      '{stage}.example.com',
      'a-smoke',
      'a-smoke.example.com',
    ],
    ['has no address that tells it from the stage itself', 'a', 'api.example.com', 'a-smoke', undefined],
    ['is no stage of the file', 'b', '{stage}.example.com', undefined, 'b-smoke.example.com'],
  ])('the throw-away stage %s', (_, branch, url, name, address) => {
    const config = configOf(
      `version: 1\napi: { id: a, url: "https://${url}" }\nstages:\n  "{branch}": { branches: "**" }\n  b-smoke: {}\n`,
    )
    const selected = selectStage(config, on.branch(branch))
    if (selected.kind !== 'target') throw new Error(told(selected))
    const { throwAway, throwAwayUrl } = selected.target
    expect([throwAway, throwAwayUrl]).toEqual([name, address && `https://${address}`])
  })

  it('are filled in every value that takes them', () => {
    const { rule, url, throwAwayUrl } = filled(
      'variables: { a: "{stage}.{sha}" }, description: "of {branch}", environment: "{stage}", smoke: [{ request: "POST /{sha}?q={stage}", headers: { x: "{branch}" }, body: "{branch}{other}", expect: { headers: { y: "{stage}" }, body: { $: "/^{branch}$/" } } }]',
      'a.b',
      ', url: "https://{id}.example.com/{region}/{stage}"',
    )
    const name = `a-b-${hash('a.b')}`
    expect([rule.variables, rule.description, rule.environment, url, throwAwayUrl]).toEqual([
      { a: `${name}.abcdef0` },
      'of a.b',
      name,
      `https://{id}.example.com/{region}/${name}`,
      `https://{id}.example.com/{region}/${name}-smoke`,
    ])
    expect(rule.smoke).toMatchObject([
      {
        path: `/abcdef0?q=${name}`,
        headers: { x: 'a.b' },
        body: 'a.b{other}',
        expect: { headers: { y: { text: name } }, body: { $: { source: String.raw`^a\.b$` } } },
      },
    ])
  })

  it('cannot break out of JSON', () => {
    const { rule } = filled('smoke: [{ request: POST /, body: { note: "{branch}" } }]', 'a","admin":"b')
    expect(JSON.parse(rule.smoke[0]?.body ?? '')).toEqual({ note: 'a","admin":"b' })
  })

  it('are filled once', () => {
    expect(filled('description: "{branch}"', '{sha}').rule.description).toBe('{sha}')
  })

  it.each([
    ['variables: { a: "{branch}" }', 'x@y', '', 'variable `a` becomes "x@y", which API Gateway does not take'],
    ['variables: { a: "{branch}{branch}{branch}" }', 'x'.repeat(200), '', 'which API Gateway does not take'],
    [
      'smoke: ["GET /{branch}"]',
      'a#b',
      '',
      'the path of a smoke test becomes "/a#b", which is no absolute path without `..`',
    ],
    ['smoke: ["GET /{branch}"]', 'x/%2E%2e/admin', '', 'the path of a smoke test becomes "/x/%2E%2e/admin"'],
    [
      'smoke: [{ request: GET /, headers: { x: "{branch}" } }]',
      '日本',
      '',
      'header `x` of a smoke test becomes "日本", which no header can carry',
    ],
    ['environment: "{branch}"', 'x'.repeat(256), '', '`environment` becomes longer than 255 characters'],
    [
      'comment: true',
      'evil.example/',
      ', url: "https://{branch}.example.com"',
      '`api.url` has `{branch}`, and "evil.example/" cannot stand in a URL',
    ],
  ])('are refused where they break a value: %s', (body, branch, api, expected) => {
    const told = refusal(body, branch, api)
    expect(told).toMatch(/^stages.yml:4:\d+: /)
    expect(told).toContain(expected)
  })

  it('name a stage whose name was read backwards, where no value asks for the branch', () => {
    const named = (body: string): string => told(selectStage(stage(body), on.stage('a-b-1a2b3c', { sha: SHA })))
    expect(named('description: "{stage} {sha}"')).toBe('{branch} as a-b-1a2b3c, a preview')
    expect(named('description: "{branch}"')).toContain('needs a value for `{branch}`')
  })

  it('take the branch of the event when it makes the name', () => {
    const name = `a-b-${hash('a/b')}`
    const selected = selectStage(stage('description: "{branch}"'), on.stage(name, { branch: 'a/b' }))
    expect(selected.kind === 'target' && selected.target.rule.description).toBe('a/b')
  })
})
