import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { millis, minutes, percent, seconds } from '../../src/domain/units'
import type { Config } from '../../src/config/config'
import { parseConfig } from '../../src/config/parse'
import { configOf, ruleOf, withStages } from './texts'

const EVERY_KEY = readFileSync(new URL('every-key.yml', import.meta.url), 'utf8')
const FILE = 'deploy/stages.yml'
const DAY = 24 * 60
const at = (line: number, column: number) => ({ file: FILE, line, column })

function everyKey(): Config {
  const parsed = parseConfig(FILE, EVERY_KEY)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 1))
  return parsed.value
}

describe('a file with every key', () => {
  it('gives what concerns all stages', () => {
    const { stages, ...rest } = everyKey()
    expect(stages.map(({ key }) => key)).toEqual(['prod', 'dev', '{branch}', 'pr-{number}'])
    expect(rest).toEqual({
      file: FILE,
      allowedAccounts: ['111122223333', '000000000042'],
      allowPullRequestTarget: true,
      api: {
        target: { by: 'id', id: 'a1b2c3d4e5' },
        region: 'eu-west-1',
        definition: { path: 'api/openapi.yaml', mode: 'merge', at: at(8, 15) },
        url: 'https://api.example.com/{stage}',
      },
      keepDeployments: 20,
      unsupported: [{ key: 'functions', at: at(12, 1) }],
    })
  })

  it('gives each stage, with `defaults` under it', () => {
    const { smoke, canary, unsupported, ...prod } = everyKey().stages[0]
    expect([smoke.length, canary?.steps.length, unsupported.length]).toEqual([2, 2, 6])
    expect(prod).toEqual({
      key: 'prod',
      at: at(25, 3),
      branches: ['main', '!main/old'],
      tags: ['v*'],
      pullRequests: false,
      environment: 'production',
      comment: true,
      protected: true,
      description: 'Live',
      variables: { backend: 'https://orders.internal', level: '1.10', alias: 'v2', debug: 'false' },
      ttl: undefined,
      max: undefined,
    })
  })

  it('gives smoke tests in both forms', () => {
    expect(everyKey().stages[0].smoke).toEqual([
      {
        at: at(57, 9),
        method: 'GET',
        path: '/health?deep=1..2',
        headers: {},
        body: undefined,
        secrets: [],
        auth: 'none',
        expect: { status: { kind: 'success' }, within: seconds(10), headers: {}, body: {} },
        times: 1,
        beforeTraffic: true,
      },
      {
        at: at(58, 9),
        method: 'POST',
        path: '/orders',
        headers: { 'content-type': 'application/json', 'x-api-key': '${SMOKE_KEY}' },
        body: '{"sku":"A1","note":"{branch}"}',
        secrets: [],
        auth: 'sigv4',
        expect: {
          status: { kind: 'exactly', codes: [200, 201] },
          within: millis(800),
          headers: { 'content-type': { kind: 'pattern', source: 'json', flags: 'i' } },
          body: {
            '$.id': { kind: 'pattern', source: '^o-', flags: '' },
            "$.items[0]['a b']": { kind: 'equals', text: '1' },
          },
        },
        times: 3,
        beforeTraffic: false,
      },
    ])
  })

  it('gives the canary', () => {
    expect(everyKey().stages[0].canary).toEqual({
      at: at(71, 5),
      useStageCache: true,
      steps: [
        { traffic: percent(5), hold: minutes(5), approve: false },
        { traffic: percent(12.5), hold: millis(0), approve: true },
      ],
      bake: minutes(10),
      poll: seconds(20),
      alarms: ['orders-prod-5xx', 'orders-prod-latency'],
      alarmsAt: [at(78, 16), at(78, 33)],
      onFiring: 'ignore',
      onNoData: 'continue',
      maxWait: minutes(120),
      maxPause: minutes(3 * DAY),
      onCancel: 'hold',
      lease: minutes(1),
      analysis: {
        at: at(84, 7),
        errors: ['5xx', '4xx'],
        falseAlarm: 0.01,
        tolerance: { ratio: 1.25, extra: 0.001 },
        minRequests: 100,
        latency: { percentile: 99, atMost: 1.5 },
        dimension: 'prod/Canary',
      },
      deadManSwitch: { role: 'arn:aws:iam::111122223333:role/stages-dead-man' },
    })
  })

  it.each(['0.0000001', '1e-7', '99.9', '0.1%', '5'])('a share of %s is a fraction, and a number at all', (share) => {
    const text = `version: 1\napi: { id: a1b2c3d4e5 }\nstages: { prod: { canary: { steps: { linear: 50, every: 1m }, analysis: { false-alarm: ${share} } } } }\n`
    const parsed = parseConfig('stages.yml', text)
    const analysis = parsed.ok ? parsed.value.stages[0].canary?.analysis : undefined
    expect(analysis?.falseAlarm).toBeCloseTo(Number(share.replace('%', '')) / 100, 12)
  })

  it('notes the keys whose effect is still to come', () => {
    expect(everyKey().stages.map(({ unsupported }) => unsupported.map(({ key, at }) => `${at.line} ${key}`))).toEqual([
      ['34 settings', '52 resource-tags', '53 usage-plans', '54 access', '55 domain', '72 canary.strategy'],
      [],
      [],
      [],
    ])
  })

  it('spells growth out', () => {
    const shares = everyKey().stages.map(({ canary }) => canary?.steps.map(({ traffic }) => traffic))
    expect(shares).toEqual([[5, 12.5], [5, 15, 45], [30, 60, 90], [50]])
  })
})

