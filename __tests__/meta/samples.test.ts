import { describe, expect, it } from '@jest/globals'
import { type Act, BASE, pull, push, StagePlay } from '../scenarios/stage-play'
import { sample, section } from './readme'

const FIRST = '1'.repeat(40)
const SECOND = '2'.repeat(40)
const PULL = '4f6b3d1c2a5e7f8091a2b3c4d5e6f708192a3b4c'

/** A repository whose commits GitHub knows. */
function playOf(stages: string): StagePlay {
  const play = new StagePlay(stages)
  for (const commit of [FIRST, SECOND, PULL]) play.world.github.commit(commit, {})
  return play
}

/** As a runner shows it: the title of the group, what is in it, where the page is, how it ended. */
const shown = ({ report, outputs, log, annotations }: Act): readonly string[] => [
  `▾ ${report.command} ${outputs['stage']}`,
  ...log,
  ...annotations.map(({ level, message }) => `${LEVELS[level] ?? level}: ${message}`),
]

const LEVELS: Readonly<Record<string, string>> = { error: 'Error', warning: 'Warning', notice: 'Notice' }

/** Names for what has another value in each account or on each machine. */
function steady(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n')
  const ids = new Set(text.match(/(?<=\b(?:deployment|made|Deployment:|Previous:) `?)[a-z0-9]{6}\b/g))
  return [...ids]
    .reduce((known, id, index) => known.replaceAll(id, `d${index + 1}`), text)
    .replace(/\b\d+ ms\b/g, 'N ms')
    .replace(/\bsha256:[0-9a-f]{64}\b/g, 'DIGEST')
    .replace(/(?<=^The report as a page: ).*$/gm, 'PAGE')
    .split('\n')
}

describe('the README shows what is printed:', () => {
  it('the log of the first deployment', async () => {
    const act = await playOf('stages:\n  prod: { branches: [main] }\n').run(push('main', FIRST))
    expect(steady(sample('first-log'))).toEqual(steady(shown(act)))
  })

  it('the log of a rollout whose alarm fires', async () => {
    const play = playOf(`stages:
  prod:
    branches: [main]
    smoke: [GET /health]
    canary:
      steps: [{ traffic: 5, hold: 5m }, { traffic: 25, hold: 10m }]
      bake: 10m
      alarms: [orders-prod-5xx]
`)
    play.world.alarms.putMetricAlarm(ALARM)
    play.world.alarms.set(ALARM.AlarmName, 'OK')
    await play.run(push('main', FIRST))
    play.world.route(play.api, 'GET /orders', { status: 500, body: '{}' })
    play.in(6.5, () => {
      for (let request = 0; request < 60; request += 1) play.world.dataPlane.invoke({ ...ORDER, api: play.api })
    })
    const act = await play.run(push('main', SECOND))
    expect(steady(sample('rollout-log'))).toEqual(steady(shown(act)))
  })

  it('the comment on a pull request', async () => {
    const play = playOf(`stages:
  'pr-{number}': { pull-requests: true, smoke: [GET /health], variables: { backend: one } }
`)
    play.rewrite('region: eu-west-1', 'region: eu-west-1, definition: openapi.yaml')
    play.files['openapi.yaml'] = definition('/health')
    play.world.github.openPull(42, { head: 'feature/x', base: 'main' })
    play.world.github.commit(BASE, play.files, 'main')
    await play.run(pull({ sha: PULL }))
    play.rewrite('backend: one', 'backend: two')
    play.files['openapi.yaml'] = definition('/health', '/orders/{id}')
    await play.run(pull({ sha: PULL }))
    const [, ...lines] = play.world.github.commentsOf(42).at(-1)?.body.split('\n').map(unpadded) ?? []
    const comment = section('comment').trim().split('\n')
    expect(steady(comment.map((line) => unpadded(line.replace(/^> ?/, ''))))).toEqual(steady(lines))
  })
})

const ALARM = {
  AlarmName: 'orders-prod-5xx',
  Namespace: 'AWS/ApiGateway',
  MetricName: '5XXError',
  Dimensions: [
    { Name: 'ApiName', Value: 'orders' },
    { Name: 'Stage', Value: 'prod' },
  ],
  Statistic: 'Sum',
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 10,
  ComparisonOperator: 'GreaterThanThreshold',
  TreatMissingData: 'notBreaching',
}

const ORDER = { stage: 'prod', method: 'GET', path: '/orders', headers: {}, body: '' }

const unpadded = (line: string): string => line.replace(/ +/g, ' ').replace(/-{3,}/g, '---').trim()

const definition = (...paths: readonly string[]): string =>
  JSON.stringify({
    openapi: '3.0.1',
    info: { title: 'orders', version: '1' },
    paths: Object.fromEntries(paths.map((path) => [path, { get: MOCK }])),
  })

const MOCK = {
  responses: { '200': { description: 'ok' } },
  'x-amazon-apigateway-integration': {
    type: 'mock',
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
    responses: { default: { statusCode: '200' } },
  },
}
