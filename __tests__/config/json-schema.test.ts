import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import Ajv from 'ajv'
import { parse } from 'yaml'
import { jsonSchema } from '../../src/config/json-schema'
import { mistakesIn, withStages } from './texts'

const COMMITTED: unknown = JSON.parse(readFileSync(new URL('../../stages.schema.json', import.meta.url), 'utf8'))
const EVERY_KEY = readFileSync(new URL('every-key.yml', import.meta.url), 'utf8')

const validate = new Ajv().compile(COMMITTED as object)
const isValid = (text: string): boolean => validate(parse(text)) === true

const canary = (text: string): string => `prod: { canary: { steps: [{ traffic: 5, hold: 5m }], ${text} } }`
const step = (text: string): string => `prod: { canary: { steps: [{ ${text} }] } }`
const smoke = (text: string): string => `prod: { smoke: [{ request: POST /, ${text} }] }`

it('is what `npm run schema` writes', () => {
  expect(COMMITTED).toEqual(JSON.parse(JSON.stringify(jsonSchema())))
})

it('is JSON Schema draft-07', () => {
  expect(COMMITTED).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' })
})

it('describes every key of a stage', () => {
  const { definitions } = COMMITTED as {
    definitions: Record<string, { properties: Record<string, { description?: string }> }>
  }
  const keys = Object.entries(definitions['stage']?.properties ?? {})
  expect(keys.length).toBeGreaterThan(15)
  expect(keys.filter(([, { description }]) => description === undefined)).toEqual([])
})

describe('what the parser accepts', () => {
  it.each([
    ['every key', EVERY_KEY],
    ...[
      'prod: {}',
      '"pr-{number}-{sha}": { pull-requests: true }',
      'prod: { environment: false, variables: { a: 1, b: true, c: "{branch}/{stage}" } }',
      ...['5', '0.01', '0.07', '12.5', '33.33', '99.99', '100', '5%', '0.01%', '99.99%'].map((traffic) =>
        step(`traffic: ${traffic}, hold: 5m`),
      ),
      ...['0s', '1ms', '365d', '8760h', '525600m', '31536000s', '31536000000ms'].map((hold) =>
        step(`traffic: 5, hold: ${hold}`),
      ),
      canary('poll: 100ms, lease: 1s, analysis: { false-alarm: 0.1%, tolerance: { extra: 0 } }'),
      smoke('times: 100, body: [1, null], expect: { status: 599, body: { $: null } }'),
    ].map((stages) => [stages, withStages(stages)] as const),
  ])('is valid: %s', (_, text) => {
    expect(mistakesIn(text, 'deploy/stages.yml')).toEqual([])
    expect([isValid(text), validate.errors]).toEqual([true, null])
  })
})

describe('what the parser refuses', () => {
  it.each([
    ...[
      'prod: { brnches: [main] }',
      'prod: { notify: x }',
      'prod: { branches: [] }',
      'prod: { branches: ["!main"] }',
      'prod: { branches: "!main" }',
      'a.b: {}',
      '"{stage}": {}',
      '"{id}": {}',
      '"{number}-{number}": {}',
      'test-invoke-stage: {}',
      `${'a'.repeat(129)}: {}`,
      'prod: { ttl: 0s }',
      'prod: { ttl: 999ms }',
      'prod: { ttl: 366d }',
      'prod: { ttl: 05m }',
      'prod: { ttl: 5 }',
      'prod: { ttl: 5 m }',
      'prod: { max: 0 }',
      'prod: { max: 1.5 }',
      'prod: { environment: true }',
      'prod: { variables: { a-b: x } }',
      `prod: { variables: { ${'a'.repeat(65)}: x } }`,
      'prod: { variables: { a: "x y" } }',
      'prod: { variables: { a: "{x}" } }',
      'prod: { variables: { a: "" } }',
      `prod: { variables: { a: ${'x'.repeat(513)} } }`,
      'prod: { smoke: [GET health] }',
      'prod: { smoke: [GET /a/../b] }',
      'prod: { smoke: [FETCH /] }',
      smoke('times: 0'),
      smoke('times: 101'),
      smoke('auth: basic'),
      smoke('expect: { status: 600 }'),
      smoke('expect: { within: 0s }'),
      smoke('expect: { body: { id: x } }'),
      ...['0', '-5', '101', '0.001', '12.345', '5.5.5', '"5"', '100.01%', '0%', '101%', '5 %'].map((traffic) =>
        step(`traffic: ${traffic}, hold: 5m`),
      ),
      step('traffic: 5'),
      'prod: { canary: { steps: [] } }',
      'prod: { canary: { steps: { exponential: 1, from: 5, every: 5m } } }',
      canary('poll: 99ms'),
      canary('lease: 0s'),
      canary('alarms: []'),
      canary('alarms: [a, a]'),
      canary('on-no-data: ignore'),
      canary('analysis: { patience: 1 }'),
      canary('analysis: { false-alarm: 0 }'),
      canary('analysis: { tolerance: { ratio: 0.5 } }'),
      canary('analysis: { latency: { percentile: 100, at-most: 1.5x } }'),
      'prod: { resource-tags: { "stages:x": y } }',
      'prod: { settings: { cache: 2 } }',
      'prod: { settings: { methods: { GET: {} } } }',
      'prod: { access: { allow: [10.0.0.0/33] } }',
      'prod: { access: { allow: ["2001:db8"] } }',
    ].map((stages) => withStages(stages)),
    withStages('a: {}', 'keep-deployments: 0\n'),
    withStages('a: {}', 'allowed-accounts: ["12345"]\n'),
    withStages('a: {}', 'apis: {}\n'),
    withStages('a: {}', 'defaults: { branches: [main] }\n'),
    withStages('a: {}', 'functions: { "a b": {} }\n'),
    'version: 2\napi: { id: a }\nstages: { a: {} }\n',
    'version: 1\napi: { id: a, name: b }\nstages: { a: {} }\n',
    'version: 1\napi: {}\nstages: { a: {} }\n',
    'version: 1\napi: { id: a, region: Ireland }\nstages: { a: {} }\n',
    'version: 1\napi: { id: a, url: api.example.com }\nstages: { a: {} }\n',
    'version: 1\napi: { id: a }\nstages: {}\n',
    'version: 1\napi: { id: a }\n',
  ])('is invalid: %s', (text) => {
    expect(mistakesIn(text)).not.toEqual([])
    expect(isValid(text)).toBe(false)
  })
})