it('fills the defaults in', () => {
  expect(ruleOf('{ canary: { steps: [{ traffic: 1, hold: 1s }] } }')).toEqual({
    at: { file: 'stages.yml', line: 4, column: 3 },
    key: 'prod',
    branches: [],
    tags: [],
    pullRequests: false,
    environment: undefined,
    comment: true,
    protected: false,
    description: undefined,
    variables: {},
    smoke: [],
    canary: {
      at: { file: 'stages.yml', line: 4, column: 11 },
      useStageCache: false,
      steps: [{ traffic: 1, hold: 1000, approve: false }],
      bake: 0,
      poll: seconds(15),
      alarms: [],
      alarmsAt: [],
      onFiring: 'refuse',
      onNoData: 'wait',
      maxWait: minutes(60),
      maxPause: minutes(7 * DAY),
      onCancel: 'rollback',
      lease: minutes(15),
      deadManSwitch: undefined,
    },
    ttl: undefined,
    max: undefined,
    unsupported: [],
  })
})

describe('`defaults`', () => {
  const under = (defaults: string, stage: string) => ruleOf(stage, `defaults: ${defaults}\n`)

  it('merges maps and replaces lists', () => {
    const rule = under(
      '{ variables: { a: 1, b: 2 }, smoke: [GET /a, GET /b] }',
      '{ variables: { b: 3 }, smoke: [GET /c] }',
    )
    expect(rule.variables).toEqual({ a: '1', b: '3' })
    expect(rule.smoke.map(({ path }) => path)).toEqual(['/c'])
  })

  it('lets a stage take one way of growth in place of the other', () => {
    const rule = under(
      '{ canary: { steps: { exponential: 2, from: 5, every: 5m } } }',
      '{ canary: { steps: { linear: 40, every: 1m } } }',
    )
    expect(rule.canary?.steps.map(({ traffic }) => traffic)).toEqual([40, 80])
  })

  it('brings its unsupported keys to every stage', () => {
    const config = configOf(withStages('a: {}\nb: {}', 'defaults: { settings: {} }\n'))
    expect(config.stages.map(({ unsupported }) => unsupported)).toEqual(
      Array(2).fill([{ key: 'settings', at: { file: 'stages.yml', line: 3, column: 13 } }]),
    )
  })
})

it('finds the API by its name', () => {
  expect(configOf('version: 1\napi: { name: orders }\nstages: { a: {} }\n').api.target).toEqual({
    by: 'name',
    name: 'orders',
  })
})

it('takes aliases for what they stand for', () => {
  const config = configOf(withStages('a: &a { branches: [main] }\nb: *a'))
  expect(config.stages.map(({ branches }) => branches)).toEqual([['main'], ['main']])
})
